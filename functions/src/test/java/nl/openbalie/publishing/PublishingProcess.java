package nl.openbalie.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import nl.openbalie.OneProcess;
import nl.openbalie.editing.Editor;

/** A process that changes an article and publishes it, again and again, until it is killed. */
final class PublishingProcess {

  /** The article that it changes; its title is the number of the version. */
  static final String ARTICLE = "changing";

  private PublishingProcess() {}

  static Process start(OneProcess functions, Path temp) throws IOException {
    Properties environment = new Properties();
    functions
        .environment()
        .forEach((name, value) -> environment.setProperty(name, value.toString()));
    Path file = Files.createTempFile(temp, "environment", ".properties");
    try (var writer = Files.newBufferedWriter(file)) {
      environment.store(writer, null);
    }
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            PublishingProcess.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] arguments) throws IOException {
    var context = OneProcess.context(environment(Path.of(arguments[0])), InstantSource.system());
    var handler = new PublishHandler(context);
    var editor = new Editor(context);
    for (int version = editor.publish(ARTICLE, "?"); true; version++) {
      if (editor.publish(ARTICLE, Integer.toString(version + 1)) != version + 1
          || !handler.execute(Batch.of(ARTICLE).event()).getBatchItemFailures().isEmpty()) {
        System.exit(1);
      }
      System.out.println(version + 1);
    }
  }

  private static Map<String, Object> environment(Path file) throws IOException {
    Properties read = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      read.load(reader);
    }
    Map<String, Object> environment = new HashMap<>();
    read.forEach((name, value) -> environment.put(name.toString(), value));
    return environment;
  }
}
