package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JourneyTest extends ApiTest {

  private static final Call SEARCH = Call.get("/v1/search").query("q", "paspoort");

  @Test
  void journey_notSent_beginsANewOne() {
    String one = api.sent(SEARCH).header("Journey");
    String other = api.sent(SEARCH).header("Journey");

    assertThat(one).matches("[A-Za-z0-9_-]{22}").isNotEqualTo(other);
  }

  @Test
  void journey_sent_goesOn() {
    Answer first = api.sent(SEARCH);

    Answer next = api.sent(Call.get("/v1/contact").journey(first));

    assertThat(next.header("Journey")).isEqualTo(first.header("Journey"));
  }

  @Test
  void journey_onAProblem_goesOnToo() {
    Answer first = api.sent(SEARCH);

    Answer problem = api.send(Call.get("/v1/articles/nergens").journey(first));

    assertThat(problem.header("Journey")).isEqualTo(first.header("Journey"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "AAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAA!", "a b", "journey#"})
  void journey_garbage_isAProblem(String journey) {
    Answer answer = api.send(SEARCH.header("Journey", journey));

    assertThat(answer.problem()).isEqualTo("journey-invalid");
    assertThat(answer.text("/field")).isEqualTo("Journey");
  }
}
