package nl.openbalie.cloud;

import static java.util.stream.Collectors.toSet;
import static software.amazon.awssdk.services.dynamodb.model.ShardIteratorType.AFTER_SEQUENCE_NUMBER;
import static software.amazon.awssdk.services.dynamodb.model.ShardIteratorType.TRIM_HORIZON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads the shards of one stream, parents before their children. Not thread-safe. */
final class StreamReader {

  /** Takes the records of one shard, in their order. */
  @FunctionalInterface
  interface Sink {
    /**
     * @return whether to go on reading
     */
    boolean take(String shard, List<Record> batch);
  }

  private final DynamoDbStreamsClient streams;
  private final String arn;
  private final int batchSize;
  private final Checkpoints checkpoints;

  private final Map<String, String> iterators = new HashMap<>();
  private final Set<String> finished = new HashSet<>();
  private List<Shard> shards = List.of();
  private boolean oneEnded;

  StreamReader(DynamoDbStreamsClient streams, String arn, int batchSize, Checkpoints checkpoints) {
    this.streams = streams;
    this.arn = arn;
    this.batchSize = batchSize;
    this.checkpoints = checkpoints;
  }

  String arn() {
    return arn;
  }

  /** Goes back to what the checkpoints say. */
  void restart() {
    shards = List.of();
    iterators.clear();
    finished.clear();
  }

  /** Reads everything that is there now. */
  void readAll(Sink sink) {
    do {
      if (oneEnded || finished.size() == shards.size()) {
        describe();
      }
      shards.stream().filter(this::followsWhatIsRead).forEach(shard -> read(shard, sink));
    } while (oneEnded);
  }

  /** Shards are born only when others end, so they need not be asked for every time. */
  private void describe() {
    shards = shards();
    oneEnded = false;
    var ids = shards.stream().map(Shard::shardId).collect(toSet());
    finished.retainAll(ids);
    checkpoints.keep(ids);
  }

  private boolean followsWhatIsRead(Shard shard) {
    var parent = shard.parentShardId();
    return finished.contains(parent)
        || shards.stream().noneMatch(other -> other.shardId().equals(parent));
  }

  private void read(Shard shard, Sink sink) {
    var id = shard.shardId();
    boolean more = true;
    while (more && !finished.contains(id)) {
      var page = page(id);
      more = page.isEmpty() ? isClosed(shard) : sink.take(id, page);
    }
  }

  /** A closed shard may give empty pages before its end; at the tip of an open one all is read. */
  private static boolean isClosed(Shard shard) {
    return shard.sequenceNumberRange().endingSequenceNumber() != null;
  }

  private List<Record> page(String shard) {
    var iterator = iterators.computeIfAbsent(shard, this::iterator);
    try {
      var page = streams.getRecords(r -> r.shardIterator(iterator).limit(batchSize));
      advance(shard, page.nextShardIterator());
      return page.records();
    } catch (ExpiredIteratorException | TrimmedDataAccessException _) {
      iterators.remove(shard);
      return List.of();
    }
  }

  private void advance(String shard, @Nullable String next) {
    if (next == null) {
      iterators.remove(shard);
      finished.add(shard);
      oneEnded = true;
    } else {
      iterators.put(shard, next);
    }
  }

  private String iterator(String shard) {
    var handled = checkpoints.of(shard).orElse(null);
    if (handled != null) {
      try {
        return iterator(shard, handled);
      } catch (TrimmedDataAccessException _) {
        // Records live for a day; what is left begins at the horizon.
      }
    }
    return iterator(shard, null);
  }

  private String iterator(String shard, @Nullable String after) {
    return streams
        .getShardIterator(r ->
            r.streamArn(arn)
                .shardId(shard)
                .shardIteratorType(after == null ? TRIM_HORIZON : AFTER_SEQUENCE_NUMBER)
                .sequenceNumber(after))
        .shardIterator();
  }

  private List<Shard> shards() {
    var shards = new ArrayList<Shard>();
    String last = null;
    do {
      var from = last;
      var page =
          streams
              .describeStream(r -> r.streamArn(arn).exclusiveStartShardId(from))
              .streamDescription();
      shards.addAll(page.shards());
      last = page.lastEvaluatedShardId();
    } while (last != null);
    return shards;
  }
}
