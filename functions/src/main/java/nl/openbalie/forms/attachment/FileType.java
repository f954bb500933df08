package nl.openbalie.forms.attachment;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/**
 * The kinds of file that can go along with a form, known by how they begin.
 *
 * <p>Office documents are zip files, and of those their name decides which they are: any zip can be
 * called a {@code .docx}. What is in a document is not looked at, nor is it searched for viruses.
 */
enum FileType {
  PDF("application/pdf"),
  JPEG("image/jpeg"),
  PNG("image/png"),
  HEIC("image/heic"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ODT("application/vnd.oasis.opendocument.text"),
  TEXT("text/plain");

  /** As much of a file as is needed to know it. */
  static final int START = 64 * 1024;

  /** Magic numbers and names only: without parsers there is nothing that a file could attack. */
  private static final Tika TIKA = new Tika(MimeTypes.getDefaultMimeTypes());

  private static final Set<String> ZIP = Set.of("application/zip", "application/x-tika-ooxml");

  private final String mediaType;

  FileType(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * The type that a browser says a file has.
   *
   * @param said empty where the browser does not know, as of photos by some telephones; then the
   *     name tells
   */
  static Optional<FileType> said(String said, String name) {
    return of(said.isBlank() ? TIKA.detect(name) : said.strip().toLowerCase(Locale.ROOT));
  }

  /** The type that a file really has. */
  static Optional<FileType> found(byte[] start, String name) {
    String magic = TIKA.detect(start);
    return of(ZIP.contains(magic) ? TIKA.detect(start, name) : magic);
  }

  private static Optional<FileType> of(String mediaType) {
    return Stream.of(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }
}
