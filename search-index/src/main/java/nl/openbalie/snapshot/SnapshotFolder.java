package nl.openbalie.snapshot;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Local folders that hold the files of a snapshot. */
final class SnapshotFolder {

  private SnapshotFolder() {}

  /**
   * Makes the folder hold exactly these files, each verified, whatever it held before.
   *
   * @param verified files at hand, by SHA-256, to be linked to instead of downloaded
   * @throws BrokenSnapshotException when the store has lost a file or its content
   */
  static void fill(
      Path folder,
      Map<String, Manifest.Content> files,
      Map<String, Path> verified,
      ObjectStore store)
      throws IOException {
    Files.createDirectories(folder);
    for (Path present : children(folder)) {
      if (!holds(present, files.get(name(present)))) {
        delete(present);
      }
    }
    Map<Path, Manifest.Content> missing = new LinkedHashMap<>();
    for (Map.Entry<String, Manifest.Content> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Path same = verified.get(file.getValue().sha256());
      if (Files.exists(target)) {
        continue;
      }
      if (same != null) {
        Files.createLink(target, same);
      } else {
        missing.put(target, file.getValue());
      }
    }
    download(missing, store);
  }

  /** The content of one file of a folder. */
  static Manifest.Content content(Path file) throws IOException {
    return new Manifest.Content(Sha256.of(file), Files.size(file));
  }

  static String name(Path path) {
    return path.getFileName().toString();
  }

  static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }

  /** Deletes a file or a folder with all that is in it; what is gone already is no failure. */
  static void delete(Path path) throws IOException {
    Files.walkFileTree(path, new Deletion());
  }

  private static void download(Map<Path, Manifest.Content> files, ObjectStore store)
      throws IOException {
    try {
      store.downloadAll(
          files.entrySet().stream()
              .map(file -> new ObjectStore.Transfer(file.getValue().key(), file.getKey()))
              .toList());
    } catch (NoSuchFileException e) {
      throw new BrokenSnapshotException("a file is missing", e);
    }
    for (Map.Entry<Path, Manifest.Content> file : files.entrySet()) {
      if (!holds(file.getKey(), file.getValue())) {
        Files.delete(file.getKey());
        throw new BrokenSnapshotException(
            file.getValue().key() + " does not hold what its name says", null);
      }
    }
  }

  private static boolean holds(Path path, Manifest.@Nullable Content content) throws IOException {
    return content != null
        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && Files.size(path) == content.size()
        && Sha256.of(path).equals(content.sha256());
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
