package nl.openbalie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.openbalie.evaluation.QuestionSet.Question;
import nl.openbalie.index.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionSetTest {

  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    write(
        "faq.jsonl",
        """
        {"id":"a","lang":"nl","question":"Eerste?","answer":"Ja.","alternatives":["een"]}

        {"id":7,"lang":"EN-gb","question":null,"answer":"Yes.","title":"withheld"}
        {"id":"c"}
        """);
    write(
        "queries.jsonl",
        "{\"id\":\"q\",\"text\":\"t\"}\n\n{\"id\":2,\"lang\":\"en\",\"text\":\"u\"}\n");
    write("qrels.tsv", "q\ta\t1\nq\tc\t0\n2\t7\t2\n");
  }

  @Test
  void read_folder_takesWhatIsThere() throws IOException {
    write("queries-oos.jsonl", "{\"id\":\"o\",\"lang\":\"nl\",\"text\":\"v\"}\n");

    QuestionSet set = QuestionSet.read(folder);

    assertThat(set.name()).isEqualTo(folder.getFileName().toString());
    assertThat(set.articles()).extracting(Article::title).containsExactly("Eerste?", "", "");
    assertThat(set.articles()).extracting(Article::lang).containsExactly("nl", "en", "nl");
    assertThat(set.questions())
        .containsExactly(
            new Question("t", "nl", Map.of("a", 1)),
            new Question("u", "en", Map.of("7", 2)),
            new Question("v", "nl", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q\t0\ta\t1\n2\t0\t7\t2\n",
        "query-id\tcorpus-id\tscore\nq\ta\t1\n\n2\t7\t2\n",
        "q 0 a 1\r\n2 0 7 2\r\n",
        "\ufeffq\ta\t1.0\n2\t7\t2\n"
      })
  void read_otherFormsOfJudgements_meanTheSame(String judgements) throws IOException {
    write("qrels.tsv", judgements);

    assertThat(QuestionSet.read(folder).questions())
        .extracting(Question::grades)
        .containsExactly(Map.of("a", 1), Map.of("7", 2));
  }

  @Test
  void read_relativeFolderWithSlash_hasItsName() throws IOException {
    Path relative = Path.of("").toAbsolutePath().relativize(folder.toRealPath());

    assertThat(QuestionSet.read(Path.of(relative + "/./")).name())
        .isEqualTo(folder.getFileName().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          faq.jsonl     | {"id":"a"}~{"id":                 | line 2 is no JSON object
          faq.jsonl     | []                                | line 1 is no JSON object
          queries.jsonl | {"text":"without"}                | line 1 has no "id"
          qrels.tsv     | q a 1~~q a                        | line 3 is not a question, an entry and a grade
          qrels.tsv     | q a 1~q a one                     | line 2 is not a question, an entry and a grade
          """)
  void read_wrongLine_saysWhereItIs(String file, String text, String said) throws IOException {
    write(file, text.replace('~', '\n'));

    assertThatThrownBy(() -> QuestionSet.read(folder))
        .isInstanceOf(BadQuestionSetException.class)
        .hasMessageContainingAll(file, said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"faq.jsonl", "queries.jsonl", "qrels.tsv"})
  void read_missingFile_saysWhichOne(String file) throws IOException {
    Files.delete(folder.resolve(file));

    assertThatThrownBy(() -> QuestionSet.read(folder))
        .isInstanceOf(BadQuestionSetException.class)
        .hasMessageContainingAll(file, "is missing");
  }

  @Test
  void read_otherEncoding_saysSo() throws IOException {
    Files.write(folder.resolve("faq.jsonl"), new byte[] {'{', (byte) 0xff, '}'});

    assertThatThrownBy(() -> QuestionSet.read(folder)).hasMessageContaining("UTF-8");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
