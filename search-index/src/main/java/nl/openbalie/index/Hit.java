package nl.openbalie.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** One article that a search found. */
public final class Hit {

  private final Article article;
  private final double score;
  private final List<String> words;

  Hit(Article article, double score, List<String> words) {
    this.article = article;
    this.score = score;
    this.words = words;
  }

  public Article article() {
    return article;
  }

  /** 0 to 1: the confidence that the article answers, comparable between queries. */
  public double score() {
    return score;
  }

  /**
   * HTML-escaped text of the answer, at most about 200 characters, with {@code <mark>} around what
   * matched. Made when asked for: it reads the whole answer.
   */
  public String snippet() {
    try {
      Language language = Language.of(article.lang());
      return Snippets.of(PlainText.of(article.answer()), words, language);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }
}
