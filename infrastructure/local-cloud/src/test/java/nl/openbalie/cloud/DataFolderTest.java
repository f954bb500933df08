package nl.openbalie.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path parent;

  @Test
  void erase_ownFolder_leavesItEmptyAndUsable() throws Exception {
    Path data = parent.resolve("data");
    try (var folder = DataFolder.open(data)) {
      Files.writeString(folder.folder("bucket").resolve("object"), "kept");
    }

    DataFolder.erase(data);

    assertThat(data.resolve("bucket")).doesNotExist();
    assertThatCode(() -> DataFolder.open(data).close()).doesNotThrowAnyException();
  }

  @Test
  void erase_folderInUse_leavesEverything() throws Exception {
    Path data = parent.resolve("data");
    try (var folder = DataFolder.open(data)) {
      Path object = Files.writeString(folder.folder("bucket").resolve("object"), "kept");

      assertThatThrownBy(() -> DataFolder.erase(data)).hasMessageContaining("Another OpenBalie");
      assertThat(object).exists();
    }
  }

  @Test
  void erase_folderOfSomebodyElse_leavesEverything() throws Exception {
    Path letter = Files.writeString(parent.resolve("letter"), "dear");

    assertThatThrownBy(() -> DataFolder.erase(parent)).hasMessageContaining("left as it is");
    assertThat(letter).exists();
  }

  @Test
  void erase_nothingThere_doesNothing() {
    assertThatCode(() -> DataFolder.erase(parent.resolve("none"))).doesNotThrowAnyException();
  }

  @Test
  void open_folderOfSomebodyElse_isRefusedSoThatErasingNeverFindsIt() throws Exception {
    Path letter = Files.writeString(parent.resolve("letter"), "dear");

    assertThatThrownBy(() -> DataFolder.open(parent)).hasMessageContaining("choose an empty one");
    assertThatThrownBy(() -> DataFolder.erase(parent)).hasMessageContaining("left as it is");
    assertThat(letter).exists();
  }

  @Test
  void open_whereNothingCanBeKept_saysSo() throws Exception {
    Path file = Files.writeString(parent.resolve("file"), "no folder");

    assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("choose another data folder");
  }
}
