package nl.openbalie.dev;

import java.nio.file.Path;
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

  private OpenBalie() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new OpenBalie()).execute(args));
  }
}
