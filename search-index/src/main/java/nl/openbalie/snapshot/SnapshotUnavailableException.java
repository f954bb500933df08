package nl.openbalie.snapshot;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No snapshot could be opened yet, or the reader is closed. */
public final class SnapshotUnavailableException extends IOException {

  private static final long serialVersionUID = 1;

  SnapshotUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
