package nl.openbalie.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.openbalie.corpus.Corpus;
import nl.openbalie.corpus.CorpusMaker;
import nl.openbalie.corpus.Entry;
import nl.openbalie.corpus.Query;
import nl.openbalie.index.Suggestion;
import nl.openbalie.meaning.SentenceModel;
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

/** Time and memory that one search and one suggestion of ours take, measured by JMH. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls build() first.
public class OwnSpeed {

  /** Making vectors of more entries takes too long. */
  private static final int MOST_BY_MEANING = 10_000;

  private static final String WORDS = "words";
  private static final String MEANING = "meaning";

  /** Nobody types more before looking up. */
  private static final int MOST_TYPED = 20;

  /** How many entries are searched. */
  @Param("10000")
  public int size;

  /** What is compared: {@value WORDS} alone, or {@value MEANING} too. */
  @Param(WORDS)
  public String by;

  private OwnEngine engine;
  private List<Query> queries;
  private int next;

  /** A line for each size, with microseconds and kilobytes. */
  public static String run(List<Integer> sizes) throws RunnerException {
    // ONNX Runtime does not survive a long command line.
    System.setProperty("jmh.separateClasspathJAR", "true");
    List<RunResult> results = new ArrayList<>(new Runner(options("", sizes, WORDS)).run());
    List<Integer> some = sizes.stream().filter(size -> size <= MOST_BY_MEANING).toList();
    if (!some.isEmpty()) {
      results.addAll(new Runner(options(".search", some, MEANING)).run());
    }
    return results.stream().map(OwnSpeed::line).collect(Collectors.joining("\n"));
  }

  private static Options options(String method, List<Integer> sizes, String by) {
    return new OptionsBuilder()
        .include(OwnSpeed.class.getName() + method)
        .param("size", sizes.stream().map(String::valueOf).toArray(String[]::new))
        .param("by", by)
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
        "%s by %s, %s entries (JMH): p50 %.1f µs, p99 %.1f µs, %.1f KB allocated",
        result.getPrimaryResult().getLabel(),
        result.getParams().getParam("by"),
        result.getParams().getParam("size"),
        micros.getPercentile(50),
        micros.getPercentile(99),
        allocated.getScore() / 1e3);
  }

  @Setup
  public void build() throws IOException {
    Corpus corpus = CorpusMaker.make(size, Comparison.QUESTIONS, Comparison.SEED);
    queries = corpus.queries();
    engine =
        by.equals(WORDS)
            ? new OwnEngine(corpus.entries())
            // The vectors of long answers take long to make, and no time to search.
            : new OwnEngine(withoutAnswers(corpus), "en", SentenceModel.builtIn(1));
  }

  private static List<Entry> withoutAnswers(Corpus corpus) {
    return corpus.entries().stream()
        .map(one -> new Entry(one.id(), one.lang(), one.question(), "", one.alternatives()))
        .toList();
  }

  @Benchmark
  public List<String> search() {
    return engine.search(question());
  }

  /** What was typed so far of a question, one letter or more. */
  @Benchmark
  public List<Suggestion> suggest() {
    String question = question();
    return engine.suggest(
        question.substring(0, 1 + next % Math.min(MOST_TYPED, question.length())));
  }

  private String question() {
    next = (next + 1) % queries.size();
    return queries.get(next).text();
  }

  @TearDown
  public void close() throws IOException {
    engine.close();
  }
}
