package nl.openbalie.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A snapshot's content for tests: every edit adds a line to one file and makes another anew, so a
 * half snapshot shows as two files that disagree.
 */
final class Notebook implements Closeable {

  static final String LINES = "lines.txt";
  static final String COUNT = "count.txt";
  static final String CONSTANT = "constant.txt";
  static final Set<String> FILES = Set.of(LINES, COUNT, CONSTANT);

  private final Path folder;
  private final List<String> lines;
  private final AtomicInteger closed = new AtomicInteger();

  private Notebook(Path folder, List<String> lines) {
    this.folder = folder;
    this.lines = lines;
  }

  static SnapshotWriter.Edit add(String line) {
    return (folder, base) -> {
      List<String> lines = new ArrayList<>(base == null ? List.of() : read(folder));
      lines.add(line);
      Files.write(folder.resolve(LINES), lines);
      Files.writeString(folder.resolve(COUNT), "" + lines.size());
      Files.writeString(folder.resolve(CONSTANT), "the same in every snapshot");
      return FILES;
    };
  }

  static Notebook open(Path folder, Manifest manifest) throws IOException {
    return new Notebook(folder, read(folder));
  }

  private static List<String> read(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(LINES));
    int count = Integer.parseInt(Files.readString(folder.resolve(COUNT)));
    if (count != lines.size() || !Files.exists(folder.resolve(CONSTANT))) {
      throw new AssertionError("half a snapshot: " + lines.size() + " lines, not " + count);
    }
    return lines;
  }

  List<String> lines() {
    return lines;
  }

  Path folder() {
    return folder;
  }

  int timesClosed() {
    return closed.get();
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }
}
