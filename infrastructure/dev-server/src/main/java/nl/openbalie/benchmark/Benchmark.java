package nl.openbalie.benchmark;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.openbalie.dev.DevServer;
import nl.openbalie.dev.OpenBalie;
import nl.openbalie.dev.SampleKnowledge;
import nl.openbalie.lambda.Deployment;
import nl.openbalie.lambda.OwnJars;
import nl.openbalie.lambda.Zip;
import nl.openbalie.peers.Comparison;
import nl.openbalie.peers.OwnSpeed;
import nl.openbalie.peers.OwnUpload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures starts, sizes and speed, with the whole sample knowledge. */
@Command(
    name = "benchmark",
    description = "Measure what infrastructure/benchmarks/RESULTS.md reports; first: mvn package.",
    mixinStandardHelpOptions = true)
public final class Benchmark implements Callable<Integer> {

  /** What can be measured. */
  enum Part {
    ZIP,
    SERVE,
    SLOTS,
    FORM,
    PREFILL,
    PEERS,
    JMH,
    UPLOAD,
    START,
    SEARCH,
    HEAP
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PART",
      description =
          "Of ${COMPLETION-CANDIDATES}; without any, all but PEERS, JMH and UPLOAD, which take their time.")
  private List<Part> parts =
      List.copyOf(EnumSet.complementOf(EnumSet.of(Part.PEERS, Part.JMH, Part.UPLOAD)));

  @Option(
      names = "--repeats",
      defaultValue = "5",
      description =
          "Starts of each kind, of which the median counts, and rounds of PEERS;"
              + " default: ${DEFAULT-VALUE}.")
  private int repeats;

  @Option(
      names = "--sizes",
      split = ",",
      defaultValue = "1000,10000,100000",
      description = "How many entries PEERS, JMH and UPLOAD work with; default: ${DEFAULT-VALUE}.")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--questions",
      defaultValue = "1000",
      description =
          "How many PEERS asks in a round, fewer where some take long; default: ${DEFAULT-VALUE}.")
  private int questions;

  @Override
  public Integer call() throws Exception {
    Path zip = Zip.of(OpenBalie.ROOT);
    if (!Files.exists(zip)) {
      spec.commandLine().getErr().println(zip + " is not there; build it with: mvn package");
      return 1;
    }
    print("%s, %s", LocalDate.now(Clock.systemDefaultZone()), Machine.describe());
    if (parts.contains(Part.ZIP)) {
      print("zip: %.1f MB", Files.size(zip) / 1e6);
    }
    if (parts.contains(Part.SERVE)) {
      print(new ServeBenchmark(OpenBalie.ROOT).run(repeats));
    }
    if (parts.contains(Part.SLOTS)) {
      print(new SlotsBenchmark(OpenBalie.ROOT.resolve("template.yaml")).run());
    }
    if (parts.contains(Part.FORM)) {
      print(new FormBenchmark().run());
    }
    if (parts.contains(Part.PREFILL)) {
      print(new PreFillBenchmark(OpenBalie.ROOT.resolve("template.yaml")).run());
    }
    if (parts.contains(Part.PEERS)) {
      Path peers = OpenBalie.ROOT.resolve("infrastructure/benchmarks/peers");
      new Comparison(peers, questions, repeats, this::print).run(sizes);
    }
    if (parts.contains(Part.JMH)) {
      print(OwnSpeed.run(sizes));
    }
    if (parts.contains(Part.UPLOAD)) {
      print(OwnUpload.run(sizes));
    }
    if (parts.stream().anyMatch(part -> part.compareTo(Part.START) >= 0)) {
      functions(zip);
    }
    return 0;
  }

  private void functions(Path zip) throws Exception {
    Path template = OpenBalie.ROOT.resolve("template.yaml");
    try (var server = DevServer.start(template, null, 0, Clock.systemUTC())) {
      new SampleKnowledge(OpenBalie.SAMPLE, server).load();
      try (var deployment = new Deployment(zip, server.cloud(), Clock.systemUTC())) {
        OwnJars.linkMeaning(deployment.folder());
        List<String> events = Questions.events(OpenBalie.SAMPLE);
        if (parts.contains(Part.START)) {
          print(new StartBenchmark(deployment).run(repeats));
        }
        if (parts.contains(Part.SEARCH)) {
          print(new SearchBenchmark(deployment, events).run());
        }
        if (parts.contains(Part.HEAP)) {
          print(new HeapBenchmark(deployment, events).run());
        }
      }
    }
  }

  private void print(String format, Object... arguments) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(arguments.length == 0 ? format : format.formatted(arguments));
    out.flush();
  }

  static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
