package nl.openbalie.forms.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.openbalie.forms.attachment.AttachmentFiles.Listed;
import nl.openbalie.forms.attachment.AttachmentFiles.Seen;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.Test;

/** What every place for files promises. */
abstract class AttachmentFilesContract {

  static final String TEXT = "text/plain";
  static final Duration LIFE = Duration.ofMinutes(10);

  private final String folder = "contract/" + Token.random().value() + "/";
  private final String key = folder + "a";

  abstract AttachmentFiles files();

  /** Whether the place took it from whoever has this access. */
  abstract boolean send(Access access, String type, byte[] content) throws Exception;

  /** What whoever has this access gets. */
  abstract byte[] get(Access access) throws Exception;

  @Test
  void letPut_whoeverHasTheAccess_putsTheFile() throws Exception {
    Access access = files().letPut(key, TEXT, 3, LIFE);
    assertThat(files().look(key, 10)).isEmpty();

    assertThat(access.method()).isEqualTo("PUT");
    assertThat(access.headers()).containsExactly(java.util.Map.entry("Content-Type", TEXT));
    assertThat(send(access, TEXT, bytes("abc"))).isTrue();

    Seen seen = seen(key);
    assertThat(seen.size()).isEqualTo(3);
    assertThat(seen.start()).isEqualTo(bytes("abc"));
  }

  @Test
  void letGet_givesTheFile() throws Exception {
    put(key, "abc");

    Access access = files().letGet(key, TEXT, "brief (‘é’).txt", LIFE);

    assertThat(access.method()).isEqualTo("GET");
    assertThat(get(access)).isEqualTo(bytes("abc"));
  }

  @Test
  void look_atALongFile_isItsStart() throws Exception {
    put(key, "abcdefghij");

    Seen seen = files().look(key, 4).orElseThrow();

    assertThat(seen.size()).isEqualTo(10);
    assertThat(seen.start()).isEqualTo(bytes("abcd"));
  }

  @Test
  void look_atAnEmptyFile_isNoFailure() throws Exception {
    put(key, "");

    assertThat(seen(key).size()).isZero();
    assertThat(seen(key).start()).isEmpty();
  }

  @Test
  void copy_sameContent_isTheSameElsewhere() throws Exception {
    put(key, "abc");

    assertThat(files().copy(key, seen(key).etag(), folder + "b")).isTrue();
    assertThat(files().copy(key, null, folder + "c")).isTrue();

    assertThat(seen(folder + "b").start()).isEqualTo(bytes("abc"));
    assertThat(seen(folder + "c").start()).isEqualTo(bytes("abc"));
    assertThat(seen(key).start()).isEqualTo(bytes("abc"));
  }

  @Test
  void copy_otherContentByNow_copiesNothing() throws Exception {
    put(key, "abc");
    String before = seen(key).etag();
    put(key, "xyz");

    assertThat(files().copy(key, before, folder + "b")).isFalse();

    assertThat(files().look(folder + "b", 10)).isEmpty();
  }

  @Test
  void copy_nothingThere_isFalse() {
    assertThat(files().copy(key, null, folder + "b")).isFalse();
    assertThat(files().copy(key, "\"0123\"", folder + "b")).isFalse();
  }

  @Test
  void list_aPrefix_givesItsFilesByKey() throws Exception {
    put(folder + "b", "b");
    put(folder + "a", "a");

    assertThat(files().list(folder)).extracting(Listed::key).containsExactly(key, folder + "b");
    assertThat(files().list(folder))
        .allSatisfy(file ->
            assertThat(file.lastModified())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60)));
    assertThat(files().list(folder + "nothing/")).isEmpty();
  }

  @Test
  void delete_twice_isNoFailure() throws Exception {
    put(key, "abc");

    files().delete(key);
    files().delete(key);

    assertThat(files().look(key, 10)).isEmpty();
  }

  private void put(String where, String content) throws Exception {
    byte[] bytes = bytes(content);
    assertThat(send(files().letPut(where, TEXT, bytes.length, LIFE), TEXT, bytes)).isTrue();
  }

  private Seen seen(String where) {
    Optional<Seen> seen = files().look(where, 100);
    return seen.orElseThrow();
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
