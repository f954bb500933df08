package nl.openbalie.index;

import java.util.List;

/**
 * Says how sure a search may be. Both chances are logistic regressions over the development sets,
 * each set counting the same. With another basis the scores are others, and so are the
 * coefficients.
 */
final class Confidence {

  /** Of {@link #of}: below this nothing is good enough. */
  static final double ENOUGH = 0.7;

  /** Of both: from here on the first is the answer. */
  static final double SURE = 0.85;

  private Confidence() {}

  /** The chance that there is an answer, if this is the first: higher with a higher score. */
  static double of(Ranked ranked) {
    double score = ranked.score();
    return switch (ranked.basis()) {
      case WORDS -> logistic(-2.4 + 4.4 * score);
      case GLOSSES -> logistic(-3.8 + 5.6 * score);
      case MEANING -> logistic(-4.8 + 13.0 * score);
    };
  }

  /** The chance that the first is the answer: the further the second is behind, the higher. */
  static double first(List<Ranked> ranked) {
    Ranked first = ranked.getFirst();
    double ahead = first.order() - (ranked.size() < 2 ? 0 : ranked.get(1).order());
    return switch (first.basis()) {
      case WORDS -> logistic(-2.0 + 1.4 * first.score() + 4.0 * ahead);
      case GLOSSES -> logistic(-1.3 + 0.3 * first.score() + 4.2 * ahead);
      case MEANING -> logistic(-2.7 + 4.3 * first.score() + 10.8 * ahead);
    };
  }

  /**
   * @param ranked what was found, best first
   */
  static Outcome outcome(List<Ranked> ranked) {
    if (ranked.isEmpty() || of(ranked.getFirst()) < ENOUGH) {
      return Outcome.NONE;
    }
    boolean sure = Math.min(of(ranked.getFirst()), first(ranked)) >= SURE;
    return sure ? Outcome.ANSWERED : Outcome.SUGGESTED;
  }

  private static double logistic(double value) {
    return 1 / (1 + Math.exp(-value));
  }
}
