package nl.openbalie.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnapshotWriterTest extends SnapshotTest {

  @Test
  void current_nothingPublished_isNull() throws IOException {
    assertThat(writer(folder).current()).isNull();
  }

  @Test
  void publish_twice_isReadAsTheSecond() throws IOException {
    SnapshotWriter writer = writer(folder);

    Manifest first = publish(writer, "one");
    Manifest second = publish(writer, "two");

    assertThat(published()).containsExactly("one", "two");
    assertThat(writer.current()).isEqualTo(second);
    assertThat(second.base()).isEqualTo(first.sequence());
    assertThat(second.files()).containsOnlyKeys(Notebook.FILES);
  }

  @Test
  void publish_fileNotChanged_isNotUploadedAgain() throws IOException {
    publish(writer(folder), "one");

    publish(writer(folder), "two");

    assertThat(folder.list("f/")).hasSize(5);
  }

  @Test
  void publish_rubbishInTheWorkFolder_isCleanedAway() throws IOException {
    publish(writer(folder), "one");
    Path work = temp.resolve("work");
    Files.writeString(work.resolve(Notebook.COUNT), "wrong");
    Files.delete(work.resolve(Notebook.LINES));
    Files.createDirectories(work.resolve("folder/within"));

    publish(writer(folder), "two");

    assertThat(published()).containsExactly("one", "two");
    assertThat(work).isDirectoryNotContaining(Files::isDirectory);
  }

  @Test
  void publish_failingEdit_leavesTheOldAndTheNextSucceeds() throws IOException {
    SnapshotWriter writer = writer(folder);
    publish(writer, "one");
    SnapshotWriter.Edit failing =
        (work, base) -> {
          Files.delete(work.resolve(Notebook.LINES));
          throw new IOException("out of paper");
        };

    assertThatThrownBy(() -> writer.publish("", "", failing)).hasMessage("out of paper");

    assertThat(published()).containsExactly("one");
    publish(writer, "two");
    assertThat(published()).containsExactly("one", "two");
  }

  @Test
  void publish_fileLeftOut_isGoneFromTheSnapshot() throws IOException {
    SnapshotWriter writer = writer(folder);
    publish(writer, "one");

    Manifest manifest = writer.publish("", "", (work, base) -> Set.of(Notebook.CONSTANT));

    assertThat(manifest.files()).containsOnlyKeys(Notebook.CONSTANT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CURRENT", "m/000000000003.json", "f/"})
  void publish_currentIsBroken_isMadeAnew(String part) throws IOException {
    breakAfterCollecting(part, path -> Files.writeString(path, "torn"));
    assertNextIsMadeAnew();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CURRENT", "m/000000000003.json", "f/"})
  void publish_currentIsMissing_isMadeAnew(String part) throws IOException {
    breakAfterCollecting(part, Files::delete);
    assertNextIsMadeAnew();
  }

  private interface Break {
    void at(Path path) throws IOException;
  }

  private void breakAfterCollecting(String part, Break how) throws IOException {
    publish(writer(folder), "one");
    publish(writer(folder), "two");
    publish(writer(folder), "three");
    for (String old : List.of(Manifest.key(1), Manifest.key(2))) {
      folder.delete(old);
    }
    Manifest current = writer(folder).current();
    String key = part.equals("f/") ? current.files().get(Notebook.LINES).key() : part;
    how.at(temp.resolve("store").resolve(key));
  }

  /** By a process that has nothing at hand, with a sequence that nobody has seen yet. */
  private void assertNextIsMadeAnew() throws IOException {
    Manifest next = publish(writer(folder, "new work folder"), "anew");
    assertThat(published()).containsExactly("anew");
    assertThat(next.sequence()).isGreaterThanOrEqualTo(4);
  }

  @Test
  @Timeout(30)
  void publish_answersOfWritesGotLost_appliesTheEditOnce() throws IOException {
    Steps.Step nothing = operation -> {};
    ObjectStore repeating =
        new Steps(folder, nothing, nothing) {
          @Override
          public boolean replace(String key, byte[] bytes, String etag) throws IOException {
            return super.replace(key, bytes, etag) && super.replace(key, bytes, etag);
          }

          @Override
          public boolean putIfAbsent(String key, byte[] bytes) throws IOException {
            boolean manifest = key.startsWith(Manifest.KEYS);
            return super.putIfAbsent(key, bytes) && (manifest || super.putIfAbsent(key, bytes));
          }
        };

    publish(writer(repeating), "one");
    publish(writer(repeating), "two");

    assertThat(published()).containsExactly("one", "two");
  }

  @Test
  void publish_orphanManifest_isSteppedOver() throws IOException {
    publish(writer(folder), "one");
    folder.putIfAbsent(Manifest.key(2), new byte[0]);

    Manifest manifest = publish(writer(folder), "two");

    assertThat(manifest.sequence()).isEqualTo(3);
    assertThat(manifest.base()).isEqualTo(1);
  }
}
