package nl.openbalie.peers;

import java.util.Arrays;
import java.util.Locale;

/**
 * What was measured of one search.
 *
 * @param nanos what each question took in each round, sorted
 * @param ndcg mean nDCG@10 over the questions
 * @param buildMillis what it took to make the index
 */
record Standing(String name, String version, long[] nanos, double ndcg, long buildMillis) {

  Standing {
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  /** Microseconds that this share of the questions did not exceed: nearest rank. */
  double quantile(double share) {
    return nanos[Math.max(0, (int) Math.ceil(share * nanos.length) - 1)] / 1e3;
  }

  static String header() {
    return """
    | entries | search | p50 µs | p99 µs | p99/p50 | p50 against ours | nDCG@10 | index made in |
    |---|---|---|---|---|---|---|---|\
    """;
  }

  /** A row of a Markdown table. */
  String row(int entries, Standing own) {
    double p50 = quantile(0.5);
    double p99 = quantile(0.99);
    return String.format(
        Locale.ROOT,
        "| %,d | %s %s | %.1f | %.1f | %.1f | %.2fx | %.3f | %.1f s |",
        entries,
        name,
        version,
        p50,
        p99,
        p99 / p50,
        p50 / own.quantile(0.5),
        ndcg,
        buildMillis / 1e3);
  }
}
