package nl.openbalie.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store promises. */
public abstract class ObjectStoreContract {

  @TempDir protected Path temp;
  private ObjectStore store;

  /** Returns a store with nothing in it. */
  protected abstract ObjectStore emptyStore() throws IOException;

  @BeforeEach
  void open() throws IOException {
    store = emptyStore();
  }

  @Test
  void get_nothingThere_isNull() throws IOException {
    assertThat(store.get("CURRENT")).isNull();
    assertThat(store.look("CURRENT", "\"0123\"")).isInstanceOf(ObjectStore.Look.Absent.class);
  }

  @Test
  void putAll_thenDownloadAll_movesEveryFile() throws IOException {
    List<ObjectStore.Transfer> up = new ArrayList<>();
    List<ObjectStore.Transfer> down = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Path file = Files.writeString(temp.resolve("up" + i), "text " + i);
      up.add(new ObjectStore.Transfer("f/" + i, file));
      down.add(new ObjectStore.Transfer("f/" + i, temp.resolve("down" + i)));
    }

    store.putAll(up);
    store.downloadAll(down);

    for (int i = 0; i < 12; i++) {
      assertThat(temp.resolve("down" + i)).hasContent("text " + i);
    }
  }

  @Test
  void downloadAll_oneIsMissing_isSaid() throws IOException {
    store.putIfAbsent("f/1", bytes("one"));
    List<ObjectStore.Transfer> transfers =
        List.of(
            new ObjectStore.Transfer("f/1", temp.resolve("1")),
            new ObjectStore.Transfer("f/2", temp.resolve("2")));

    assertThatThrownBy(() -> store.downloadAll(transfers)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void putIfAbsent_nothingThere_stores() throws IOException {
    assertThat(store.putIfAbsent("m/1", bytes("one"))).isTrue();

    assertThat(text("m/1")).isEqualTo("one");
  }

  @Test
  void putIfAbsent_somethingThere_leavesIt() throws IOException {
    store.putIfAbsent("m/1", bytes("one"));

    assertThat(store.putIfAbsent("m/1", bytes("two"))).isFalse();

    assertThat(text("m/1")).isEqualTo("one");
  }

  @Test
  void replace_sameEtag_replaces() throws IOException {
    store.putIfAbsent("CURRENT", bytes("one"));

    assertThat(store.replace("CURRENT", bytes("two"), etag("CURRENT"))).isTrue();

    assertThat(text("CURRENT")).isEqualTo("two");
  }

  @Test
  void replace_earlierEtag_leavesIt() throws IOException {
    store.putIfAbsent("CURRENT", bytes("one"));
    String earlier = etag("CURRENT");
    store.replace("CURRENT", bytes("two"), earlier);

    assertThat(store.replace("CURRENT", bytes("three"), earlier)).isFalse();

    assertThat(text("CURRENT")).isEqualTo("two");
  }

  @Test
  void replace_deletedSince_storesNothing() throws IOException {
    store.putIfAbsent("CURRENT", bytes("one"));
    String etag = etag("CURRENT");
    store.delete("CURRENT");

    assertThat(store.replace("CURRENT", bytes("two"), etag)).isFalse();

    assertThat(store.get("CURRENT")).isNull();
  }

  @Test
  void look_sameEtag_isUnchanged() throws IOException {
    store.putIfAbsent("CURRENT", bytes("one"));
    String etag = etag("CURRENT");

    assertThat(store.look("CURRENT", etag)).isInstanceOf(ObjectStore.Look.Unchanged.class);

    store.replace("CURRENT", bytes("two"), etag);
    assertThat(store.look("CURRENT", etag)).isInstanceOf(ObjectStore.Look.Found.class);
  }

  @Test
  void put_somethingThere_isWrittenOverAndYoungAgain() throws IOException {
    store.put("f/a", file("one"));
    Instant first = store.list("f/").getFirst().lastModified();

    store.put("f/a", file("two, longer"));

    assertThat(text("f/a")).isEqualTo("two, longer");
    assertThat(store.list("f/").getFirst().lastModified()).isAfterOrEqualTo(first);
  }

  @Test
  void download_somethingThere_writesOverTheTarget() throws IOException {
    store.put("f/a", file("one"));
    Path target = file("what was here before");

    store.download("f/a", target);

    assertThat(target).hasContent("one");
  }

  @Test
  void download_nothingThere_saysSo() {
    assertThatThrownBy(() -> store.download("f/a", temp.resolve("target")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void list_aPrefix_givesItsObjectsByKey() throws IOException {
    assertThat(store.list("f/")).isEmpty();
    for (String key : List.of("f/b", "m/1", "f/a", "CURRENT")) {
      store.putIfAbsent(key, bytes(key));
    }

    List<ObjectStore.Listed> listed = store.list("f/");

    assertThat(listed).extracting(ObjectStore.Listed::key).containsExactly("f/a", "f/b");
    assertThat(listed).extracting(ObjectStore.Listed::size).containsOnly(3L);
    assertThat(listed.getFirst().lastModified())
        .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now().plusSeconds(60));
    assertThat(store.list("")).hasSize(4);
  }

  @Test
  void delete_twice_isNoFailure() throws IOException {
    store.putIfAbsent("f/a", bytes("one"));

    store.delete("f/a");
    store.delete("f/a");

    assertThat(store.list("")).isEmpty();
  }

  @Test
  protected void replace_manyAtOnce_oneWins() throws Exception {
    store.putIfAbsent("CURRENT", bytes("start"));
    String etag = etag("CURRENT");

    assertThat(winners(name -> store.replace("CURRENT", bytes(name), etag))).isEqualTo(1);
  }

  @Test
  protected void putIfAbsent_manyAtOnce_oneWins() throws Exception {
    assertThat(winners(name -> store.putIfAbsent("m/1", bytes(name)))).isEqualTo(1);
  }

  private interface Attempt {
    boolean by(String name) throws IOException;
  }

  private static long winners(Attempt attempt) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> attempts =
          IntStream.range(0, 16)
              .<Callable<Boolean>>mapToObj(i -> () -> attempt.by("attempt " + i))
              .toList();
      return threads.invokeAll(attempts).stream().filter(done -> done.resultNow()).count();
    }
  }

  private String etag(String key) throws IOException {
    return store.get(key).etag();
  }

  private String text(String key) throws IOException {
    return new String(store.get(key).bytes(), UTF_8);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(temp.resolve("source"), content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
