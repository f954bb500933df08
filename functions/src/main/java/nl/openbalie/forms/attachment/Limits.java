package nl.openbalie.forms.attachment;

import java.util.List;
import java.util.Optional;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;

/** What a file may be, and how much of it goes along with one form. */
final class Limits {

  /** Of one file, in bytes. */
  static final int LARGEST = 10 * 1024 * 1024;

  /** Of all files of a form, in bytes. */
  static final int LARGEST_TOGETHER = 25 * 1024 * 1024;

  /** Files of a form. */
  static final int MOST = 10;

  private static final int MEGABYTE = 1024 * 1024;

  private Limits() {}

  /** The type that it is said to have; a problem when we do not take it. */
  static FileType type(String said, String name) {
    return FileType.said(said, name).orElseThrow(() -> refused("type"));
  }

  /**
   * A problem when one more of this size is too much.
   *
   * @param told its size, as somebody says
   */
  static void require(long told, List<Bundle> others) {
    size(told)
        .ifPresent(problem -> {
          throw problem;
        });
    List<Attachment> all = others.stream().flatMap(bundle -> bundle.own().stream()).toList();
    if (all.size() >= MOST) {
      throw refused("many", MOST);
    }
    if (all.stream().mapToLong(Attachment::bytes).sum() + told > LARGEST_TOGETHER) {
      throw refused("together", LARGEST_TOGETHER / MEGABYTE);
    }
  }

  /** What is wrong with a file that came. */
  static Optional<Problem> problem(AttachmentFiles.Seen seen, Attachment told) {
    return size(seen.size())
        .or(() -> Optional.of(refused("other")).filter(_ -> !isAsTold(seen, told)));
  }

  private static Optional<Problem> size(long bytes) {
    if (bytes <= 0) {
      return Optional.of(refused("empty"));
    }
    return bytes > LARGEST ? Optional.of(refused("large", LARGEST / MEGABYTE)) : Optional.empty();
  }

  private static boolean isAsTold(AttachmentFiles.Seen seen, Attachment told) {
    return seen.size() == told.bytes()
        && FileType.found(seen.start(), told.name())
            .filter(type -> type.mediaType().equals(told.type()))
            .isPresent();
  }

  private static Problem refused(String reason, Object... arguments) {
    return new Problem(
        ProblemType.ATTACHMENT_REFUSED,
        "attachment",
        new Problem.Reason("attachment." + reason, List.of(arguments)));
  }
}
