package nl.openbalie.cloud;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Plays an event source mapping: gives the records of a table's stream to a function, in order and
 * at least once, on a thread of its own. Thread-safe.
 *
 * <p>As in AWS a batch that fails is halved, where the template says so, until one record is left;
 * that is tried again with growing waits and then set aside.
 */
public final class StreamPump implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(StreamPump.class.getName());
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /** Each look at a long stream takes DynamoDB Local time that others wait for. */
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(1);

  private final StreamSource source;
  private final StreamReader reader;
  private final Checkpoints checkpoints;
  private final @Nullable DeadLetters deadLetters;
  private final BatchHandler handler;
  private final Duration interval;
  private final Rounds rounds = new Rounds();
  private final Thread thread;

  /** Of the thread only. */
  private String lastError = "";

  /** Of the thread only: how long it waits before it looks again, longer where nothing happens. */
  private Duration idle;

  StreamPump(
      StreamSource source,
      StreamReader reader,
      Checkpoints checkpoints,
      @Nullable DeadLetters deadLetters,
      BatchHandler handler,
      Duration interval) {
    this.source = source;
    this.reader = reader;
    this.checkpoints = checkpoints;
    this.deadLetters = deadLetters;
    this.handler = handler;
    this.interval = interval;
    this.idle = interval;
    this.thread = Thread.ofPlatform().daemon().name("stream-pump").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /**
   * Waits until everything that was written before this call has been handled or set aside.
   * DynamoDB Local sometimes shows a record to those who read its stream only a moment after it was
   * written: what one round does not see yet, a second does.
   *
   * @return false when that took longer, or when the pump was closed
   */
  public boolean await(Duration longest) throws InterruptedException {
    boolean one = rounds.awaitOne(longest);
    return one && rounds.awaitOne(longest);
  }

  /** What was set aside: JSON objects with {@code error} and {@code event}, oldest first. */
  public List<String> deadLetters() {
    return deadLetters == null ? List.of() : deadLetters.all();
  }

  /** Stops, after the call to the handler that is going on; what is not handled stays. */
  @Override
  public void close() {
    rounds.stop();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (rounds.begin(idle)) {
      idle = shorter(idle.multipliedBy(2), LONGEST_IDLE);
      try {
        reader.readAll(this::take);
        rounds.end();
      } catch (RuntimeException e) {
        LOG.log(WARNING, "The stream of " + source.table() + " fails; trying again", e);
        reader.restart();
      }
    }
  }

  /**
   * @return false when it is to stop
   */
  private boolean take(String shard, List<Record> page) {
    idle = interval;
    var wanted = page.stream().filter(this::isWanted).toList();
    if (!deliver(shard, wanted)) {
      return false;
    }
    if (!page.isEmpty() && !isWanted(page.getLast())) {
      checkpoint(shard, page.getLast());
    }
    return true;
  }

  private boolean isWanted(Record record) {
    return source.takes(StreamEvent.record(reader.arn(), record));
  }

  /**
   * @return false when it is to stop
   */
  private boolean deliver(String shard, List<Record> batch) {
    if (batch.isEmpty() || rounds.stopped()) {
      return !rounds.stopped();
    }
    int handled = handle(shard, batch);
    if (handled > 0) {
      return deliver(shard, from(batch, handled));
    }
    if (source.bisect() && batch.size() > 1) {
      int half = batch.size() / 2;
      return deliver(shard, batch.subList(0, half)) && deliver(shard, from(batch, half));
    }
    return retry(shard, batch);
  }

  private boolean retry(String shard, List<Record> batch) {
    for (int attempt = 0; attempt != source.retries(); attempt++) {
      if (!rounds.pause(wait(attempt))) {
        return false;
      }
      int handled = handle(shard, batch);
      if (handled > 0) {
        return deliver(shard, from(batch, handled));
      }
    }
    setAside(batch);
    checkpoint(shard, batch.getLast());
    return true;
  }

  private int handle(String shard, List<Record> batch) {
    int handled = call(batch);
    if (handled > 0) {
      checkpoint(shard, batch.get(handled - 1));
    }
    return handled;
  }

  /**
   * @return how many were handled, from the first on
   */
  private int call(List<Record> batch) {
    try {
      var failed = new HashSet<>(handler.handle(reader.arn(), batch));
      lastError = "reported as failed";
      return failed.isEmpty() ? batch.size() : beforeFirst(failed, batch);
    } catch (Exception e) {
      LOG.log(DEBUG, "A batch of " + source.table() + " fails", e);
      LOG.log(WARNING, "{0} record(s) of {1} fail: {2}", batch.size(), source.table(), e);
      lastError = e.toString();
      return 0;
    }
  }

  /** Nothing counts as handled when a failure names no record of the batch, as in AWS. */
  private static int beforeFirst(Set<String> failed, List<Record> batch) {
    for (int i = 0; i < batch.size(); i++) {
      if (failed.contains(batch.get(i).dynamodb().sequenceNumber())) {
        return i;
      }
    }
    return 0;
  }

  private void setAside(List<Record> batch) {
    LOG.log(WARNING, "{0} record(s) of {1} set aside", batch.size(), source.table());
    if (deadLetters != null) {
      deadLetters.add(StreamEvent.event(reader.arn(), batch), lastError);
    }
  }

  private void checkpoint(String shard, Record record) {
    checkpoints.put(shard, record.dynamodb().sequenceNumber());
  }

  private Duration wait(int attempt) {
    return shorter(interval.multipliedBy(1L << Math.min(attempt, 20)), LONGEST_WAIT);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static List<Record> from(List<Record> batch, int first) {
    return batch.subList(first, batch.size());
  }
}
