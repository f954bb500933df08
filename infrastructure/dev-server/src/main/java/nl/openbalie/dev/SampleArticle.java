package nl.openbalie.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.openbalie.index.Article;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An article in a file: YAML between two lines of dashes, then Markdown.
 *
 * @param head id, lang, title, alternatives, topic, audience, owner, reviewDate, roomToDeviate,
 *     form
 * @param answer the Markdown
 */
record SampleArticle(Map<String, Object> head, String answer) {

  private static final Pattern FILE = Pattern.compile("---\n(.*?)\n---\n(.*)", Pattern.DOTALL);

  /** All articles below a folder, in the order of their paths. */
  static List<SampleArticle> readAll(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(SampleArticle::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SampleArticle read(Path file) {
    try {
      Matcher matcher = FILE.matcher(Files.readString(file));
      if (!matcher.matches()) {
        throw new IllegalArgumentException(file + " does not begin with a head between dashes");
      }
      Map<String, Object> head =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(matcher.group(1));
      return new SampleArticle(head, matcher.group(2).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String id() {
    return text("id");
  }

  String lang() {
    return text("lang");
  }

  String text(String name) {
    return String.valueOf(head.get(name));
  }

  @SuppressWarnings("unchecked")
  List<String> alternatives() {
    return (List<String>) head.getOrDefault("alternatives", List.of());
  }

  /** As the index takes it. */
  Article article(String topicTitle) {
    return new Article(
        id(),
        lang(),
        text("title"),
        alternatives(),
        answer,
        text("topic"),
        topicTitle,
        1,
        (String) head.get("form"));
  }
}
