package nl.openbalie.index;

import java.util.List;

/** Says from the scores how sure a search may be. */
final class Confidence {

  /** Below this nothing is good enough. */
  private static final double ENOUGH = 0.42;

  /** From this on the first is the answer, when it is clear of the second. */
  private static final double SURE = 0.5;

  /** The second may have this share of the first's score. */
  private static final double CLEAR = 0.85;

  private Confidence() {}

  /** A score of any height as a number from 0 up to 1, in the same order. */
  static double of(double score) {
    return score / (score + 0.5);
  }

  /**
   * @param confidences of what was found, best first
   */
  static Outcome outcome(List<Double> confidences) {
    double first = confidences.isEmpty() ? 0 : confidences.getFirst();
    double second = confidences.size() < 2 ? 0 : confidences.get(1);
    if (first < ENOUGH) {
      return Outcome.NONE;
    }
    return first >= SURE && second <= CLEAR * first ? Outcome.ANSWERED : Outcome.SUGGESTED;
  }
}
