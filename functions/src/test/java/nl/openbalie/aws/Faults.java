package nl.openbalie.aws;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
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
    if (now && side == Side.BEFORE) {
      throw SdkClientException.create("broken off before");
    }
    try {
      Object result = method.invoke(real, arguments);
      if (now) {
        throw SdkClientException.create("broken off after");
      }
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
