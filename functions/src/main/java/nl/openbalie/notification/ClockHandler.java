package nl.openbalie.notification;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Map;
import nl.openbalie.appointment.Reminders;
import nl.openbalie.callback.PromiseWatch;
import org.jspecify.annotations.Nullable;

/** Entry point of the Clock function, every minute: what happens because time passes. */
public final class ClockHandler extends MicronautRequestHandler<Map<String, Object>, Void> {

  @Inject private PromiseWatch promises;
  @Inject private Reminders reminders;

  public ClockHandler() {}

  /** A handler in a context that runs already. */
  public ClockHandler(ApplicationContext context) {
    super(context);
  }

  /** One that fails does not keep the other from its work, but the function fails visibly. */
  @Override
  public @Nullable Void execute(Map<String, Object> event) {
    try {
      promises.signal();
    } finally {
      reminders.signal();
    }
    return null;
  }
}
