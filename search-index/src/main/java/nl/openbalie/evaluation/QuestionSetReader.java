package nl.openbalie.evaluation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.openbalie.evaluation.QuestionSet.Question;
import nl.openbalie.index.Article;

/** Reads a question set from its folder. */
final class QuestionSetReader {

  /** A line of faq.jsonl; a withheld question is empty. */
  record Entry(String id, String lang, String question, String answer, List<String> alternatives) {

    Article article() {
      List<String> others = alternatives == null ? List.of() : alternatives;
      return new Article(id, lang, question, others, answer, "", "", 1, null);
    }
  }

  /** A line of queries.jsonl. */
  record Line(String id, String lang, String text) {}

  private final Path folder;

  QuestionSetReader(Path folder) {
    this.folder = folder;
  }

  QuestionSet read() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Entry entry : lines("faq.jsonl", Entry.class)) {
      articles.add(entry.article());
    }
    return read(articles);
  }

  QuestionSet read(List<Article> articles) throws IOException {
    return new QuestionSet(folder.getFileName().toString(), articles, questions());
  }

  private List<Question> questions() throws IOException {
    Map<String, Set<String>> answers = answers();
    List<Question> questions = new ArrayList<>();
    for (Line line : lines("queries.jsonl", Line.class)) {
      Set<String> ids = answers.getOrDefault(line.id(), Set.of());
      questions.add(new Question(line.text(), line.lang(), ids));
    }
    if (Files.exists(folder.resolve("queries-oos.jsonl"))) {
      for (Line line : lines("queries-oos.jsonl", Line.class)) {
        questions.add(new Question(line.text(), line.lang(), Set.of()));
      }
    }
    return questions;
  }

  private Map<String, Set<String>> answers() throws IOException {
    Map<String, Set<String>> answers = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
      String[] columns = line.split("\t", -1);
      if (Integer.parseInt(columns[2].strip()) > 0) {
        answers.computeIfAbsent(columns[0], id -> new HashSet<>()).add(columns[1]);
      }
    }
    return answers;
  }

  private <T> List<T> lines(String file, Class<T> type) throws IOException {
    List<T> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      if (!line.isBlank()) {
        lines.add(JSON.std.beanFrom(type, line));
      }
    }
    return lines;
  }
}
