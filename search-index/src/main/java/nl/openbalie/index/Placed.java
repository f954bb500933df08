package nl.openbalie.index;

import org.jspecify.annotations.Nullable;

/**
 * An article in the order in which customers get them.
 *
 * @param ranked null when it isn't among those that were compared
 * @param pinned whether it stands there because editors want so
 */
record Placed(Article article, @Nullable Ranked ranked, boolean pinned) {

  /** As in {@link Hit#score}. */
  double score() {
    if (pinned) {
      return 1;
    }
    return ranked == null ? 0 : Confidence.of(ranked);
  }
}
