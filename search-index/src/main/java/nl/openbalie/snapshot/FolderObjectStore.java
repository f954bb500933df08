package nl.openbalie.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects as files in a folder of a local disk.
 *
 * <p>Writers take turns on a lock file, in this process and between processes; the lock goes with
 * the process that holds it. Each writes aside, forces to disk and renames, so a reader needs no
 * lock and a kill leaves nothing but the file aside, which the next writer writes over.
 */
public final class FolderObjectStore implements ObjectStore {

  private static final String LOCK = ".lock";
  private static final String ASIDE = ".aside";

  /** A file lock belongs to the process, so its threads take turns here first. */
  private static final Object TURN = new Object();

  private final Path folder;

  /**
   * Opens the store; the folder is made at the first write.
   *
   * @param folder used by nothing but stores
   */
  public FolderObjectStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public Look look(String key, @Nullable String etag) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file(key));
    } catch (NoSuchFileException e) {
      return new Look.Absent();
    }
    String now = Sha256.of(bytes);
    return now.equals(etag) ? new Look.Unchanged() : new Look.Found(new StoredObject(bytes, now));
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes) throws IOException {
    return inTurn(() -> !Files.exists(file(key)) && write(key, new ByteArrayInputStream(bytes)));
  }

  @Override
  public boolean replace(String key, byte[] bytes, String etag) throws IOException {
    return inTurn(() ->
        look(key, etag) instanceof Look.Unchanged && write(key, new ByteArrayInputStream(bytes)));
  }

  @Override
  public void put(String key, Path source) throws IOException {
    try (InputStream content = Files.newInputStream(source)) {
      inTurn(() -> write(key, content));
    }
  }

  @Override
  public void download(String key, Path target) throws IOException {
    Files.copy(file(key), target, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public List<Listed> list(String prefix) throws IOException {
    List<Listed> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(folder, new Lister(prefix, found));
    }
    found.sort(Comparator.comparing(Listed::key));
    return found;
  }

  @Override
  public void delete(String key) throws IOException {
    Files.deleteIfExists(file(key));
  }

  private Path file(String key) {
    return folder.resolve(key);
  }

  private boolean inTurn(Write write) throws IOException {
    synchronized (TURN) {
      Files.createDirectories(folder);
      try (FileChannel channel = openForWriting(folder.resolve(LOCK));
          FileLock lock = channel.lock()) {
        return lock.isValid() && write.run();
      }
    }
  }

  private boolean write(String key, InputStream content) throws IOException {
    Path target = file(key);
    Path parent = target.resolveSibling("");
    Path aside = folder.resolve(ASIDE);
    Files.createDirectories(parent);
    try (OutputStream out = Files.newOutputStream(aside)) {
      content.transferTo(out);
    }
    force(aside);
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(parent);
    force(folder);
    return true;
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static FileChannel openForWriting(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private interface Write {
    boolean run() throws IOException;
  }

  private final class Lister extends SimpleFileVisitor<Path> {
    private final String prefix;
    private final List<Listed> found;

    Lister(String prefix, List<Listed> found) {
      this.prefix = prefix;
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String key = folder.relativize(file).toString().replace('\\', '/');
      if (key.startsWith(prefix) && !key.equals(LOCK) && !key.equals(ASIDE)) {
        found.add(new Listed(key, attributes.size(), attributes.lastModifiedTime().toInstant()));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A file deleted or renamed under the walk is no failure. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
