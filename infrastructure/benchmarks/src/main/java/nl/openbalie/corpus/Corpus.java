package nl.openbalie.corpus;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries, questions and what answers them.
 *
 * @param answers of a query's id: the ids of the entries that answer it, each with its grade, 1 and
 *     up
 */
public record Corpus(
    List<Entry> entries, List<Query> queries, Map<String, Map<String, Integer>> answers) {

  public Corpus {
    entries = List.copyOf(entries);
    queries = List.copyOf(queries);
    answers = Map.copyOf(answers);
  }

  /** Writes {@code faq.jsonl}, {@code queries.jsonl} and {@code qrels.tsv} into the folder. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve("faq.jsonl"), entries);
    write(folder.resolve("queries.jsonl"), queries);
    List<String> lines = new ArrayList<>();
    for (Query query : queries) {
      grades(query).forEach((entry, grade) -> lines.add(query.id() + "\t" + entry + "\t" + grade));
    }
    Files.write(folder.resolve("qrels.tsv"), lines);
  }

  /** The ids of the entries that answer the query, each with its grade. */
  public Map<String, Integer> grades(Query query) {
    return answers.getOrDefault(query.id(), Map.of());
  }

  /** Reads what {@link #write} wrote. */
  public static Corpus read(Path folder) throws IOException {
    Map<String, Map<String, Integer>> answers = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
      String[] columns = line.split("\t", -1);
      answers
          .computeIfAbsent(columns[0], query -> new HashMap<>())
          .put(columns[1], Integer.valueOf(columns[2]));
    }
    return new Corpus(
        read(folder.resolve("faq.jsonl"), Entry.class),
        read(folder.resolve("queries.jsonl"), Query.class),
        answers);
  }

  private static void write(Path file, List<?> records) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Object one : records) {
        out.write(JSON.std.asString(one));
        out.write('\n');
      }
    }
  }

  private static <T> List<T> read(Path file, Class<T> type) throws IOException {
    List<T> records = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      records.add(JSON.std.beanFrom(type, line));
    }
    return records;
  }
}
