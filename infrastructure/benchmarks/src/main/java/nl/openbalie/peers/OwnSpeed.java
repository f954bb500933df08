package nl.openbalie.peers;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

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

  /** Prints what JMH finds. */
  public static void run(List<Integer> sizes) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(OwnSpeed.class.getName())
                .param("size", sizes.stream().map(String::valueOf).toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(3)
                .measurementIterations(5)
                .warmupTime(TimeValue.seconds(5))
                .measurementTime(TimeValue.seconds(5))
                // All of them, for the launcher's own are for a quick start.
                .jvmArgs("-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "-Xmx4g")
                .build())
        .run();
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
