package nl.openbalie.notification;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Map;
import nl.openbalie.appointment.Reminders;
import nl.openbalie.callback.PromiseWatch;
import nl.openbalie.forms.attachment.AttachmentSweep;
import org.jspecify.annotations.Nullable;

/**
 * Entry point of the Clock function: what happens because time passes. Each minute it is called for
 * promises and reminders, and once a day with the task to sweep.
 */
public final class ClockHandler extends MicronautRequestHandler<Map<String, Object>, Void> {

  @Inject private PromiseWatch promises;
  @Inject private Reminders reminders;
  @Inject private AttachmentSweep attachments;

  public ClockHandler() {}

  /** A handler in a context that runs already. */
  public ClockHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public @Nullable Void execute(Map<String, Object> event) {
    if ("sweep".equals(event.get("task"))) {
      attachments.sweep();
    } else {
      signal();
    }
    return null;
  }

  /** One that fails does not keep the other from its work, but the function fails visibly. */
  private void signal() {
    try {
      promises.signal();
    } finally {
      reminders.signal();
    }
  }
}
