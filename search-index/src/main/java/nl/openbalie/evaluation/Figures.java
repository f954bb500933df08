package nl.openbalie.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import nl.openbalie.index.Outcome;

/** Counts what came of the questions of one set. */
record Figures(String set, List<Trial> trials) {

  private static final int RESAMPLES = 1000;
  private static final int SEED = 5;

  Report report() {
    List<Trial> in = trials.stream().filter(Trial::isAnswerable).toList();
    List<Trial> out = trials.stream().filter(Predicate.not(Trial::isAnswerable)).toList();
    return new Report(
        set,
        in.size(),
        out.size(),
        mean(in, trial -> trial.within(1)),
        mean(in, trial -> trial.within(3)),
        mean(in, trial -> trial.within(5)),
        mean(in, Trial::reciprocalRank),
        interval(in.stream().mapToDouble(Trial::reciprocalRank).toArray()),
        mean(in, Trial::normalisedGain),
        mean(in, Trial::recall),
        mean(in, trial -> is(trial, Outcome.ANSWERED)),
        mean(trials.stream().filter(Figures::isAnswered).toList(), trial -> trial.within(1)),
        mean(in, trial -> 1 - is(trial, Outcome.NONE)),
        out.isEmpty() ? Double.NaN : mean(in, trial -> shareBelow(trial.score(), out)),
        mean(out, trial -> is(trial, Outcome.NONE)),
        medianMicros());
  }

  private static double is(Trial trial, Outcome outcome) {
    return trial.outcome() == outcome ? 1 : 0;
  }

  private static boolean isAnswered(Trial trial) {
    return trial.outcome() == Outcome.ANSWERED;
  }

  private static double shareBelow(double score, List<Trial> trials) {
    return mean(trials, other -> score > other.score() ? 1 : score == other.score() ? 0.5 : 0);
  }

  private static double mean(List<Trial> trials, ToDoubleFunction<Trial> value) {
    return trials.stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  /** The 2.5th and the 97.5th percentile of the mean of {@value #RESAMPLES} resamples. */
  private static Report.Interval interval(double[] values) {
    if (values.length == 0) {
      return new Report.Interval(Double.NaN, Double.NaN);
    }
    Random random = new Random(SEED);
    double[] means = new double[RESAMPLES];
    Arrays.setAll(means, i -> resampled(values, random));
    Arrays.sort(means);
    return new Report.Interval(means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  private static double resampled(double[] values, Random random) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[random.nextInt(values.length)];
    }
    return sum / values.length;
  }

  private double medianMicros() {
    long[] nanos = trials.stream().mapToLong(Trial::nanos).sorted().toArray();
    return nanos.length == 0 ? Double.NaN : nanos[nanos.length / 2] / 1000.0;
  }
}
