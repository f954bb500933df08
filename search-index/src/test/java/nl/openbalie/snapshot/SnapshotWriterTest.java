package nl.openbalie.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
}
