package nl.openbalie.api;

import static nl.openbalie.api.FormAid.MOVE;
import static nl.openbalie.api.FormAid.begin;
import static nl.openbalie.api.FormAid.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no form can hold is refused, and nothing of it is kept. */
final class BadDraftTest extends ApiTest {

  @BeforeEach
  void nobodyYet() {
    clock.setToUntouchedMonday();
  }

  @Test
  void begin_withoutAVersion_isRefused() {
    Call save = Call.of("PUT", "/v1/forms/" + MOVE + "/draft").json(Map.of());

    assertThat(api.send(save).problem()).isEqualTo("version-required");
    assertThat(api.send(save.header("If-Match", "x")).problem()).isEqualTo("if-match-invalid");
    assertThat(api.send(save.header("If-Match", "\"1\"")).problem()).isEqualTo("version-stale");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"data": {"__proto__": {"x": 1}}}       | field-unknown | data
          {"data": {"constructor": "x"}}          | field-unknown | constructor
          {"data": {"onzin": "x"}}                | field-unknown | onzin
          {"data": {"people": 1e999}}             | field-invalid | people
          {"data": {"street": {"a": "b"}}}        | field-invalid | street
          {"data": {"street": [["a"]]}}           | field-invalid | street
          {"data": ["street"]}                    | field-invalid | data
          {"data": {}, "version": 4711}           | form-not-found | id
          """)
  void begin_whatNoFormCanHold_isRefused(String body, String problem, String field) {
    Answer refused = api.send(put(body));

    assertThat(refused.problem()).isEqualTo(problem);
    assertThat(refused.text("/field")).isEqualTo(field);
    assertThat(api.send(draft(MOVE).journey(refused)).problem()).isEqualTo("draft-not-found");
  }

  @Test
  void begin_aThousandLevelsDeep_isRefused() {
    String deep = "[".repeat(1000) + "]".repeat(1000);

    assertThat(api.send(put("{\"data\": {\"street\": " + deep + "}}")).status()).isEqualTo(400);
  }

  @Test
  void begin_aTextOfAMegabyte_isRefused() {
    String long1 = "{\"data\": {\"remarks\": \"" + "x".repeat(1 << 20) + "\"}}";
    String long2 = "{\"data\": {\"remarks\": \"" + "x".repeat(5001) + "\"}}";

    assertThat(api.send(put(long1)).status()).isEqualTo(413);
    assertThat(api.send(put(long2)).problem()).isEqualTo("text-too-long");
  }

  @Test
  void begin_moreThanAnItemHolds_isRefused() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 11; i++) {
      list.append(i == 0 ? "" : ",").append('"').append("x".repeat(5000)).append('"');
    }
    Answer seen = api.sent(begin(MOVE, Map.of()));
    for (String name : List.of("street", "remarks", "name")) {
      String body = "{\"data\": {\"" + name + "\": [" + list + "]}}";
      Answer answer = api.send(put(body).header("If-Match", seen.header("ETag")).journey(seen));
      if (answer.status() == 413) {
        assertThat(answer.problem()).isEqualTo("form-too-large");
        return;
      }
      seen = answer;
    }
    throw new AssertionError("all of it was kept");
  }

  @Test
  void begin_moreThanTwentyADay_isRefused() {
    Answer begun = api.sent(begin(MOVE, Map.of()));
    Call delete = Call.of("DELETE", "/v1/forms/" + MOVE + "/draft").journey(begun);
    for (int i = 1; i < 20; i++) {
      api.sent(delete);
      api.sent(begin(MOVE, Map.of()).journey(begun));
    }
    api.sent(delete);

    Answer refused = api.send(begin(MOVE, Map.of()).journey(begun));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.problem()).isEqualTo("form-refused");
  }

  private static Call put(String body) {
    return Call.of("PUT", "/v1/forms/" + MOVE + "/draft")
        .text("application/json", body)
        .header("If-None-Match", "*");
  }
}
