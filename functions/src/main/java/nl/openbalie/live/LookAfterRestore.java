package nl.openbalie.live;

import io.micronaut.context.annotation.Requires;
import io.micronaut.crac.OrderedResource;
import jakarta.inject.Singleton;
import org.crac.Context;
import org.crac.Resource;

/** A function may be restored long after its snapshot was taken: its knowledge is old by then. */
@Singleton
@Requires(beans = LiveKnowledge.class)
final class LookAfterRestore implements OrderedResource {

  private final LiveKnowledge live;

  LookAfterRestore(LiveKnowledge live) {
    this.live = live;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {}

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    live.lookAgain();
  }
}
