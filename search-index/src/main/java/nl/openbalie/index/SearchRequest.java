package nl.openbalie.index;

import java.util.Set;

/**
 * One question of a customer.
 *
 * @param query anything a customer may type or paste; what is too long is cut
 * @param lang {@code nl} or {@code en}; anything else counts as {@code nl}
 * @param topics only articles of these topic ids; empty means all
 * @param limit how many hits at most, 1 to {@value #MAX_LIMIT}; what lies outside is moved to the
 *     nearest
 */
public record SearchRequest(String query, String lang, Set<String> topics, int limit) {

  /** More answers than this help nobody. */
  public static final int MAX_LIMIT = 20;

  public SearchRequest {
    topics = Set.copyOf(topics);
    limit = Math.clamp(limit, 1, MAX_LIMIT);
  }
}
