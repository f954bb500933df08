package nl.openbalie.peers;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.openbalie.corpus.Corpus;
import nl.openbalie.corpus.Entry;
import nl.openbalie.corpus.Query;

/**
 * Runs one engine: builds its index and says so in a line of JSON; then, for every line that comes
 * in, asks all questions and answers with a line of JSON. {@code peers/peer.mjs} does the same.
 */
public final class EngineProcess {

  private static final Logger LOGS = Logger.getLogger("");

  private EngineProcess() {}

  /**
   * @param arguments the name of the engine's class and the folder of the corpus
   */
  public static void main(String[] arguments) throws Exception {
    // Standard output speaks with the parent: what an engine prints goes elsewhere.
    PrintStream out = System.out;
    System.setOut(System.err);
    LOGS.setLevel(Level.SEVERE);
    Corpus corpus = Corpus.read(Path.of(arguments[1]));
    long begin = System.nanoTime();
    try (Engine engine = engine(arguments[0], corpus.entries())) {
      long millis = (System.nanoTime() - begin) / 1_000_000;
      say(out, Map.of("version", engine.version(), "buildMillis", millis));
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      while (in.readLine() != null) {
        say(out, round(engine, corpus.queries()));
      }
    }
    // An engine may have left threads behind.
    System.exit(0);
  }

  private static Engine engine(String name, List<Entry> entries)
      throws ReflectiveOperationException {
    var constructor =
        Class.forName(name).asSubclass(Engine.class).getDeclaredConstructor(List.class);
    constructor.setAccessible(true);
    return constructor.newInstance(entries);
  }

  private static Map<String, Object> round(Engine engine, List<Query> queries) throws Exception {
    long[] nanos = new long[queries.size()];
    List<List<String>> found = new ArrayList<>();
    for (int i = 0; i < nanos.length; i++) {
      String text = queries.get(i).text();
      long begin = System.nanoTime();
      List<String> ids = engine.search(text);
      nanos[i] = System.nanoTime() - begin;
      found.add(ids);
    }
    return Map.of("nanos", nanos, "found", found);
  }

  private static void say(PrintStream out, Object message) throws IOException {
    out.println(JSON.std.asString(message));
    out.flush();
  }
}
