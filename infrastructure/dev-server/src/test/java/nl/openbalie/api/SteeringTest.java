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
  private static final String WASTE = "grofvuil-ophalen";
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

    Answer saved = save("synonyms", rules("zwerfkei"));

    becomes(search("zwerfkei"), answer -> isFirst("paspoort-aanvragen", answer));
    becomes(
        search("zwerfkei").query("lang", "en"), answer -> isFirst("paspoort-aanvragen", answer));
    assertThat(api.sent(read("synonyms")).body()).isEqualTo(saved.body());
    assertThat(saved.text("/value/nl/0")).isEqualTo("zwerfkei => paspoort");
  }

  @Test
  void synonyms_restored_areAsTheyWere() {
    Answer first = save("synonyms", rules("kikkerdril"));
    becomes(search("kikkerdril"), answer -> isFirst("paspoort-aanvragen", answer));
    save("synonyms", Map.of());
    becomes(search("kikkerdril"), answer -> answer.text("/outcome").equals("none"));

    String version = first.at("/version").asText();
    JsonNode older = api.sent(read("synonyms").query("version", version)).at("/value");
    assertThat(save("synonyms", older).at("/value")).isEqualTo(first.at("/value"));
    becomes(search("kikkerdril"), answer -> isFirst("paspoort-aanvragen", answer));
  }

  @Test
  void pinned_saved_isTheAnswerToExactlyThis() {
    save("pinned", List.of(pin("Pannenlap met kraaltjes", null, "niet-live", WASTE)));

    becomes(search("PANNENLAP met kraaltjes?!"), answer -> isAnswer(WASTE, answer));
    assertThat(isAnswer(WASTE, api.sent(search("de pannenlap met kraaltjes")))).isTrue();
    assertThat(isAnswer(WASTE, api.sent(search("pannenlappen met kraaltjes")))).isFalse();
  }

  @Test
  void pinned_several_areSuggestedInThatOrder() {
    save("pinned", List.of(pin("Wollige ladder", "2027-01-01", WASTE, "paspoort-aanvragen")));

    becomes(search("wollige ladder"), answer -> isFirst(WASTE, answer));
    Answer answer = api.sent(search("wollige ladder"));
    assertThat(answer.text("/outcome")).isEqualTo("suggested");
    assertThat(answer.text("/answers/1/id")).isEqualTo("paspoort-aanvragen");
  }

  @Test
  void pinned_untilToday_endsAtMidnight() {
    save("pinned", List.of(pin("Stoffig kompas", "2026-11-23", WASTE)));
    becomes(search("stoffig kompas"), answer -> isAnswer(WASTE, answer));

    clock.set("2026-11-23T23:59");
    assertThat(isAnswer(WASTE, api.sent(search("stoffig kompas")))).isTrue();
    clock.set("2026-11-24T00:00");
    assertThat(isAnswer(WASTE, api.sent(search("stoffig kompas")))).isFalse();
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
        api.send(onTop("pinned", List.of(pin("Vraag", null, WASTE), pin("vraag?", null, "a"))));

    assertThat(refused.problem()).isEqualTo("setting-invalid");
    assertThat(refused.text("/field")).isEqualTo("pinned[1].queries[0]");
  }

  @Test
  void explain_question_saysHowItWasUnderstoodAndWhyArticlesStandThere() {
    save("synonyms", rules("knikkerbaan"));
    Call explain = explain("hoe knikkerbaan pasport").query("limit", "1");
    becomes(explain, answer -> answer.body().contains("\"editors\""));

    Answer answer = api.sent(explain);

    assertThat(answer.at("/words").findValuesAsText("word"))
        .containsExactly("hoe", "knikkerbaan", "pasport");
    assertThat(answer.at("/words/0/filler").asBoolean()).isTrue();
    assertThat(answer.at("/words/1/senses").findValuesAsText("as")).contains("editors");
    assertThat(answer.at("/words/1/why").toString()).contains("synoniem van de redactie: paspoort");
    assertThat(answer.at("/words/2/senses").findValuesAsText("as")).contains("corrected");
    assertThat(answer.at("/articles")).hasSize(1);
    assertThat(answer.text("/articles/0/id")).isEqualTo("paspoort-aanvragen");
    assertThat(answer.at("/articles/0/place").asInt()).isOne();
    assertThat(answer.at("/articles/0/parts").findValuesAsText("field")).contains("question");
    assertThat(answer.at("/articles/0/why").toString()).contains("‘knikkerbaan’ staat in de vraag");
    assertThat(answer.at("/thresholds/sure").asDouble()).isPositive();
    becomes(
        search("hoe knikkerbaan pasport"),
        found -> found.at("/answers/0/score").equals(answer.at("/articles/0/score")));
  }

  @Test
  void explain_pinnedAndAnArticleFarAway_areNamed() {
    save("pinned", List.of(pin("Houten wolk", null, WASTE)));
    Call explain =
        explain("Een houten wolk").query("limit", "1").query("article", "paspoort-aanvragen");
    becomes(explain, answer -> answer.at("/pinned").size() == 1);

    Answer answer = api.sent(explain);

    assertThat(answer.at("/pinned").toString()).isEqualTo("[\"grofvuil-ophalen\"]");
    assertThat(answer.text("/why/0")).contains("vastgezet op grofvuil-ophalen");
    assertThat(answer.at("/articles").findValuesAsText("id"))
        .containsExactly(WASTE, "paspoort-aanvragen");
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

  private static Map<String, Object> rules(String word) {
    return Map.of("nl", List.of(word + " => paspoort"), "en", List.of(word + " => passport"));
  }

  private static Map<String, Object> pin(String query, String until, String... articles) {
    Map<String, Object> pin = new HashMap<>();
    pin.put("lang", "nl");
    pin.put("queries", List.of(query));
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
