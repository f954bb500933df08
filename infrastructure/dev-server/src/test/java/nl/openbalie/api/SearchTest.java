package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchTest extends ApiTest {

  @Test
  void search_titleOfAnArticle_isAnsweredWithItsBody() {
    Answer answer = api.sent(search("Hoe vraag ik een paspoort aan?"));

    assertThat(answer.text("/outcome")).isEqualTo("answered");
    assertThat(answer.text("/answers/0/id")).isEqualTo("paspoort-aanvragen");
    assertThat(answer.text("/answers/0/body")).contains("<h2>Kosten</h2>");
    assertThat(answer.text("/answers/0/href")).isEqualTo("/v1/articles/paspoort-aanvragen?lang=nl");
    assertThat(answer.at("/answers/1/body").isMissingNode()).isTrue();
    assertThat(answer.at("/index/sequence").asLong()).isPositive();
  }

  @Test
  void search_sureOfTheAnswer_offersTheContactOfItsTopic() {
    Answer answer = api.sent(search("Heb ik een vergunning nodig voor een dakkapel?"));

    assertThat(answer.at("/contact/channels").size()).isEqualTo(2);
    assertThat(answer.text("/contact/channels/0/action/body/topic")).isEqualTo("vergunningen");
  }

  @Test
  void search_wordsOfTwoArticles_suggestsWithoutABody() {
    Answer answer = api.sent(search("nieuw paspoort of nieuw rijbewijs"));

    assertThat(answer.text("/outcome")).isEqualTo("suggested");
    assertThat(answer.at("/answers").size()).isPositive();
    assertThat(answer.at("/answers/0/body").isMissingNode()).isTrue();
  }

  @Test
  void search_nonsense_findsNothingAndKeepsTheContact() {
    Answer answer = api.sent(search("xyzzy qwrtp"));

    assertThat(answer.text("/outcome")).isEqualTo("none");
    assertThat(answer.at("/answers").isArray()).isTrue();
    assertThat(answer.at("/answers").size()).isZero();
  }

  @Test
  void search_typingError_asksWhatWasMeantAndFindsIt() {
    Answer answer = api.sent(search("pasport"));

    assertThat(answer.text("/didYouMean")).isEqualTo("paspoort");
    assertThat(answer.text("/answers/0/id")).isEqualTo("paspoort-aanvragen");
  }

  @Test
  void search_snippet_marksWhatMatched() {
    Answer answer = api.sent(search("paspoort"));

    assertThat(answer.text("/answers/0/snippet")).contains("<mark>");
  }

  @Test
  void search_topic_findsInItAndBelowItOnly() {
    Answer below = api.sent(search("paspoort").query("topic", "burgerzaken"));
    Answer elsewhere = api.sent(search("paspoort").query("topic", "afval"));

    assertThat(below.text("/answers/0/id")).isEqualTo("paspoort-aanvragen");
    assertThat(elsewhere.body()).doesNotContain("paspoort-aanvragen");
  }

  @Test
  void search_english_answersInEnglish() {
    Answer answer = api.sent(search("How do I apply for a passport?").query("lang", "en"));

    assertThat(answer.text("/lang")).isEqualTo("en");
    assertThat(answer.text("/answers/0/title")).isEqualTo("How do I apply for a passport?");
    assertThat(answer.text("/contact/channels/0/title")).isEqualTo("Make an appointment");
  }

  @Test
  void search_englishInOtherWords_isComparedByMeaning() {
    Answer meant = api.sent(search("papers to travel abroad").query("lang", "en"));
    Answer other = api.sent(search("recipe of a chocolate cake").query("lang", "en"));

    assertThat(meant.at("/degraded").isMissingNode()).isTrue();
    assertThat(meant.text("/answers/0/id")).isEqualTo("paspoort-aanvragen");
    assertThat(meant.at("/answers/0/score").asDouble())
        .isGreaterThan(3 * other.at("/answers/0/score").asDouble());
  }

  @Test
  void search_limit_givesNoMore() {
    assertThat(api.sent(search("paspoort").query("limit", "1")).at("/answers").size()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0, limit-out-of-range, limit",
    "limit, 21, limit-out-of-range, limit",
    "limit, veel, field-invalid, limit",
    "limit, 99999999999, field-invalid, limit",
    "topic, onzin, topic-unknown, topic",
    "lang, de, language-unknown, lang",
    "lang, nl-NL, language-unknown, lang",
    "lang, '', language-unknown, lang",
  })
  void search_badParameter_isNamed(String name, String value, String problem, String field) {
    Answer answer = api.send(search("paspoort").query(name, value));

    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.text("/field")).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u2003\u3000"})
  void ask_withoutAQuestion_isAProblem(String q) {
    assertThat(api.send(search(q)).problem()).isEqualTo("query-empty");
    assertThat(api.send(suggest(q)).problem()).isEqualTo("query-empty");
  }

  @Test
  void ask_withoutTheParameter_isAProblem() {
    assertThat(api.send(Call.get("/v1/search")).problem()).isEqualTo("query-empty");
    assertThat(api.send(Call.get("/v1/suggest")).problem()).isEqualTo("query-empty");
  }

  @Test
  void ask_tooMuch_isAProblem() {
    assertThat(api.send(search("a".repeat(500))).status()).isEqualTo(200);
    assertThat(api.send(search("a".repeat(501))).problem()).isEqualTo("query-too-long");
    assertThat(api.send(suggest("paspoort ".repeat(1000))).problem()).isEqualTo("query-too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pas\u0000poort", "\u001b[31mpaspoort", "pas\u0007", "pas\u0085"})
  void ask_controlCharacters_isAProblem(String q) {
    assertThat(api.send(search(q)).problem()).isEqualTo("query-unreadable");
    assertThat(api.send(suggest(q)).problem()).isEqualTo("query-unreadable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paspoort?*~^\"()[]{}:/\\",
        "+paspoort -aanvragen && || !",
        "title:paspoort",
        "<script>alert(1)</script>",
        "rent, deposit; a&b=c#d%20",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\u202Etroopsap",
        "p\u0301a\u0308s\u0327",
        "ﬁets ǅ ẞ İ ı",
        "\uFFFF\uFDD0",
      })
  void search_oddCharacters_areJustText(String q) {
    Answer answer = api.sent(search(q));

    assertThat(answer.text("/query")).isEqualTo(q);
    assertThat(answer.body()).doesNotContain("<mark><script");
  }

  @Test
  void suggest_beginning_completesIt() {
    Answer answer = api.sent(suggest("hoe vraag"));

    assertThat(answer.text("/suggestions/0/id")).isEqualTo("paspoort-aanvragen");
    assertThat(answer.text("/suggestions/0/title")).isEqualTo("Hoe vraag ik een paspoort aan?");
  }

  @Test
  void suggest_english_completesInEnglish() {
    Answer answer = api.sent(suggest("how do").query("lang", "en"));

    assertThat(answer.text("/suggestions/0/title")).isEqualTo("How do I apply for a passport?");
  }

  @Test
  void suggest_nothingLikeIt_isEmpty() {
    assertThat(api.sent(suggest("xyzzy")).at("/suggestions").size()).isZero();
  }

  private static Call search(String q) {
    return Call.get("/v1/search").query("q", q);
  }

  private static Call suggest(String q) {
    return Call.get("/v1/suggest").query("q", q);
  }
}
