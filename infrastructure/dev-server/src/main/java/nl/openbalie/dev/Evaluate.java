package nl.openbalie.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.openbalie.evaluation.BadQuestionSetException;
import nl.openbalie.evaluation.Evaluation;
import nl.openbalie.evaluation.QuestionSet;
import nl.openbalie.evaluation.Report;
import nl.openbalie.index.Article;
import nl.openbalie.meaning.ModelUnusableException;
import nl.openbalie.meaning.SentenceModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well questions find their articles. */
@Command(
    name = "evaluate",
    description = "Measure search on question sets; without any, on the sample knowledge.",
    mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {

  private static final String BUILT_IN = "built-in";

  /** As in a function. */
  private static final int THREADS = 1;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description = "Question sets: faq.jsonl, queries.jsonl, qrels.tsv, queries-oos.jsonl.")
  private List<Path> folders = List.of();

  @Option(names = "--json", description = "Print an array with one object a set, and nothing else.")
  private boolean json;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = BUILT_IN,
      description =
          "built-in, none, or a sentence model's folder; by default \"${DEFAULT-VALUE}\".")
  private String model = BUILT_IN;

  @Override
  public Integer call() throws IOException {
    try (SentenceModel opened = open()) {
      List<QuestionSet> sets = sets();
      return json ? asJson(sets, opened) : asTable(sets, opened);
    } catch (BadQuestionSetException | ModelUnusableException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
  }

  private List<QuestionSet> sets() throws IOException {
    List<QuestionSet> sets = new ArrayList<>();
    for (Path folder : folders) {
      sets.add(QuestionSet.read(folder));
    }
    return folders.isEmpty() ? List.of(sample(OpenBalie.SAMPLE)) : sets;
  }

  private @Nullable SentenceModel open() {
    return switch (model) {
      case BUILT_IN -> SentenceModel.builtIn(THREADS);
      case "none" -> null;
      default -> SentenceModel.open(Path.of(model), THREADS);
    };
  }

  private int asTable(List<QuestionSet> sets, @Nullable SentenceModel opened) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Report.header());
    for (QuestionSet set : sets) {
      out.println(Evaluation.run(set, opened).row());
      out.flush();
    }
    return CommandLine.ExitCode.OK;
  }

  private int asJson(List<QuestionSet> sets, @Nullable SentenceModel opened) throws IOException {
    List<Object> reports = new ArrayList<>();
    for (QuestionSet set : sets) {
      reports.add(Evaluation.run(set, opened).figures());
    }
    spec.commandLine()
        .getOut()
        .println(JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(reports));
    return CommandLine.ExitCode.OK;
  }

  /** The sample knowledge and the test questions that belong to it. */
  static QuestionSet sample(Path folder) throws IOException {
    Map<String, String> titles = topicTitles(folder);
    List<Article> articles =
        SampleArticle.readAll(folder.resolve("articles")).stream()
            .map(article -> article.article(title(article, titles)))
            .toList();
    return QuestionSet.read(folder.resolve("questions"), articles);
  }

  private static String title(SampleArticle article, Map<String, String> titles) {
    return titles.getOrDefault(article.text("topic") + "." + article.lang(), "");
  }

  /** By topic and language, as in {@code parkeren.nl}. */
  private static Map<String, String> topicTitles(Path folder) throws IOException {
    Map<String, String> titles = new HashMap<>();
    String json = Files.readString(folder.resolve("settings/topics.json"));
    for (Object entry : JSON.std.listFrom(json)) {
      if (entry instanceof Map<?, ?> topic && topic.get("title") instanceof Map<?, ?> byLang) {
        byLang.forEach((lang, title) -> titles.put(topic.get("id") + "." + lang, (String) title));
      }
    }
    return titles;
  }
}
