package nl.openbalie.forms.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Json;
import nl.openbalie.snapshot.FolderObjectStore;
import nl.openbalie.snapshot.ObjectStore;
import nl.openbalie.snapshot.StoredObject;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/**
 * Files in a folder. Whoever may put or get one has a token, which works once and is kept in the
 * folder too, since the process that serves browsers need not be the one that gave it out.
 */
@Singleton
@Requires(property = "attachments", pattern = "file:.*")
public final class FolderFiles implements AttachmentFiles {

  private final ObjectStore files;
  private final ObjectStore grants;
  private final Json json;
  private final InstantSource clock;

  FolderFiles(@Property(name = "attachments") URI place, Json json, InstantSource clock) {
    this.files = new FolderObjectStore(Path.of(place).resolve("files"));
    this.grants = new FolderObjectStore(Path.of(place).resolve("grants"));
    this.json = json;
    this.clock = clock;
  }

  /**
   * What a token is for.
   *
   * @param method PUT or GET
   * @param bytes the exact size of what is put; 0 for what is got
   * @param name under which what is got is saved; empty for what is put
   */
  @Serdeable
  public record Grant(
      String method, String key, String type, int bytes, String name, Instant until) {}

  @Override
  public Access letPut(String key, String type, int bytes, Duration life) {
    String href = let(new Grant("PUT", key, type, bytes, "", clock.instant().plus(life)));
    return new Access("PUT", href, Map.of("Content-Type", type));
  }

  @Override
  public Access letGet(String key, String type, String name, Duration life) {
    String href = let(new Grant("GET", key, type, 0, name, clock.instant().plus(life)));
    return new Access("GET", href, Map.of());
  }

  private String let(Grant grant) {
    Token token = Token.random();
    attempt(() -> grants.putIfAbsent(token.hash(), json.write(grant).getBytes(UTF_8)));
    return "/files/" + token.value();
  }

  /** What this token is for, once; nothing when it is for something else, or no more. */
  public Optional<Grant> redeem(Token token, String method) {
    Optional<Grant> grant =
        find(grants, token.hash())
            .map(kept -> json.read(new String(kept.bytes(), UTF_8), Grant.class))
            .filter(known -> known.method().equals(method));
    grant.ifPresent(_ ->
        attempt(() -> {
          grants.delete(token.hash());
          return true;
        }));
    return grant.filter(known -> known.until().isAfter(clock.instant()));
  }

  /** Puts the file where it may go; false when it has another size. */
  public boolean receive(Grant grant, byte[] content) {
    return content.length == grant.bytes() && attempt(() -> put(grant.key(), content));
  }

  /** The file; nothing when it is gone. */
  public Optional<byte[]> give(Grant grant) {
    return find(files, grant.key()).map(StoredObject::bytes);
  }

  @Override
  public Optional<Seen> look(String key, int most) {
    return find(files, key)
        .map(file -> {
          byte[] bytes = file.bytes();
          byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, most));
          return new Seen(bytes.length, file.etag(), start);
        });
  }

  @Override
  public boolean copy(String from, @Nullable String etag, String to) {
    return find(files, from)
        .filter(file -> etag == null || etag.equals(file.etag()))
        .filter(file -> attempt(() -> put(to, file.bytes())))
        .isPresent();
  }

  @Override
  public void delete(String key) {
    attempt(() -> {
      files.delete(key);
      return true;
    });
  }

  @Override
  public Stream<Listed> list(String prefix) {
    return attempt(() -> files.list(prefix)).stream()
        .map(file -> new Listed(file.key(), file.lastModified()));
  }

  private boolean put(String key, byte[] bytes) throws IOException {
    Path aside = Files.createTempFile("attachment", null);
    try {
      files.put(key, Files.write(aside, bytes));
      return true;
    } finally {
      Files.delete(aside);
    }
  }

  private static Optional<StoredObject> find(ObjectStore store, String key) {
    return Optional.ofNullable(attempt(() -> store.get(key)));
  }

  private interface Attempt<T extends @Nullable Object> {
    T run() throws IOException;
  }

  private static <T extends @Nullable Object> T attempt(Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
