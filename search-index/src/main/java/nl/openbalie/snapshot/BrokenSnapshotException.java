package nl.openbalie.snapshot;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is published cannot be read, however often it is tried: a part is missing or not whole. */
final class BrokenSnapshotException extends IOException {

  private static final long serialVersionUID = 1;

  BrokenSnapshotException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
