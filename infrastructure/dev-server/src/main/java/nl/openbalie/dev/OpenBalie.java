package nl.openbalie.dev;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.openbalie.benchmark.Benchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "openbalie",
    description = "A self-service knowledge portal backend.",
    mixinStandardHelpOptions = true,
    version = "OpenBalie 0.1.0",
    subcommands = {Serve.class, Evaluate.class, Benchmark.class})
public final class OpenBalie {

  /** The folder with template.yaml, which the launcher names. */
  public static final Path ROOT =
      Path.of(System.getProperty("openbalie.root", ".")).toAbsolutePath().normalize();

  public static final Path SAMPLE = ROOT.resolve("infrastructure/sample");

  /** Held, or its level is forgotten: Lucene would ask for an incubator module. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private OpenBalie() {}

  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    System.exit(new CommandLine(new OpenBalie()).execute(args));
  }
}
