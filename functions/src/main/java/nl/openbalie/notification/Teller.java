package nl.openbalie.notification;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.openbalie.aws.Json;
import nl.openbalie.cases.CaseEvent;
import nl.openbalie.cases.OutboxStore;
import nl.openbalie.cases.Untold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Tells everybody what happened to a case: each target in order and at least once. A target that
 * fails is told nothing more of that case until it works again; other targets, and other cases, go
 * on.
 */
@Singleton
@Requires(property = "openbalie.function", pattern = "notify|all")
final class Teller {

  /** Waits of 1, 2, 4 … 60 minutes: a bit more than two hours in all. */
  static final int MOST_ATTEMPTS = 8;

  private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** Longer than a sweep can take. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  private static final int CASES_A_SWEEP = 50;

  private final OutboxStore outbox;
  private final Collection<Target> targets;
  private final DeadLetters deadLetters;
  private final Json json;
  private final InstantSource clock;

  Teller(
      OutboxStore outbox,
      Collection<Target> targets,
      DeadLetters deadLetters,
      Json json,
      InstantSource clock) {
    this.outbox = outbox;
    this.targets = targets;
    this.deadLetters = deadLetters;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Tells what should have been told by now: what failed before, or what the stream lost.
   *
   * @throws IllegalStateException after all the others, when a case is left to the next attempt
   */
  void sweep() {
    Instant now = clock.instant();
    List<String> left =
        outbox.due(now).limit(CASES_A_SWEEP).toList().stream()
            .filter(untold -> outbox.claim(untold, now.plus(CLAIM)))
            .map(untold -> untold.event().reference())
            .distinct()
            .filter(reference -> !tell(reference))
            .toList();
    if (!left.isEmpty()) {
      throw new IllegalStateException("left to the next attempt: " + left);
    }
  }

  /**
   * Tells what waits about this case, oldest first.
   *
   * @return false when not even the table could be read or marked
   */
  boolean tell(String reference) {
    try {
      tellOrPutOff(reference);
      return true;
    } catch (RuntimeException e) {
      LOG.error("case {} is left to the next attempt", reference, e);
      return false;
    }
  }

  private void tellOrPutOff(String reference) {
    Map<String, String> failures = new TreeMap<>();
    List<Untold> left =
        outbox.of(reference).stream().filter(untold -> !tellAll(untold, failures)).toList();
    if (!left.isEmpty()) {
      putOff(left, failures);
    }
  }

  /** Whether nobody is left who does not know. */
  private boolean tellAll(Untold untold, Map<String, String> failures) {
    News news = News.of(untold.event(), json);
    boolean all = true;
    for (Target target : targets) {
      if (target.wants(news) && !untold.told().contains(target.name())) {
        all &= tell(target, news, untold, failures);
      }
    }
    if (all) {
      outbox.done(untold);
    }
    return all;
  }

  private boolean tell(Target target, News news, Untold untold, Map<String, String> failures) {
    if (failures.containsKey(target.name())) {
      return false;
    }
    try {
      target.tell(news);
      outbox.told(untold, target.name());
      return true;
    } catch (RuntimeException e) {
      LOG.warn("{} could not be told to {}: {}", untold.event().id(), target.name(), reason(e));
      failures.put(target.name(), reason(e));
      return false;
    }
  }

  /** What came later waits behind what failed, and is set aside with it. */
  private void putOff(List<Untold> left, Map<String, String> failures) {
    int attempts = left.getFirst().attempts() + 1;
    if (attempts < MOST_ATTEMPTS) {
      Instant moment = clock.instant().plus(wait(attempts));
      left.forEach(untold -> outbox.again(untold, attempts, moment));
      return;
    }
    CaseEvent first = left.getFirst().event();
    LOG.error("{} is set aside after {} attempts", first.id(), attempts);
    deadLetters.add(json.write(DeadLetter.of(first, failures)));
    left.forEach(untold -> outbox.park(untold, attempts));
  }

  private static Duration wait(int attempts) {
    Duration doubled = Duration.ofMinutes(1L << (attempts - 1));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }

  /** Never a message: it can name the customer. */
  private static String reason(RuntimeException e) {
    return e instanceof AwsServiceException refused && refused.awsErrorDetails() != null
        ? refused.awsErrorDetails().errorCode()
        : e instanceof NotTold known ? known.getMessage() : e.getClass().getSimpleName();
  }
}
