package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleTest extends ApiTest {

  private static final String PASSPORT = "/v1/articles/paspoort-aanvragen";

  @Test
  void read_dutch_isTheWholeAnswer() {
    Answer answer = api.sent(Call.get(PASSPORT));

    assertThat(answer.text("/id")).isEqualTo("paspoort-aanvragen");
    assertThat(answer.text("/lang")).isEqualTo("nl");
    assertThat(answer.text("/title")).isEqualTo("Hoe vraag ik een paspoort aan?");
    assertThat(answer.text("/body")).contains("<h2>Kosten</h2>");
    assertThat(answer.text("/topicTitle")).isEqualTo("Paspoort en identiteitskaart");
  }

  @Test
  void read_roomToDeviate_isForColleaguesOnly() {
    assertThat(api.sent(Call.get(PASSPORT)).body()).doesNotContain("sterfgeval");
    assertThat(api.sent(Call.get("/v1/search").query("q", "sterfgeval")).body())
        .doesNotContain("buitenland");
  }

  @Test
  void read_english_isTheTranslation() {
    Answer answer = api.sent(Call.get(PASSPORT).query("lang", "en"));

    assertThat(answer.text("/lang")).isEqualTo("en");
    assertThat(answer.text("/topicTitle")).isEqualTo("Passport and identity card");
  }

  @Test
  void read_neverTranslated_isDutchAndSaysSo() {
    Answer answer = api.sent(Call.get("/v1/articles/grofvuil-ophalen").query("lang", "EN"));

    assertThat(answer.text("/lang")).isEqualTo("nl");
    assertThat(answer.text("/contact/channels/0/title")).isEqualTo("Call me back");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nergens", "PASPOORT-AANVRAGEN", "a b", "é", "..", "a%2Fb", "\"", "a;b=c"})
  void read_unknown_isNotFound(String id) {
    Answer answer = api.send(Call.get("/v1/articles/" + id));

    assertThat(answer.problem()).isIn("article-not-found", "not-found");
  }

  @Test
  void read_unsafeMarkdown_keepsOnlyWhatDoesNoHarm() {
    String body = api.sent(Call.get("/v1/articles/bodem-onderzoeken")).text("/body");

    assertThat(body)
        .contains("<strong>onderzoek</strong>", "Een alinea", "<table>")
        .contains("href=\"?article&#61;paspoort-aanvragen\"", "href=\"tel:0201234567\"")
        .contains("href=\"https://www.lindermeer.example/onderzoek\"")
        .doesNotContain("<script", "alert", "javascript", "onerror", "onclick", "style", "<iframe");
  }

  @Test
  void feedback_helped_isThankedWithTheContactOfTheTopic() {
    Answer answer = api.sent(feedback(Map.of("helpful", true)));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text("/contact/channels/0/type")).isEqualTo("appointment");
  }

  @Test
  void feedback_withReasonAndText_isTaken() {
    Map<String, Object> body =
        Map.of("helpful", false, "reason", "onduidelijk", "text", "Te lang.");

    assertThat(api.sent(feedback(body)).status()).isEqualTo(202);
  }

  @Test
  void feedback_withoutAJudgement_saysWhatIsMissing() {
    Answer answer = api.send(feedback(Map.of("text", "tja")));

    assertThat(answer.problem()).isEqualTo("field-missing");
    assertThat(answer.text("/field")).isEqualTo("helpful");
  }

  @Test
  void feedback_tooLong_namesTheField() {
    Answer answer = api.send(feedback(Map.of("helpful", false, "text", "a".repeat(1001))));

    assertThat(answer.problem()).isEqualTo("text-too-long");
    assertThat(answer.text("/field")).isEqualTo("text");
  }

  @Test
  void feedback_onAnUnknownArticle_isNotFound() {
    Answer answer = api.send(Call.post("/v1/articles/nergens/feedback", Map.of("helpful", true)));

    assertThat(answer.problem()).isEqualTo("article-not-found");
  }

  private static Call feedback(Map<String, Object> body) {
    return Call.post(PASSPORT + "/feedback", body);
  }
}
