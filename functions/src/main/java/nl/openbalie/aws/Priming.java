package nl.openbalie.aws;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Property;
import io.micronaut.crac.OrderedResource;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.crac.Context;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rehearses what customers ask most before AWS takes the snapshot that later starts continue from:
 * classes are loaded then, code is compiled, clients are made and the index is open. Nothing is
 * kept of it, and a function whose rehearsal fails starts all the same.
 */
@Singleton
public final class Priming implements OrderedResource {

  /** The journey that rehearsals send along, known to this process only; it is never stored. */
  public static final String JOURNEY = UUID.randomUUID().toString().replace("-", "").substring(10);

  private static final Logger LOG = LoggerFactory.getLogger(Priming.class);

  private final BeanProvider<ApiGatewayProxyRequestEventFunction> handler;
  private final String function;
  private final String roleClaim;
  private final Json json;

  Priming(
      BeanProvider<ApiGatewayProxyRequestEventFunction> handler,
      @Property(name = "openbalie.function", defaultValue = "") String function,
      @Property(name = "role.claim", defaultValue = "roles") String roleClaim,
      Json json) {
    this.handler = handler;
    this.function = function;
    this.roleClaim = roleClaim;
    this.json = json;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    if (!handler.isPresent()) {
      return;
    }
    try {
      new Rehearsal(new Loopback(handler.get(), roleClaim), json).of(function);
    } catch (RuntimeException e) {
      LOG.warn("the rehearsal failed; first answers take longer", e);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
