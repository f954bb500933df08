package nl.openbalie.index;

import java.util.List;

/**
 * Why an article stands where it stands.
 *
 * @param pinned whether editors pinned it to the question
 * @param place from 1; 0 when it is not among those that were compared
 * @param basis what it was compared by
 * @param score 0 to 1, as in {@link Hit#score}
 * @param covered what the words add up to, 0 and up
 * @param close how near its nearest phrasing comes to the whole question, 0 to 1
 * @param alike how alike question and article are letter by letter, 0 to 1; 0 where that does not
 *     count in the order
 * @param near in meaning, -1 to 1; NaN where only words are compared
 * @param parts one for each word of the question
 */
public record Explanation(
    Article article,
    boolean pinned,
    int place,
    Basis basis,
    double score,
    double covered,
    double close,
    double alike,
    double near,
    List<Part> parts) {

  public Explanation {
    parts = List.copyOf(parts);
  }

  /**
   * What one word adds.
   *
   * @param word as it was typed
   * @param weight how much of the question it is, 0 to 1: rare words are more
   * @param found the term that the article has: the stem, {@code ~} before a part of a compound,
   *     {@code =} before a sound; empty when it has only pieces of the word, or nothing
   * @param field where it was found: {@code question}, {@code body}, {@code lead} or {@code topic};
   *     empty as before
   * @param points what it adds to {@code covered}
   */
  public record Part(String word, double weight, String found, String field, double points) {}
}
