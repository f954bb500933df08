package nl.openbalie.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.openbalie.index.Article;

/**
 * Articles and questions of which it is known what answers them.
 *
 * @param name of the set, for people
 * @param articles what is searched
 * @param questions those that have an answer, and those that have none
 */
public record QuestionSet(String name, List<Article> articles, List<Question> questions) {

  /**
   * One question.
   *
   * @param text in the customer's words
   * @param lang {@code nl} or {@code en}
   * @param grades by the id of an article that answers it, 1 and up, higher is better; empty when
   *     none does
   */
  public record Question(String text, String lang, Map<String, Integer> grades) {

    public Question {
      grades = Map.copyOf(grades);
    }
  }

  public QuestionSet {
    articles = List.copyOf(articles);
    questions = List.copyOf(questions);
  }

  /**
   * Reads {@code faq.jsonl} (entries), {@code queries.jsonl}, {@code qrels.tsv} (question id, entry
   * id, grade) and, where it is there, {@code queries-oos.jsonl} (questions without answer).
   *
   * @throws BadQuestionSetException when a file is missing or a line cannot be understood
   */
  public static QuestionSet read(Path folder) throws IOException {
    return new QuestionSetReader(folder).read();
  }

  /** Reads the questions about these articles; a folder without {@code faq.jsonl}. */
  public static QuestionSet read(Path folder, List<Article> articles) throws IOException {
    return new QuestionSetReader(folder).read(articles);
  }
}
