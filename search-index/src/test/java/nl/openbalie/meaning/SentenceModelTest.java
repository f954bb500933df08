package nl.openbalie.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SentenceModelTest {

  private static SentenceModel model;

  @BeforeAll
  static void open() {
    model = SentenceModel.builtIn(1);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void questions_otherWordsForTheSame_areNearerThanAnotherSubject() {
    float[] question = model.ofQuestion("How do I cancel my booking?");

    assertThat(cosine(question, model.ofPassage("I want to call off my appointment")))
        .isGreaterThan(cosine(question, model.ofPassage("What is the weather like?")) + 0.2);
  }

  @Test
  void knows_theBuiltInModel_isForEnglishOnly() {
    assertThat(model.knows("en")).isTrue();
    assertThat(model.knows("nl")).isFalse();
  }

  @Test
  void dimension_isTheLengthOfEveryVector() {
    assertThat(model.dimension()).isEqualTo(384);
    assertThat(model.ofQuestion("opening hours")).hasSize(384);
  }

  @Test
  void name_ofTheSameModel_isTheSame() {
    try (SentenceModel other = SentenceModel.builtIn(1)) {
      assertThat(other.name()).isEqualTo(model.name()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void vector_ofTheSameText_isTheSameInEveryInstance() {
    try (SentenceModel other = SentenceModel.builtIn(1)) {
      assertThat(other.ofQuestion("lost my card")).isEqualTo(model.ofQuestion("lost my card"));
    }
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void vector_anyText_hasLengthOne(String text) {
    float[] vector = model.ofQuestion(text);

    assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
  }

  static List<String> oddTexts() {
    return List.of(
        "",
        " \t\n",
        "a\0b",
        "\uD83D",
        "\uDE00 half an emoji",
        "😀👩‍👩‍👧",
        "مرحبا 你好 Привет",
        "[CLS] [MASK] [SEP]",
        "\u202E\uFFFF\uFEFF",
        "x".repeat(100_000),
        "why ".repeat(100_000),
        "😀".repeat(10_000));
  }

  @Test
  void vector_textLongerThanTheModelReads_isThatOfItsBeginning() {
    String beginning = "please tell me ".repeat(100);

    assertThat(model.ofPassage(beginning + "about dogs"))
        .isEqualTo(model.ofPassage(beginning + "about taxes"));
  }

  @Test
  void vectors_madeAtTheSameTime_areThoseMadeAlone() throws Exception {
    List<String> texts = IntStream.range(0, 60).mapToObj(i -> "question " + i).toList();
    List<float[]> alone = texts.stream().map(model::ofQuestion).toList();

    assertThat(atTheSameTime(texts)).containsExactlyElementsOf(alone);
  }

  private static List<float[]> atTheSameTime(List<String> texts) throws InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Callable<float[]>> tasks =
          texts.stream().<Callable<float[]>>map(text -> () -> model.ofQuestion(text)).toList();
      return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
    }
  }

  private static double cosine(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }
}
