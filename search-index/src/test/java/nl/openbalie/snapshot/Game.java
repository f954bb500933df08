package nl.openbalie.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two publishing processes, customers who search, time and bad luck come together in an order that
 * is drawn from a seed. Fails when an article is lost, a torn or an older index is seen, or a
 * search fails while an index is at hand.
 */
final class Game implements InstantSource {

  static final Duration READER_LIFE = Duration.ofHours(24);
  private static final List<Integer> FAULTS_PER_THOUSAND = List.of(0, 10, 30, 80);

  final Random random;
  final Schedule schedule;
  final MemoryObjectStore store = new MemoryObjectStore(this);
  final Shelf shelf;

  /** What editors have put live: what every publishing process reads. */
  final SortedMap<String, Integer> live = new TreeMap<>();

  /** What has been published, as far as anybody was told. */
  final SortedMap<String, Integer> acknowledged = new TreeMap<>();

  /** Processes that are publishing; they stop long before an old file counts as old. */
  int publishing;

  /** Whether the store lost something it had acknowledged. */
  boolean damaged;

  private final Path folder;
  private final int faultsPerThousand;
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private int folders;

  Game(long seed, Path folder, Shelf shelf) {
    this.random = new Random(seed);
    this.schedule = new Schedule(random);
    this.folder = folder;
    this.shelf = shelf;
    this.faultsPerThousand = FAULTS_PER_THOUSAND.get(random.nextInt(FAULTS_PER_THOUSAND.size()));
  }

  void play() throws Throwable {
    Searching searching = new Searching(this);
    schedule.add(new Publishing(this));
    schedule.add(new Publishing(this));
    schedule.add(searching::search);
    schedule.add(searching::searchBeside);
    schedule.add(this::timeGoesBy);
    if (random.nextInt(5) == 0) {
      schedule.add(this::storeIsDamaged);
    }
    schedule.run();
    assertThat(acknowledged).as("all came through").isEqualTo(live);
    if (!damaged) {
      assertThat(found()).as("nothing is lost").isEqualTo(live);
    }
    if (damaged || random.nextInt(4) == 0) {
      publishAndCollect();
      assertThat(found()).as("nothing is lost").isEqualTo(live);
    }
    assertThat(searching.foundWithoutTrouble()).as("nobody stays behind").isEqualTo(live);
  }

  @Override
  public Instant instant() {
    return now;
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  Path newFolder() {
    return folder.resolve("folder " + folders++);
  }

  BadNetwork network() {
    return new BadNetwork(store, schedule, random, faultsPerThousand);
  }

  boolean badLuck() {
    return random.nextInt(1000) < faultsPerThousand;
  }

  /** Where nobody publishes or fetches, fourteen days may go by: a process may be restored. */
  private void timeGoesBy() {
    for (int i = 0; i < 8; i++) {
      schedule.pass();
      boolean long_ = publishing == 0 && random.nextInt(3) == 0;
      later(long_ ? Duration.ofDays(14) : Duration.ofMillis(random.nextInt(2000)));
    }
  }

  private void storeIsDamaged() throws IOException {
    for (int i = random.nextInt(40); i > 0; i--) {
      schedule.pass();
    }
    StoredObject pointer = store.get(Pointer.KEY);
    if (pointer != null) {
      damaged = true;
      damage(Pointer.fromJson(pointer.bytes()));
    }
  }

  private void damage(Pointer pointer) throws IOException {
    List<List<String>> parts = new ArrayList<>();
    parts.add(List.of(Manifest.key(pointer.sequence())));
    parts.add(pointer.follow(store).files().values().stream().map(c -> c.key()).toList());
    if (publishing == 0) { // no pointer is what somebody sees who publishes for the first time
      parts.add(List.of(Pointer.KEY));
    }
    List<String> part = parts.get(random.nextInt(parts.size()));
    String key = part.get(random.nextInt(part.size()));
    if (random.nextBoolean()) {
      store.delete(key);
    } else {
      store.damage(key, new byte[random.nextInt(3)]);
    }
  }

  /** What a new process finds that knows nothing yet. */
  private Map<String, Integer> found() throws IOException {
    try (var reader = new SnapshotReader<>(store, newFolder(), shelf::open, this, Duration.ZERO);
        var lease = reader.acquire()) {
      return lease.value().versions();
    }
  }

  /** A new publishing process finds and mends what is damaged, and clears all that is old. */
  private void publishAndCollect() throws IOException {
    SnapshotWriter writer = new SnapshotWriter(store, newFolder(), this);
    Manifest current =
        writer.publish(
            "",
            "",
            (work, base) -> base == null ? shelf.write(work, true, live) : base.files().keySet());
    later(READER_LIFE.multipliedBy(2));
    writer.collect(READER_LIFE);
    List<Manifest> left = manifests();
    assertThat(left)
        .as("none before the current")
        .allMatch(one -> one.sequence() >= current.sequence());
    assertThat(store.list(Manifest.Content.KEYS))
        .as("only their files left")
        .hasSize(
            (int) left.stream().flatMap(one -> one.files().values().stream()).distinct().count());
  }

  /**
   * Those behind the current one are of writers that crashed. One that heard of a conflict where
   * there was none left its sequence free; who took it is overtaken by the next.
   */
  private List<Manifest> manifests() throws IOException {
    List<Manifest> manifests = new ArrayList<>();
    for (ObjectStore.Listed listed : store.list(Manifest.KEYS)) {
      manifests.add(Manifest.fromJson(store.get(listed.key()).bytes()));
    }
    return manifests;
  }
}
