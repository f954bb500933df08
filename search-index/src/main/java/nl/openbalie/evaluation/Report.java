package nl.openbalie.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well a question set was answered; figures are 0 to 1 unless said otherwise, NaN where the set
 * has no such questions.
 *
 * @param set its name
 * @param n how many questions have an answer
 * @param outOfScope how many have none
 * @param success1 share of the answerable with a right article in the first place
 * @param success3 and among the first three
 * @param success5 and among the first five
 * @param mrr10 mean of one divided by the place of the first right article, 0 beyond the tenth
 * @param mrr10ci its 95% interval, by bootstrap over the questions with a fixed seed
 * @param ndcg10 normalised discounted cumulative gain of the first ten, linear in the grades
 * @param recall10 mean share of the right articles that is among the first ten
 * @param answered share of the answerable that got {@code answered}
 * @param answeredPrecision share of all that got {@code answered}, the unanswerable included, with
 *     a right article in the first place
 * @param shown share of the answerable that got something else than {@code none}
 * @param aurocOutOfScope chance that an answerable question has a higher first score than an
 *     unanswerable one
 * @param noneOutOfScope share of the unanswerable that got {@code none}
 * @param p50Micros median time of one search, in microseconds
 */
public record Report(
    String set,
    int n,
    int outOfScope,
    double success1,
    double success3,
    double success5,
    double mrr10,
    Interval mrr10ci,
    double ndcg10,
    double recall10,
    double answered,
    double answeredPrecision,
    double shown,
    double aurocOutOfScope,
    double noneOutOfScope,
    double p50Micros) {

  /** From the lowest to the highest value that is likely. */
  public record Interval(double low, double high) {}

  private static final String HEADER =
      "%-22s %5s %5s %5s %5s %5s %5s  %-11s %5s %5s %5s %5s %5s %5s %5s %6s";
  private static final String ROW =
      "%-22s %5d %5d %5s %5s %5s %5s  %-11s %5s %5s %5s %5s %5s %5s %5s %6.0f";

  /** What stands above the rows. */
  public static String header() {
    return HEADER.formatted(
        "set", "n", "out", "S@1", "S@3", "S@5", "MRR", "95%", "nDCG", "R@10", "sure", "right",
        "shown", "AUROC", "none", "us");
  }

  /** One row of a table. */
  public String row() {
    return String.format(
        Locale.ROOT,
        ROW,
        set,
        n,
        outOfScope,
        short3(success1),
        short3(success3),
        short3(success5),
        short3(mrr10),
        short3(mrr10ci.low) + "-" + short3(mrr10ci.high),
        short3(ndcg10),
        short3(recall10),
        short3(answered),
        short3(answeredPrecision),
        short3(shown),
        short3(aurocOutOfScope),
        short3(noneOutOfScope),
        p50Micros);
  }

  /** The figures by name, as they are written in JSON; null where the set has no such questions. */
  public Map<String, @Nullable Object> figures() {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    figures.put("set", set);
    figures.put("n", n);
    figures.put("success1", figure(success1));
    figures.put("success5", figure(success5));
    figures.put("mrr10", figure(mrr10));
    figures.put("mrr10ci", interval());
    figures.put("ndcg10", figure(ndcg10));
    figures.put("recall10", figure(recall10));
    figures.put("answered", figure(answered));
    figures.put("answeredPrecision", figure(answeredPrecision));
    figures.put("aurocOutOfScope", figure(aurocOutOfScope));
    figures.put("noneOutOfScope", figure(noneOutOfScope));
    figures.put("p50Micros", figure(p50Micros));
    return figures;
  }

  private @Nullable List<@Nullable Double> interval() {
    return Double.isNaN(mrr10ci.low)
        ? null
        : Arrays.asList(figure(mrr10ci.low), figure(mrr10ci.high));
  }

  private static @Nullable Double figure(double value) {
    return Double.isNaN(value) ? null : Math.round(value * 10_000) / 10_000.0;
  }

  /** Three decimals without the zero before them, a dash where there is no figure. */
  private static String short3(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return Double.isNaN(value) ? "-" : text.startsWith("0") ? text.substring(1) : text;
  }
}
