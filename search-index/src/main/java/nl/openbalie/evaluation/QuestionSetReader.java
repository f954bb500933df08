package nl.openbalie.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.openbalie.evaluation.LinesOfJson.Fields;
import nl.openbalie.evaluation.QuestionSet.Question;
import nl.openbalie.index.Article;

/** Reads a question set from its folder. */
final class QuestionSetReader {

  private static final String DUTCH = "nl";

  private final Path folder;

  QuestionSetReader(Path folder) {
    this.folder = folder;
  }

  QuestionSet read() throws IOException {
    List<Fields> entries = lines("faq.jsonl");
    List<Fields> queries = lines("queries.jsonl");
    String lang = usual(Stream.concat(entries.stream(), queries.stream()).toList());
    return set(entries.stream().map(entry -> article(entry, lang)).toList(), queries, lang);
  }

  QuestionSet read(List<Article> articles) throws IOException {
    List<Fields> queries = lines("queries.jsonl");
    return set(articles, queries, usual(queries));
  }

  private QuestionSet set(List<Article> articles, List<Fields> queries, String lang)
      throws IOException {
    Judgements judgements = Judgements.read(new NumberedLines(folder.resolve("qrels.tsv")));
    List<Question> questions = new ArrayList<>();
    for (Fields query : queries) {
      questions.add(question(query, lang, judgements.of(query.text("id"))));
    }
    if (Files.exists(folder.resolve("queries-oos.jsonl"))) {
      for (Fields query : lines("queries-oos.jsonl")) {
        questions.add(question(query, lang, Map.of()));
      }
    }
    return new QuestionSet(name(), articles, questions);
  }

  private List<Fields> lines(String file) throws IOException {
    return new LinesOfJson(new NumberedLines(folder.resolve(file))).read();
  }

  /** Of a line that names no language: that of the first line that does. */
  private static String usual(List<Fields> lines) {
    return lines.stream()
        .map(Fields::lang)
        .filter(lang -> !lang.isEmpty())
        .findFirst()
        .orElse(DUTCH);
  }

  private static Question question(Fields query, String usual, Map<String, Integer> grades) {
    return new Question(query.text("text"), or(query.lang(), usual), grades);
  }

  /** A question that was withheld is empty. */
  private static Article article(Fields entry, String usual) {
    return new Article(
        entry.text("id"),
        or(entry.lang(), usual),
        entry.text("question"),
        entry.texts("alternatives"),
        entry.text("answer"),
        "",
        "",
        1,
        null);
  }

  private static String or(String lang, String usual) {
    return lang.isEmpty() ? usual : lang;
  }

  private String name() {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? "/" : last.toString();
  }
}
