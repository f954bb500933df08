package nl.openbalie.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * A process that publishes until it is killed, and says before each step what it is about to do and
 * after each publish which line is in: to be killed anywhere.
 */
final class PublishingProcess {

  static final String PUBLISHED = "published ";

  private PublishingProcess() {}

  static Process start(Path store, Path work, String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PublishingProcess.class.getName(),
            store.toString(),
            work.toString(),
            name)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] arguments) throws IOException {
    ObjectStore store =
        Steps.before(new FolderObjectStore(Path.of(arguments[0])), PublishingProcess::say);
    SnapshotWriter writer =
        new SnapshotWriter(store, Path.of(arguments[1]), InstantSource.system());
    for (int i = 0; true; i++) {
      String line = arguments[2] + " line " + i;
      writer.publish("", "", Notebook.add(line));
      say(PUBLISHED + line);
    }
  }

  private static void say(String line) {
    System.out.println(line);
    if (System.out.checkError()) {
      System.exit(1); // nobody listens any more
    }
  }
}
