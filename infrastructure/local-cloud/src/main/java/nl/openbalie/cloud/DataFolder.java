package nl.openbalie.cloud;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The folder in which a local cloud keeps everything; one process at a time has it. */
final class DataFolder implements AutoCloseable {

  private static final String LOCK = "lock";

  private final Path path;
  private final @Nullable FileChannel lock;

  private DataFolder(Path path, @Nullable FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new one that is gone after {@link #close}. */
  static DataFolder temporary() {
    try {
      return new DataFolder(Files.createTempDirectory("openbalie-"), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalStateException when somebody has it, it holds files that are not ours, or
   *     nothing can be kept there
   */
  static DataFolder open(Path path) {
    try {
      Files.createDirectories(path);
      if (!isOurs(path) && !isEmpty(path)) {
        throw new IllegalStateException(
            "%s is no data folder of OpenBalie: choose an empty one".formatted(path));
      }
      return new DataFolder(path.toRealPath(), lock(path));
    } catch (IOException e) {
      throw new IllegalStateException(
          "Nothing can be kept in %s: choose another data folder".formatted(path), e);
    }
  }

  /**
   * Empties it; nothing happens when it isn't there.
   *
   * @throws IllegalStateException when somebody has it, or it was never one of ours
   */
  static void erase(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    if (!isOurs(path)) {
      throw new IllegalStateException(
          "%s is no data folder of OpenBalie, so it is left as it is".formatted(path));
    }
    try (var folder = open(path)) {
      folder.remove(file -> !file.equals(folder.path) && !file.equals(folder.resolve(LOCK)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file that only its owner can read, whole or not at all. */
  static void replace(Path file, String text) {
    var next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.deleteIfExists(next);
      Files.createFile(next, owner(file));
      Files.writeString(next, text);
      Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (lock == null) {
        remove(_ -> true);
      } else {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurs(Path path) {
    return Files.exists(path.resolve(LOCK));
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (var files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  /** The lock is the operating system's: it is gone with the process, however that ends. */
  private static FileChannel lock(Path path) throws IOException {
    var channel = FileChannel.open(path.resolve(LOCK), CREATE, WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // This process has it.
    }
    channel.close();
    throw new IllegalStateException(
        "Another OpenBalie is using %s: stop it, or choose another data folder".formatted(path));
  }

  private static FileAttribute<?>[] owner(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {asFileAttribute(fromString("rw-------"))}
        : new FileAttribute<?>[0];
  }

  private void remove(Predicate<Path> which) throws IOException {
    List<Path> files;
    try (var all = Files.walk(path)) {
      files = all.filter(which).sorted(Comparator.reverseOrder()).toList();
    }
    for (var file : files) {
      Files.deleteIfExists(file);
    }
  }
}
