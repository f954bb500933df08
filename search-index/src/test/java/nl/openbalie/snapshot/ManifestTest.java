package nl.openbalie.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestTest {

  private static final Manifest MANIFEST =
      new Manifest(
          7,
          5,
          "nl-2 lucene-10",
          "shard-1:0042",
          Instant.parse("2026-03-29T01:00:00.123456789Z"),
          Map.of("_1.cfs", new Manifest.Content(Sha256.of(new byte[] {1}), 1)));

  @Test
  void fromJson_whatToJsonWrote_isTheSame() throws IOException {
    assertThat(Manifest.fromJson(MANIFEST.toJson())).isEqualTo(MANIFEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "{\"version\":1",
        "\u0000\u0001",
        "{\"version\":1,\"sequence\":1}",
        "{\"version\":1,\"sequence\":1,\"base\":0,\"schema\":\"\",\"position\":\"\","
            + "\"created\":\"yesterday\",\"files\":{}}",
        "{\"version\":1,\"sequence\":1,\"base\":0,\"schema\":\"\",\"position\":\"\","
            + "\"created\":\"2026-01-01T00:00:00Z\",\"files\":{\"a\":{\"sha256\":\"xyz\"}}}"
      })
  void fromJson_garbage_isAnIOException(String garbage) {
    assertThatThrownBy(() -> Manifest.fromJson(garbage.getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("not a manifest");
  }

  @Test
  void fromJson_laterVersion_isRefused() throws IOException {
    String later = new String(MANIFEST.toJson(), UTF_8).replace("\"version\":1", "\"version\":2");

    assertThatThrownBy(() -> Manifest.fromJson(later.getBytes(UTF_8)))
        .hasMessageContaining("wrong version 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../etc", "a/b", "", "..", "/a", "a\\b"})
  void files_nameThatLeavesTheFolder_isRefused(String name) {
    Map<String, Manifest.Content> files = Map.of(name, MANIFEST.files().get("_1.cfs"));

    assertThatThrownBy(() -> new Manifest(1, 0, "", "", Instant.EPOCH, files))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
