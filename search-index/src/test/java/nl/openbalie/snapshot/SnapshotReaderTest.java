package nl.openbalie.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnapshotReaderTest extends SnapshotTest {

  private final List<String> operations = new ArrayList<>();
  private Steps.Step step = operation -> {};
  private final List<Manifest> opened = new ArrayList<>();
  private SnapshotReader<Notebook> reader;
  private SnapshotWriter writer;

  @BeforeEach
  void readThroughSteps() {
    Steps.Step noted =
        operation -> {
          operations.add(operation);
          step.at(operation);
        };
    SnapshotReader.Opener<Notebook> opener =
        (open, manifest) -> {
          opened.add(manifest);
          return Notebook.open(open, manifest);
        };
    ObjectStore store = Steps.before(folder, noted);
    reader = new SnapshotReader<>(store, temp.resolve("cache"), opener, clock, SECOND);
    writer = writer(folder);
  }

  @Test
  void acquire_nothingPublished_isUnavailableUntilSomethingIs() throws IOException {
    assertThatThrownBy(reader::acquire).isInstanceOf(SnapshotUnavailableException.class);

    publish(writer, "one");
    later();

    assertThat(lines(reader)).containsExactly("one");
  }

  @Test
  void acquire_storeDownFromTheStart_looksNoOftenerThanAllowed() {
    step = SnapshotReaderTest::down;

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(reader::acquire).rootCause().hasMessage("store down");
    }

    assertThat(operations).hasSize(1);
  }

  @Test
  void acquire_lookNotDue_asksTheStoreNothing() throws IOException {
    publish(writer, "one");
    lines(reader);
    publish(writer, "two");
    operations.clear();
    now = now.plus(SECOND).minusNanos(1);

    assertThat(lines(reader)).containsExactly("one");

    assertThat(operations).isEmpty();
  }

  @Test
  void acquire_nothingNew_isOneLookWithoutABody() throws IOException {
    publish(writer, "one");
    lines(reader);
    operations.clear();
    later();

    assertThat(lines(reader)).containsExactly("one");

    assertThat(operations).containsExactly("look CURRENT");
    try (var lease = reader.acquire()) {
      String etag = folder.get(Pointer.KEY).etag();
      assertThat(folder.look(Pointer.KEY, etag)).isInstanceOf(ObjectStore.Look.Unchanged.class);
      assertThat(lease.manifest()).isEqualTo(writer.current());
    }
  }

  @Test
  void acquire_somethingNew_downloadsOnlyWhatChanged() throws IOException {
    publish(writer, "one");
    lines(reader);
    publish(writer, "two");
    operations.clear();
    later();

    assertThat(lines(reader)).containsExactly("one", "two");

    assertThat(operations).filteredOn(name -> name.startsWith("download")).hasSize(2);
  }

  @Test
  void acquire_clockSetBack_looks() throws IOException {
    publish(writer, "one");
    lines(reader);
    publish(writer, "two");

    now = now.minus(Duration.ofDays(1));

    assertThat(lines(reader)).containsExactly("one", "two");
  }

  @Test
  void lookAgain_lookNotDue_looksAllTheSame() throws IOException {
    publish(writer, "one");
    lines(reader);
    publish(writer, "two");

    reader.lookAgain();

    assertThat(lines(reader)).containsExactly("one", "two");
  }

  @Test
  void acquire_storeDown_keepsTheOldUntilItIsUp() throws IOException {
    publish(writer, "one");
    lines(reader);
    publish(writer, "two");
    step = SnapshotReaderTest::down;
    later();
    assertThat(lines(reader)).containsExactly("one");

    step = operation -> {};
    later();

    assertThat(lines(reader)).containsExactly("one", "two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"f/", "m/", "CURRENT"})
  void acquire_tornObject_keepsTheOldUntilItIsRepaired(String prefix) throws IOException {
    Manifest first = publish(writer, "one");
    lines(reader);
    Manifest second = publish(writer, "two");
    Path torn = temp.resolve("store").resolve(keyOnlyIn(second, first, prefix));
    byte[] whole = Files.readAllBytes(torn);
    Files.write(torn, "torn".getBytes(UTF_8));
    later();
    assertThat(lines(reader)).containsExactly("one");
    assertThat(opened).containsExactly(first);

    Files.write(torn, whole);
    later();

    assertThat(lines(reader)).containsExactly("one", "two");
  }

  @Test
  void acquire_filesCollectedWhileFetching_keepsTheOldAndThenOpensTheNewest() throws IOException {
    publish(writer, "one");
    lines(reader);
    publish(writer, "two");
    step =
        operation -> {
          if (operation.startsWith("download")) {
            step = other -> {};
            publish(writer, "three");
            new Collection(folder, now.plus(Duration.ofDays(1)), new HashMap<>())
                .run(writer.current());
          }
        };
    later();
    assertThat(lines(reader)).containsExactly("one");

    later();

    assertThat(lines(reader)).containsExactly("one", "two", "three");
  }

  @Test
  void acquire_anotherThreadFetching_servesTheOldMeanwhile() throws IOException {
    publish(writer, "one");
    lines(reader);
    publish(writer, "two");
    List<List<String>> meanwhile = new ArrayList<>();
    step = operation -> meanwhile.add(CompletableFuture.supplyAsync(this::linesUnchecked).join());
    later();

    assertThat(lines(reader)).containsExactly("one", "two");

    assertThat(meanwhile).hasSizeGreaterThan(3).containsOnly(List.of("one"));
  }

  @Test
  void acquire_garbageInTheCache_isCleanedAway() throws IOException {
    Path cache = temp.resolve("cache");
    Files.createDirectories(cache.resolve("1-123/within"));
    Files.writeString(cache.resolve("1-123").resolve(Notebook.LINES), "half");
    publish(writer, "one");

    assertThat(lines(reader)).containsExactly("one");

    assertThat(SnapshotFolder.children(cache)).hasSize(1);
  }

  @Test
  void acquire_openerFails_keepsTheOldAndLeavesNoFolder() throws IOException {
    publish(writer, "one");
    lines(reader);
    writer.publish("", "", (work, base) -> Set.of(Notebook.CONSTANT));
    later();

    assertThat(lines(reader)).containsExactly("one");

    assertThat(SnapshotFolder.children(temp.resolve("cache"))).hasSize(1);
  }

  private static void down(String operation) throws IOException {
    throw new IOException("store down");
  }

  private static String keyOnlyIn(Manifest manifest, Manifest other, String prefix) {
    return switch (prefix) {
      case "f/" ->
          manifest.files().values().stream()
              .filter(content -> !other.files().containsValue(content))
              .findFirst()
              .orElseThrow()
              .key();
      case "m/" -> Manifest.key(manifest.sequence());
      default -> prefix;
    };
  }

  private List<String> linesUnchecked() {
    try {
      return lines(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
