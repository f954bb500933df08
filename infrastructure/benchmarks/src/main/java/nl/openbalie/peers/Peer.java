package nl.openbalie.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A search that takes part.
 *
 * @param command starts it when the folder of the corpus is added
 * @param folder in which it is started
 */
record Peer(String name, List<String> command, Path folder) {

  /** One core for each: a function has hardly more. */
  static final List<String> JAVA_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:ActiveProcessorCount=1",
          "-Xmx8g",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private static final List<String> NODE = List.of("node", "--max-old-space-size=8192");

  Peer {
    command = List.copyOf(command);
  }

  static Peer own() {
    String classpath = System.getProperty("java.class.path");
    return java("OpenBalie", classpath, OwnEngine.class.getName(), Path.of("").toAbsolutePath());
  }

  /**
   * The others of which the software is at hand.
   *
   * @param folder with the peers' code
   * @param missing gets a sentence for each kind that isn't at hand
   */
  static List<Peer> others(Path folder, List<String> missing) throws IOException {
    List<Peer> peers = new ArrayList<>();
    if (!Files.isDirectory(folder.resolve("node_modules")) || !nodeRuns()) {
      missing.add(
          "MiniSearch, FlexSearch and Orama are left out: they need Node 20 and, in %s, npm ci."
              .formatted(folder));
    } else {
      peers.add(node(folder, "MiniSearch", "minisearch.mjs"));
      peers.add(node(folder, "FlexSearch", "flexsearch.mjs", "flexsearch"));
      peers.add(node(folder, "FlexSearch with context", "flexsearch.mjs", "flexsearch-context"));
      peers.add(node(folder, "Orama", "orama.mjs"));
    }
    Path dependencies = folder.resolve("target/dependencies");
    if (!Files.exists(dependencies)) {
      missing.add(
          "SQLite and Solr are left out; they are built by: mvn -Ppeers -DskipTests package");
    } else {
      String classpath =
          folder.resolve("target/classes") + File.pathSeparator + Files.readString(dependencies);
      peers.add(java("SQLite FTS5", classpath, "nl.openbalie.peers.sqlite.SqliteEngine", folder));
      peers.add(java("Solr", classpath, "nl.openbalie.peers.solr.SolrEngine", folder));
    }
    return peers;
  }

  private static Peer java(String name, String classpath, String engine, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(JAVA_OPTIONS);
    command.addAll(List.of("-cp", classpath, EngineProcess.class.getName(), engine));
    return new Peer(name, command, folder);
  }

  private static Peer node(Path folder, String name, String... arguments) {
    List<String> command = new ArrayList<>(NODE);
    command.addAll(List.of(arguments));
    return new Peer(name, command, folder);
  }

  private static boolean nodeRuns() {
    try {
      Process node = new ProcessBuilder("node", "--version").start();
      return node.waitFor(10, TimeUnit.SECONDS) && node.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while looking for node", e);
    }
  }
}
