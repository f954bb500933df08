package nl.openbalie.forms.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where files of customers are: S3, or a folder on one machine. They go there and come from there
 * straight, not through a function. A key is a relative path with forward slashes. Safe for use by
 * many threads and processes.
 */
interface AttachmentFiles {

  /**
   * A file as far as it was looked at.
   *
   * @param size in bytes
   * @param etag names this very content
   * @param start its first bytes
   */
  record Seen(long size, String etag, byte[] start) {}

  /**
   * A file in a listing.
   *
   * @param lastModified by the clock of wherever it is kept
   */
  record Listed(String key, Instant lastModified) {}

  /** Lets whoever has the answer put a file of exactly this type and size here. */
  Access letPut(String key, String type, int bytes, Duration life);

  /**
   * Lets whoever has the answer get this file, to be saved and never to be opened in place.
   *
   * @param name under which it is saved
   */
  Access letGet(String key, String type, String name, Duration life);

  /**
   * Looks at a file; nothing when it is not there.
   *
   * @param most of its bytes
   */
  Optional<Seen> look(String key, int most);

  /**
   * Copies a file over what is there; false when it is not there any more.
   *
   * @param etag of the content that is meant; null for whatever is there
   */
  boolean copy(String from, @Nullable String etag, String to);

  /** Deletes a file, if it is there. */
  void delete(String key);

  /** The files whose keys begin with the prefix, by key; read as far as the stream is. */
  Stream<Listed> list(String prefix);
}
