package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much effort it was, from the customer's tap to the editor's figures. */
final class EffortTest extends ApiTest {

  private static final String ARTICLE = "paspoort-aanvragen";

  private String today = "";

  @BeforeEach
  void onADayOfOurOwn() {
    clock.setToUntouchedMonday();
    today = LocalDate.ofInstant(clock.instant(), AdjustableClock.ZONE).toString();
  }

  @Test
  void give_isJoinedToTopicArticleAndChannel() {
    api.sent(effort(2, ARTICLE));
    api.sent(effort(5, ARTICLE));
    api.sent(effort(7, "search"));
    Map<String, Object> request = Map.of("phone", "0612345678", "topic", "afval");
    Answer callback = api.sent(Call.post("/v1/callbacks", request));
    api.sent(effort(1, callback.text("/token")));

    Answer report = report();

    assertThat(report.at("/all/count").asInt()).isEqualTo(4);
    assertThat(report.at("/all/average").asDouble()).isEqualTo(3.75);
    assertThat(report.at("/all/highEffort").asDouble()).isEqualTo(0.5);
    assertThat(report.at("/articles/" + ARTICLE + "/average").asDouble()).isEqualTo(3.5);
    assertThat(report.at("/topics/reisdocumenten/count").asInt()).isEqualTo(2);
    assertThat(report.at("/topics/afval/average").asDouble()).isEqualTo(1.0);
    assertThat(report.at("/channels/callback/count").asInt()).isOne();
  }

  @Test
  void give_again_takesThePlaceOfTheEarlier() {
    Answer first = api.sent(effort(1, ARTICLE));

    api.sent(effort(6, ARTICLE).journey(first));

    assertThat(report().at("/all/average").asDouble()).isEqualTo(6.0);
    assertThat(report().at("/all/count").asInt()).isOne();
  }

  @Test
  void comment_isReadWithoutPersonalData() {
    Map<String, Object> body =
        Map.of("score", 1, "about", "search", "comment", "Mail jo@example.org");
    api.sent(Call.post("/v1/effort", body));

    assertThat(report().text("/comments/0/comment")).isEqualTo("Mail [mail]");
  }

  @ParameterizedTest
  @CsvSource({
    "0, search, field-invalid, score",
    "8, search, field-invalid, score",
    ", search, field-missing, score",
    "4, , field-missing, about",
    "4, nergens, effort-about-nothing, about",
    "4, AAAAAAAAAAAAAAAAAAAAAA, effort-about-nothing, about",
  })
  void give_wrong_isAProblem(Integer score, String about, String problem, String field) {
    Map<String, Object> body = new HashMap<>();
    body.put("score", score);
    body.put("about", about);

    Answer answer = api.send(Call.post("/v1/effort", body));

    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.text("/field")).isEqualTo(field);
  }

  @Test
  void give_longComment_isAProblem() {
    Map<String, Object> body = new HashMap<>(Map.of("score", 4, "about", "search"));
    body.put("comment", "x".repeat(1001));

    assertThat(api.send(Call.post("/v1/effort", body)).problem()).isEqualTo("text-too-long");
  }

  @Test
  void report_withoutDays_isOverTheLastThirty() {
    api.sent(effort(4, "search"));
    clock.set(clock.instant().plus(Duration.ofDays(30)));

    assertThat(api.sent(Call.get("/v1/admin/effort").as(EDITOR)).at("/all/count").asInt())
        .isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02, 2026-01-01, from",
    "2026-01-01, 2027-01-03, from",
    "2026-01-01, +999999999-12-31, to",
    "-999999999-01-01, 2026-01-01, from",
    "gisteren, 2026-01-01, from",
  })
  void report_ofDaysThatCannotBe_isAProblem(String from, String to, String field) {
    Answer answer =
        api.send(Call.get("/v1/admin/effort").query("from", from).query("to", to).as(EDITOR));

    assertThat(answer.problem()).isEqualTo("field-invalid");
    assertThat(answer.text("/field")).isEqualTo(field);
  }

  @Test
  void report_isForWhoWrites() {
    assertThat(api.send(Call.get("/v1/admin/effort")).problem()).isEqualTo("identity-missing");
    assertThat(api.send(Call.get("/v1/admin/effort").as(COLLEAGUE)).problem())
        .isEqualTo("role-missing");
  }

  private Answer report() {
    return api.sent(
        Call.get("/v1/admin/effort").query("from", today).query("to", today).as(EDITOR));
  }

  private static Call effort(int score, String about) {
    return Call.post("/v1/effort", Map.of("score", score, "about", about));
  }
}
