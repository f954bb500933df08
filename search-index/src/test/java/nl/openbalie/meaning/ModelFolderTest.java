package nl.openbalie.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelFolderTest {

  private static final String UNIGRAM =
      """
      {"version": "1.0", "added_tokens": [],
       "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"},
       "model": {"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", 0.0], ["▁", -3.0], %s]}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    ModelFolder.in(folder);
  }

  @Test
  void open_withoutACard_knowsEveryLanguage() {
    try (SentenceModel model = open()) {
      assertThat(model.knows("nl")).isTrue();
      assertThat(model.knows("en")).isTrue();
    }
  }

  @Test
  void open_languagesInTheCard_areTheOnlyOnes() throws IOException {
    card("{\"languages\": [\"nl\"]}");

    try (SentenceModel model = open()) {
      assertThat(model.knows("nl")).isTrue();
      assertThat(model.knows("en")).isFalse();
    }
  }

  @Test
  void open_prefixesInTheCard_standBeforeTheText() throws IOException {
    card("{\"questionPrefix\": \"query: \", \"passagePrefix\": \"passage: \"}");

    try (SentenceModel model = open();
        SentenceModel plain = SentenceModel.builtIn(1)) {
      assertThat(model.ofQuestion("rent")).isEqualTo(plain.ofQuestion("query: rent"));
      assertThat(model.ofPassage("rent")).isEqualTo(plain.ofPassage("passage: rent"));
    }
  }

  @Test
  void open_poolingAndMaxTokensInTheCard_areUsed() throws IOException {
    card("{\"pooling\": \"CLS\", \"maxTokens\": 4}");

    try (SentenceModel model = open();
        SentenceModel plain = SentenceModel.builtIn(1)) {
      assertThat(model.ofQuestion("pay rent")).isNotEqualTo(plain.ofQuestion("pay rent"));
      assertThat(model.ofQuestion("pay rent")).isEqualTo(model.ofQuestion("pay rent now"));
    }
  }

  @Test
  void open_unrelatedInTheCard_isSaid() throws IOException {
    card("{\"unrelated\": 0.75}");

    try (SentenceModel model = open()) {
      assertThat(model.unrelated()).isEqualTo(0.75f);
    }
  }

  @Test
  void name_otherCard_isAnother() throws IOException {
    try (SentenceModel plain = open()) {
      card("{\"pooling\": \"CLS\"}");
      try (SentenceModel other = open()) {
        assertThat(other.name()).isNotEqualTo(plain.name());
      }
    }
  }

  @Test
  void open_tokenizerOfAnotherKind_isRead() throws IOException {
    tokenizer(UNIGRAM.formatted("[\"▁hello\", -1.0], [\"▁world\", -1.0]"));

    try (SentenceModel model = open()) {
      assertThat(model.ofQuestion("hello world")).isNotEqualTo(model.ofQuestion("hello"));
    }
  }

  @Test
  void open_tokenizerOfALargerModel_saysThatTheyDoNotFit() throws IOException {
    tokenizer(
        "{\"model\": {\"type\": \"WordLevel\", \"unk_token\": \"u\", \"vocab\": {\"u\": 99999}}}");

    assertUnusable("model.onnx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "tokenizer.json"})
  void open_fileMissing_namesIt(String file) throws IOException {
    Files.delete(folder.resolve(file));

    assertUnusable(folder.resolve(file) + " is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "tokenizer.json", "model.json"})
  void open_fileBroken_namesIt(String file) throws IOException {
    Files.writeString(folder.resolve(file), "{\"broken");

    assertUnusable(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "tokenizer.json"})
  void open_fileEmpty_namesIt(String file) throws IOException {
    Files.writeString(folder.resolve(file), "");

    assertUnusable(file);
  }

  @Test
  void open_fileCutShort_namesIt() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("model.onnx"));
    Files.write(folder.resolve("model.onnx"), Arrays.copyOf(whole, whole.length / 2));

    assertUnusable("model.onnx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"poling\": \"CLS\"}",
        "{\"pooling\": \"MOST\"}",
        "{\"maxTokens\": -1}",
        "{\"unrelated\": 1}"
      })
  void open_cardWithAMistake_namesIt(String card) throws IOException {
    card(card);

    assertUnusable("model.json");
  }

  private void card(String json) throws IOException {
    Files.writeString(folder.resolve("model.json"), json);
  }

  private void tokenizer(String json) throws IOException {
    Files.writeString(folder.resolve("tokenizer.json"), json);
  }

  private SentenceModel open() {
    return SentenceModel.open(folder, 1);
  }

  private void assertUnusable(String message) {
    assertThatExceptionOfType(ModelUnusableException.class)
        .isThrownBy(this::open)
        .withMessageContaining(message)
        .withMessageContaining(folder.toString());
  }
}
