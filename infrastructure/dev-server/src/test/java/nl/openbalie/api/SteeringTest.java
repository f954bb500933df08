package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static nl.openbalie.web.Role.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors steer a search, and ask why it finds what it finds. */
final class SteeringTest extends ApiTest {

  private static final String PATH = "/v1/admin/settings/";
  private static final Map<String, Object> RULES =
      Map.of(
          "nl", List.of("zwerfkei => paspoort", "boterham, verhuizing"),
          "en", List.of("pelican => passport"));

  private final Map<String, JsonNode> before = new HashMap<>();

  @BeforeEach
  void remember() {
    for (String name : List.of("synonyms", "pinned")) {
      before.put(name, api.sent(read(name)).at("/value"));
    }
  }

  /** Every test of the API has the same world. */
  @AfterEach
  void restore() {
    before.forEach(this::save);
    World.get().awaitPublished();
  }

  @Test
  void synonyms_saved_areFoundWithTheNextSnapshotAndKeptAsTheyWereWritten() {
    assertThat(api.sent(search("zwerfkei")).text("/outcome")).isEqualTo("none");

    Answer saved = save("synonyms", RULES);

    becomes(search("zwerfkei"), answer -> isFirst("paspoort-aanvragen", answer));
    becomes(search("pelican").query("lang", "en"), answer -> isFirst("paspoort-aanvragen", answer));
    assertThat(api.sent(read("synonyms")).body()).isEqualTo(saved.body());
    assertThat(saved.text("/value/nl/0")).isEqualTo("zwerfkei => paspoort");
  }

  @Test
  void synonyms_restored_areAsTheyWere() {
    Answer first = save("synonyms", RULES);
    save("synonyms", Map.of());
    becomes(search("zwerfkei"), answer -> answer.text("/outcome").equals("none"));

    String version = first.at("/version").asText();
    JsonNode older = api.sent(read("synonyms").query("version", version)).at("/value");
    assertThat(save("synonyms", older).at("/value")).isEqualTo(first.at("/value"));
    becomes(search("zwerfkei"), answer -> isFirst("paspoort-aanvragen", answer));
  }

  @Test
  void pinned_saved_isTheAnswerToExactlyThis() {
    save("pinned", List.of(pin(null, "niet-live", "dakkapel-plaatsen")));

    becomes(search("ZWERFKEI op het dak?!"), answer -> isAnswer("dakkapel-plaatsen", answer));
    assertThat(api.sent(search("zwerfkei op een dak")).text("/outcome")).isEqualTo("answered");
    assertThat(api.sent(search("zwerfkeien op het dak")).body())
        .doesNotContain("\"outcome\":\"answered\"");
  }

  @Test
  void pinned_several_areSuggestedInThatOrder() {
    save("pinned", List.of(pin("2027-01-01", "dakkapel-plaatsen", "paspoort-aanvragen")));

    becomes(search("zwerfkei op het dak"), answer -> isFirst("dakkapel-plaatsen", answer));
    Answer answer = api.sent(search("zwerfkei op het dak"));
    assertThat(answer.text("/outcome")).isEqualTo("suggested");
    assertThat(answer.text("/answers/1/id")).isEqualTo("paspoort-aanvragen");
  }

  @Test
  void pinned_untilToday_endsAtMidnight() {
    save("pinned", List.of(pin("2026-11-23", "dakkapel-plaatsen")));
    becomes(search("zwerfkei op het dak"), answer -> isAnswer("dakkapel-plaatsen", answer));

    clock.set("2026-11-23T23:59");
    assertThat(isAnswer("dakkapel-plaatsen", api.sent(search("zwerfkei op het dak")))).isTrue();
    clock.set("2026-11-24T00:00");
    assertThat(isAnswer("dakkapel-plaatsen", api.sent(search("zwerfkei op het dak")))).isFalse();
  }

  @Test
  void synonyms_flawed_areRefusedWithTheRule() {
    Answer refused =
        api.send(onTop("synonyms", Map.of("nl", List.of("boterham, verhuizing", "de => geld"))));

    assertThat(refused.problem()).isEqualTo("setting-invalid");
    assertThat(refused.text("/field")).isEqualTo("synonyms.nl[1]");
    assertThat(refused.text("/detail"))
        .endsWith("in ‘de => geld’ zegt ‘de’ niet waar een vraag over gaat.");
  }

  @Test
  void pinned_flawed_isRefusedAtItsPlace() {
    Answer refused =
        api.send(onTop("pinned", List.of(pin(null, "dakkapel-plaatsen"), pin(null, "a"))));

    assertThat(refused.problem()).isEqualTo("setting-invalid");
    assertThat(refused.text("/field")).isEqualTo("pinned[1].queries[0]");
  }

  @Test
  void explain_question_saysHowItWasUnderstoodAndWhyArticlesStandThere() {
    save("synonyms", RULES);
    becomes(search("zwerfkei"), answer -> isFirst("paspoort-aanvragen", answer));

    Answer answer = api.sent(explain("hoe zwerfkei aanvrgen").query("limit", "1"));

    assertThat(answer.at("/words").findValuesAsText("word"))
        .containsExactly("hoe", "zwerfkei", "aanvrgen");
    assertThat(answer.at("/words/0/filler").asBoolean()).isTrue();
    assertThat(answer.at("/words/1/senses").findValuesAsText("as")).contains("editors");
    assertThat(answer.at("/words/1/why").toString()).contains("synoniem van de redactie: paspoort");
    assertThat(answer.at("/words/2/senses").findValuesAsText("as")).contains("corrected");
    assertThat(answer.at("/articles")).hasSize(1);
    assertThat(answer.text("/articles/0/id")).isEqualTo("paspoort-aanvragen");
    assertThat(answer.at("/articles/0/place").asInt()).isOne();
    assertThat(answer.at("/articles/0/parts").findValuesAsText("field")).contains("question");
    assertThat(answer.at("/articles/0/why").toString()).contains("‘zwerfkei’ staat in de vraag");
    assertThat(answer.at("/thresholds/sure").asDouble()).isPositive();
    assertThat(answer.at("/articles/0/score").asDouble())
        .isEqualTo(api.sent(search("hoe zwerfkei aanvrgen")).at("/answers/0/score").asDouble());
  }

  @Test
  void explain_pinnedAndAnArticleFarAway_areNamed() {
    save("pinned", List.of(pin(null, "dakkapel-plaatsen")));
    becomes(search("zwerfkei op het dak"), answer -> isAnswer("dakkapel-plaatsen", answer));

    Answer answer =
        api.sent(
            explain("Zwerfkei op het dak")
                .query("limit", "1")
                .query("article", "paspoort-aanvragen")
                .query("lang", "nl"));

    assertThat(answer.at("/pinned").toString()).isEqualTo("[\"dakkapel-plaatsen\"]");
    assertThat(answer.text("/why/0")).contains("vastgezet op dakkapel-plaatsen");
    assertThat(answer.at("/articles").findValuesAsText("id"))
        .containsExactly("dakkapel-plaatsen", "paspoort-aanvragen");
    assertThat(answer.at("/articles/0/pinned").asBoolean()).isTrue();
  }

  @Test
  void explain_english_isInEnglish() {
    Answer answer = api.sent(explain("passport").query("lang", "en"));

    assertThat(answer.at("/words/0/why/0").asText())
        .isEqualTo("‘passport’ is 100% of the question");
    assertThat(answer.at("/articles/0/near").isMissingNode()).isEqualTo(isWithoutModel(answer));
  }

  /** The local functions may have no room for it. */
  private static boolean isWithoutModel(Answer answer) {
    return answer.at("/articles/0/why").toString().contains("like the question");
  }

  @Test
  void explain_nothingLikeIt_saysSo() {
    Answer answer = api.sent(explain("xyzzy"));

    assertThat(answer.text("/outcome")).isEqualTo("none");
    assertThat(answer.at("/words/0/known").asBoolean()).isFalse();
    assertThat(answer.at("/why")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "q, '', query-empty",
    "limit, 0, limit-out-of-range",
    "limit, 21, limit-out-of-range",
    "limit, veel, field-invalid",
    "lang, de, language-unknown",
    "article, onzin, article-not-found",
  })
  void explain_badParameter_isAProblem(String name, String value, String problem) {
    Call call = name.equals("q") ? explain(value) : explain("paspoort").query(name, value);

    assertThat(api.send(call).problem()).isEqualTo(problem);
  }

  @Test
  void explain_tooLongOrUnreadable_isAProblem() {
    assertThat(api.send(explain("a".repeat(501))).problem()).isEqualTo("query-too-long");
    assertThat(api.send(explain("pas\u0000poort")).problem()).isEqualTo("query-unreadable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"paspoort?*~^\"()", "'{0}'", "<b>", "\uD83D\uDC68\u200D\uD83D\uDC69", "?"})
  void explain_oddCharacters_areJustText(String q) {
    assertThat(api.sent(explain(q)).text("/query")).isEqualTo(q);
  }

  @Test
  void explain_isForEditorsAndPublishers() {
    assertThat(api.send(explain("paspoort").header("Authorization", "")).problem())
        .isEqualTo("identity-missing");
    assertThat(api.send(explain("paspoort").as(COLLEAGUE)).problem()).isEqualTo("role-missing");
    assertThat(api.send(explain("paspoort").as(PUBLISHER)).status()).isEqualTo(200);
  }

  private static boolean isFirst(String id, Answer answer) {
    return answer.at("/answers/0/id").asText().equals(id) && !answer.body().contains("\"none\"");
  }

  private static boolean isAnswer(String id, Answer answer) {
    return isFirst(id, answer) && answer.text("/outcome").equals("answered");
  }

  private static Map<String, Object> pin(String until, String... articles) {
    Map<String, Object> pin = new HashMap<>();
    pin.put("lang", "nl");
    pin.put("queries", List.of("Zwerfkei op het dak"));
    pin.put("articles", List.of(articles));
    pin.put("until", until);
    return pin;
  }

  /** Readers look for what is new every second. */
  private void becomes(Call call, Predicate<Answer> holds) {
    long start = System.nanoTime();
    while (!holds.test(api.sent(call))) {
      World.get().awaitPublished();
      clock.set(clock.instant().plusSeconds(2));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
  }

  private Answer save(String name, Object value) {
    return api.sent(onTop(name, value));
  }

  private Call onTop(String name, Object value) {
    String latest = api.sent(read(name)).header("ETag");
    return Call.of("PUT", PATH + name).json(value).as(PUBLISHER).header("If-Match", latest);
  }

  private static Call read(String name) {
    return Call.get(PATH + name).as(EDITOR);
  }

  private static Call search(String q) {
    return Call.get("/v1/search").query("q", q);
  }

  private static Call explain(String q) {
    return Call.get("/v1/admin/search/explain").query("q", q).as(EDITOR);
  }
}
