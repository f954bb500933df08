package nl.openbalie.aws;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Stands between the functions and DynamoDB, and breaks off the call it is told to. */
@Singleton
public final class Faults implements BeanCreatedEventListener<DynamoDbClient> {

  /** Whether the broken call reached DynamoDB. */
  public enum Side {
    BEFORE,
    AFTER
  }

  private final AtomicInteger calls = new AtomicInteger();
  private volatile int broken;
  private volatile Side side = Side.BEFORE;
  private volatile Supplier<Optional<Side>> chance = Optional::empty;

  /** The n-th call from now, counted from 1, fails before or after DynamoDB has done it. */
  public void breakCall(int n, Side when) {
    side = when;
    broken = calls.get() + n;
  }

  /** Whether the call to be broken has come by; from now on none is broken. */
  public boolean end() {
    boolean over = broken > 0 && calls.get() >= broken;
    broken = 0;
    return over;
  }

  /** From now on each call fails with this chance, half of them after DynamoDB has done it. */
  public void breakSome(long seed, double share) {
    Random random = new Random(seed);
    chance =
        () ->
            Optional.of(random.nextDouble())
                .filter(one -> one < share)
                .map(one -> one < share / 2 ? Side.BEFORE : Side.AFTER);
  }

  /** From now on all goes well. */
  public void breakNone() {
    chance = Optional::empty;
  }

  /** How many calls there have been. */
  public int calls() {
    return calls.get();
  }

  @Override
  public DynamoDbClient onCreated(BeanCreatedEvent<DynamoDbClient> event) {
    DynamoDbClient real = event.getBean();
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> call(real, method, arguments));
  }

  private Object call(DynamoDbClient real, Method method, Object[] arguments) throws Throwable {
    boolean now = calls.incrementAndGet() == broken;
    Optional<Side> breaks = now ? Optional.of(side) : chance.get();
    if (breaks.equals(Optional.of(Side.BEFORE))) {
      throw SdkClientException.create("broken off before");
    }
    try {
      Object result = method.invoke(real, arguments);
      if (breaks.isPresent()) {
        throw SdkClientException.create("broken off after");
      }
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
