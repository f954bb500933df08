package nl.openbalie.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What goes and what stays; a test makes objects old by setting their files' times back. */
final class SnapshotCollectTest extends SnapshotTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void collect_nothingPublished_deletesNothing() throws IOException {
    folder.putIfAbsent("f/upload-under-way", new byte[1]);
    makeAllOld();

    writer(folder).collect(HOUR);

    assertThat(folder.list("")).hasSize(1);
  }

  @Test
  void collect_currentIsOld_staysAlone() throws IOException {
    publish(writer(folder), "one");
    Manifest current = publish(writer(folder), "two");
    makeAllOld();

    writer(folder).collect(HOUR);

    assertThat(published()).containsExactly("one", "two");
    assertThat(folder.list("f/")).hasSameSizeAs(current.files().keySet());
    assertThat(folder.list("m/")).hasSize(1);
  }

  @Test
  void collect_oldSnapshotReplacedJustNow_stays() throws IOException {
    publish(writer(folder), "one");
    Manifest replaced = publish(writer(folder), "two");
    makeAllOld();
    publish(writer(folder), "three");

    writer(folder).collect(HOUR);

    assertThat(folder.get(Manifest.key(1))).isNull();
    assertThat(folder.get(Manifest.key(replaced.sequence()))).isNotNull();
    for (Manifest.Content content : replaced.files().values()) {
      assertThat(folder.get(content.key())).isNotNull();
    }
  }

  @Test
  void collect_oldOrphanManifest_doesNotMakeTheReplacedOneLookOld() throws IOException {
    Manifest replaced = publish(writer(folder), "one");
    folder.putIfAbsent(Manifest.key(2), replaced.toJson());
    makeAllOld();
    publish(writer(folder), "two");

    writer(folder).collect(HOUR);

    assertThat(folder.get(Manifest.key(1))).isNotNull();
    assertThat(folder.get(Manifest.key(2))).isNull();
  }

  @Test
  void collect_uploadUnderWay_staysUntilItIsOld() throws IOException {
    publish(writer(folder), "one");
    folder.putIfAbsent("f/upload-under-way", new byte[1]);

    writer(folder).collect(HOUR);
    assertThat(folder.get("f/upload-under-way")).isNotNull();

    makeAllOld();
    writer(folder).collect(HOUR);
    assertThat(folder.get("f/upload-under-way")).isNull();
  }

  @Test
  void collect_manifestNotYetPointedTo_staysWithItsFiles() throws IOException {
    Manifest current = publish(writer(folder), "one");
    Manifest ahead = publish(writer(folder), "two");
    makeAllOld();
    String pointer = folder.get(Pointer.KEY).etag();
    folder.replace(Pointer.KEY, Pointer.to(current).toJson(), pointer);

    writer(folder).collect(HOUR);

    for (Manifest.Content content : ahead.files().values()) {
      assertThat(folder.get(content.key())).isNotNull();
    }
  }

  private void makeAllOld() throws IOException {
    FileTime old = FileTime.from(now.minus(HOUR.multipliedBy(2)));
    for (ObjectStore.Listed object : folder.list("")) {
      Path file = temp.resolve("store").resolve(object.key());
      Files.setLastModifiedTime(file, old);
    }
  }
}
