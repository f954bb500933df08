package nl.openbalie.evaluation;

import java.util.Locale;

/**
 * How well a question set was answered; all figures are 0 to 1, NaN where the set has no such
 * questions.
 *
 * @param name of the set
 * @param answerable how many questions have an answer
 * @param unanswerable how many have none
 * @param first share of the answerable with a right article in the first place (S@1)
 * @param firstThree share of the answerable with a right article in the first three places (S@3)
 * @param reciprocalRank mean of one divided by the place of the first right article, 0 beyond the
 *     tenth (MRR@10)
 * @param shown share of the answerable for which the search shows something
 * @param refused share of the unanswerable for which it says that nothing is good enough
 * @param separation chance that an answerable question has a higher first score than an
 *     unanswerable one (AUROC)
 */
public record Report(
    String name,
    int answerable,
    int unanswerable,
    double first,
    double firstThree,
    double reciprocalRank,
    double shown,
    double refused,
    double separation) {

  /** What stands above the rows. */
  public static String header() {
    return String.format(
        Locale.ROOT,
        "%-24s %6s %6s %6s %6s %6s %6s %6s %6s",
        "set",
        "in",
        "out",
        "S@1",
        "S@3",
        "MRR@10",
        "shown",
        "none",
        "AUROC");
  }

  /** One row of a table. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-24s %6d %6d %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f",
        name,
        answerable,
        unanswerable,
        first,
        firstThree,
        reciprocalRank,
        shown,
        refused,
        separation);
  }
}
