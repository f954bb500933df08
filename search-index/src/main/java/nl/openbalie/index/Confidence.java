package nl.openbalie.index;

import java.util.List;

/** Says from the scores how sure a search may be. */
final class Confidence {

  /** Below this nothing is good enough. */
  private static final double NONE = Tuning.d("none", 0.2);

  /** From this on the first may be the answer. */
  private static final double SURE = Tuning.d("sure", 0.45);

  /** How much better than the second the first must be: its share of the first's score. */
  private static final double CLEAR = Tuning.d("clear", 0.85);

  private Confidence() {}

  static Outcome outcome(List<Hit> hits) {
    if (hits.isEmpty() || hits.getFirst().score() < NONE) {
      return Outcome.NONE;
    }
    double first = hits.getFirst().score();
    double second = hits.size() < 2 ? 0 : hits.get(1).score();
    return first >= SURE && second <= CLEAR * first ? Outcome.ANSWERED : Outcome.SUGGESTED;
  }
}
