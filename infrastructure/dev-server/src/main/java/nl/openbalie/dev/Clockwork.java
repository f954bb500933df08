package nl.openbalie.dev;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.openbalie.cloud.Schedule;
import nl.openbalie.cloud.Template;
import nl.openbalie.notification.ClockHandler;
import nl.openbalie.notification.NotifyHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the schedules of the template; a test calls what they call, with a clock that it moves. */
public final class Clockwork implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  private final Template template;
  private final NotifyHandler notify;
  private final ClockHandler clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("clockwork").factory());

  Clockwork(Template template, NotifyHandler notify, ClockHandler clock) {
    this.template = template;
    this.notify = notify;
    this.clock = clock;
  }

  /** From now on everything runs when the template says. */
  void start() {
    run("NotifyFunction", _ -> tellWhatWaits());
    run("ClockFunction", schedule -> clock.execute(input(schedule)));
  }

  /** What the schedule of the Notify function does. */
  public void tellWhatWaits() {
    notify.execute(new DynamodbEvent());
  }

  /** What the schedule of each minute of the Clock function does. */
  public void signal() {
    clock.execute(Map.of());
  }

  /** What its schedule of each day does. */
  public void sweep() {
    clock.execute(Map.of("task", "sweep"));
  }

  private static Map<String, Object> input(Schedule schedule) {
    try {
      return JSON.std.mapFrom(schedule.input());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String function, Consumer<Schedule> call) {
    for (Schedule schedule : template.function(function).schedules()) {
      Duration every = schedule.every();
      timer.scheduleWithFixedDelay(
          () -> quietly(function, () -> call.accept(schedule)),
          every.toMillis(),
          every.toMillis(),
          TimeUnit.MILLISECONDS);
    }
  }

  /** A timer stops for good at an exception. */
  private static void quietly(String function, Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed", function, e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
