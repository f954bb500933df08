package nl.openbalie.peers;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.openbalie.corpus.Corpus;
import nl.openbalie.corpus.CorpusMaker;
import nl.openbalie.corpus.Query;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Time and memory that one search of ours takes, measured by JMH. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls build() first.
public class OwnSpeed {

  /** How many entries are searched. */
  @Param("10000")
  public int size;

  private OwnEngine engine;
  private List<Query> queries;
  private int next;

  /** A line for each size, with microseconds and kilobytes of one search. */
  public static String run(List<Integer> sizes) throws RunnerException {
    return new Runner(options(sizes))
        .run().stream().map(OwnSpeed::line).collect(Collectors.joining("\n"));
  }

  private static Options options(List<Integer> sizes) {
    return new OptionsBuilder()
        .include(OwnSpeed.class.getName())
        .param("size", sizes.stream().map(String::valueOf).toArray(String[]::new))
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .forks(1)
        .warmupIterations(4)
        .measurementIterations(4)
        .warmupTime(TimeValue.seconds(5))
        .measurementTime(TimeValue.seconds(5))
        // These instead of the launcher's, which are for a quick start.
        .jvmArgs(Peer.JAVA_OPTIONS.toArray(String[]::new))
        .build();
  }

  private static String line(RunResult result) {
    Statistics micros = result.getPrimaryResult().getStatistics();
    var allocated = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
    return String.format(
        Locale.ROOT,
        "one search of %s entries (JMH): p50 %.1f µs, p99 %.1f µs, %.1f KB allocated",
        result.getParams().getParam("size"),
        micros.getPercentile(50),
        micros.getPercentile(99),
        allocated.getScore() / 1e3);
  }

  @Setup
  public void build() throws IOException {
    Corpus corpus = CorpusMaker.make(size, Comparison.QUESTIONS, Comparison.SEED);
    engine = new OwnEngine(corpus.entries());
    queries = corpus.queries();
  }

  @Benchmark
  public List<String> search() {
    next = (next + 1) % queries.size();
    return engine.search(queries.get(next).text());
  }

  @TearDown
  public void close() throws IOException {
    engine.close();
  }
}
