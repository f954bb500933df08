package nl.openbalie.corpus;

import java.util.List;

/**
 * A question with its answer, as a line of {@code faq.jsonl}.
 *
 * @param lang {@code nl} or {@code en}
 * @param alternatives the same question in other words
 */
public record Entry(
    String id, String lang, String question, String answer, List<String> alternatives) {

  public Entry {
    alternatives = List.copyOf(alternatives);
  }
}
