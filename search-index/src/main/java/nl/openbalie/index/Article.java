package nl.openbalie.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One live article in one language, as customers may see it.
 *
 * @param id kebab-case name, the same in every language
 * @param lang {@code nl} or {@code en}
 * @param title the question
 * @param alternatives the same question in other words
 * @param answer Markdown
 * @param topic id of the topic the article belongs to
 * @param topicTitle the topic's name in {@code lang}, searchable
 * @param version the article's version, 1 and up
 * @param form id of the form with which to do what it is about; null for none
 * @param popularity the higher, the more often it is asked for; suggestions of popular articles
 *     come first, answers don't
 */
public record Article(
    String id,
    String lang,
    String title,
    List<String> alternatives,
    String answer,
    String topic,
    String topicTitle,
    int version,
    @Nullable String form,
    int popularity) {

  public Article {
    alternatives = List.copyOf(alternatives);
  }

  /** An article of which it isn't known how often it is asked for. */
  public Article(
      String id,
      String lang,
      String title,
      List<String> alternatives,
      String answer,
      String topic,
      String topicTitle,
      int version,
      @Nullable String form) {
    this(id, lang, title, alternatives, answer, topic, topicTitle, version, form, 0);
  }
}
