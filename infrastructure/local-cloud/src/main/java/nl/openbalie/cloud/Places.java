package nl.openbalie.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Where the build copied the jars that must stay off the class path. */
final class Places {

  private Places() {}

  static Path dynamoDbLocal() {
    return folder("openbalie.dynamodb-local");
  }

  static Path runtimeClient() {
    return folder("openbalie.runtime-client");
  }

  /** The native part of the runtime client for this machine. */
  static Path runtimeClientNative() {
    var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    return runtimeClient().resolve("jni/libaws-lambda-jni.linux-%s.so".formatted(processor));
  }

  /** Every jar of a folder, in the order of their names. */
  static List<Path> jars(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String property) {
    var override = System.getProperty(property);
    var folder = override == null ? asBuilt(property) : Path.of(override);
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "%s is not there; build it with Maven, or say where it is with -D%s=FOLDER"
              .formatted(folder, property));
    }
    return folder;
  }

  private static Path asBuilt(String property) {
    var places = new Properties();
    try (var in = Places.class.getResourceAsStream("places.properties")) {
      places.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Path.of(URI.create(places.getProperty(property))).normalize();
  }
}
