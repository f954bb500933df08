package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
  void search_nonsense_findsNothingAndKeepsTheContactFirst() {
    Answer answer = api.sent(search("xyzzy qwrtp"));

    assertThat(answer.text("/outcome")).isEqualTo("none");
    assertThat(answer.at("/answers").isArray()).isTrue();
    assertThat(answer.at("/answers").size()).isZero();
  }

  private static Call search(String q) {
    return Call.get("/v1/search").query("q", q);
  }
}
