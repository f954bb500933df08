package nl.openbalie.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The command line of this process. ONNX Runtime 1.29 on Linux crashes the whole process when it is
 * longer than a page of memory, as with a long class path.
 */
final class CommandLine {

  /** In bytes; 3,500 were survived and 4,500 were not. */
  static final int LONGEST = 4000;

  private static final Path OWN = Path.of("/proc/self/cmdline");

  private CommandLine() {}

  static void requireShort() {
    requireShort(length());
  }

  /**
   * @param length in bytes
   * @throws ModelUnusableException when the runtime would not survive it
   */
  static void requireShort(int length) {
    if (length > LONGEST) {
      throw new ModelUnusableException(
          "the command line has "
              + length
              + " bytes, of which ONNX Runtime survives "
              + LONGEST
              + ": give the class path by the environment variable CLASSPATH or an @file");
    }
  }

  private static int length() {
    try {
      return Files.isReadable(OWN) ? Files.readAllBytes(OWN).length : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
