package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static nl.openbalie.web.Role.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EditingTest extends EditorsTest {

  @Test
  void save_new_isTheFirstVersion() {
    Answer saved = api.sent(create());

    assertThat(saved.status()).isEqualTo(201);
    assertThat(saved.header("ETag")).isEqualTo("\"1\"");
    assertThat(saved.text("/text/title")).isEqualTo("Waar vind ik de speeltuin?");
    assertThat(saved.text("/text/reviewDate")).isEqualTo("2027-06-01");
    assertThat(saved.text("/by")).isEqualTo("jo");
    assertThat(api.sent(read()).body()).isEqualTo(saved.body());
  }

  @Test
  void save_onTheLatest_isTheNextVersionAndKeepsTheOthers() {
    api.sent(create());

    Answer second = api.sent(change("1", "Nieuw"));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("ETag")).isEqualTo("\"2\"");
    assertThat(api.sent(read()).text("/text/answer")).isEqualTo("Nieuw");
    assertThat(api.sent(read().query("version", "1")).text("/text/answer"))
        .isEqualTo("De speeltuin ligt achter het station.");
    assertThat(api.sent(read().query("version", "1")).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void save_withoutAVersion_isAProblem() {
    Answer answer = api.send(save(TEXT));

    assertThat(answer.status()).isEqualTo(428);
    assertThat(answer.problem()).isEqualTo("version-required");
  }

  @Test
  void save_onAnOldVersion_isAProblemAndChangesNothing() {
    api.sent(create());
    api.sent(change("1", "Tweede"));

    Answer stale = api.send(change("1", "Derde"));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.problem()).isEqualTo("version-stale");
    assertThat(api.sent(read()).text("/text/answer")).isEqualTo("Tweede");
  }

  @Test
  void save_newWhatIsThere_isAProblem() {
    api.sent(create());

    assertThat(api.send(create()).problem()).isEqualTo("version-stale");
  }

  @Test
  void save_onAVersionThatNeverWas_isAProblem() {
    assertThat(api.send(change("1", "Nieuw")).problem()).isEqualTo("version-stale");
    assertThat(api.send(read()).problem()).isEqualTo("article-not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "*", "\"x\"", "W/\"1\"", "\"1\", \"2\"", "\"99999999999\"", "\"\""})
  void anything_garbageInIfMatch_isAProblem(String tag) {
    api.sent(create());

    for (Call call : List.of(save(TEXT), remove(), publish())) {
      Answer answer = api.send(call.header("If-Match", tag));

      assertThat(answer.problem()).isEqualTo("if-match-invalid");
      assertThat(answer.text("/field")).isEqualTo("If-Match");
    }
  }

  @Test
  void save_garbageInIfNoneMatch_isAProblem() {
    Answer answer = api.send(save(TEXT).header("If-None-Match", "\"1\""));

    assertThat(answer.problem()).isEqualTo("if-match-invalid");
    assertThat(answer.text("/field")).isEqualTo("If-None-Match");
  }

  @ParameterizedTest
  @CsvSource({
    "title, , field-missing",
    "title, ' ', field-missing",
    "answer, , field-missing",
    "topic, , field-missing",
    "topic, onzin, topic-unknown",
    "reviewDate, morgen, body-unreadable",
    "reviewDate, 2027-02-30, body-unreadable",
  })
  void save_badField_isAProblem(String field, String value, String problem) {
    Map<String, Object> body = new HashMap<>(TEXT);
    body.put(field, value);

    Answer answer = api.send(save(body).header("If-None-Match", "*"));

    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(api.send(read()).problem()).isEqualTo("article-not-found");
  }

  @Test
  void save_tooMuch_namesTheField() {
    Map<String, Object> much =
        Map.of(
            "title", "a".repeat(201),
            "answer", "a".repeat(20_001),
            "roomToDeviate", "a".repeat(5001),
            "alternatives", Collections.nCopies(51, "anders"));
    much.forEach((field, value) -> {
      Map<String, Object> body = new HashMap<>(TEXT);
      body.put(field, value);
      Answer answer = api.send(save(body).header("If-None-Match", "*"));
      assertThat(answer.problem()).as(field).isEqualTo("text-too-long");
      assertThat(answer.text("/field")).isEqualTo(field);
    });
  }

  @Test
  void save_noTextAmongTheAlternatives_isAProblem() {
    Map<String, Object> body = new HashMap<>(TEXT);
    body.put("alternatives", java.util.Arrays.asList("goed", null));

    assertThat(api.send(save(body).header("If-None-Match", "*")).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hoofdletter", "a b", "é", "a--b", "-a", "a_b", "a#b", "live"})
  void save_idThatIsNone_isAProblem(String other) {
    path = "/v1/admin/articles/" + other;
    Answer answer = api.send(create());

    if (other.equals("live")) {
      assertThat(answer.status()).isIn(201, 412);
    } else {
      assertThat(answer.problem()).isEqualTo("field-invalid");
      assertThat(answer.text("/field")).isEqualTo("id");
    }
  }

  @Test
  void save_afterRemoval_goesOnCounting() {
    api.sent(create());
    api.sent(remove().header("If-Match", "\"1\""));

    Answer again = api.sent(create());

    assertThat(again.header("ETag")).isEqualTo("\"3\"");
    assertThat(api.sent(read()).at("/version").asInt()).isEqualTo(3);
  }

  @Test
  void restore_anEarlierVersion_isTheNextAsItWas() {
    api.sent(create());
    api.sent(change("1", "Anders"));

    Answer restored = api.sent(restore("1").header("If-Match", "\"2\""));

    assertThat(restored.header("ETag")).isEqualTo("\"3\"");
    assertThat(restored.text("/text/answer")).isEqualTo(TEXT.get("answer"));
    assertThat(api.sent(read()).body()).isEqualTo(restored.body());
    assertThat(api.send(restore("1")).problem()).isEqualTo("version-required");
    assertThat(api.send(restore("1").header("If-Match", "\"2\"")).problem())
        .isEqualTo("version-stale");
  }

  @Test
  void restore_afterRemoval_bringsItBack() {
    api.sent(create());
    api.sent(remove().header("If-Match", "\"1\""));

    assertThat(api.send(restore("2").header("If-None-Match", "*")).problem())
        .as("the removal itself")
        .isEqualTo("article-not-found");
    Answer restored = api.sent(restore("1").header("If-None-Match", "*"));

    assertThat(restored.header("ETag")).isEqualTo("\"3\"");
    assertThat(restored.text("/text/title")).contains("speeltuin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onzin", "Geen Id", "__proto__"})
  void save_formThatIsNotLive_isAProblem(String form) {
    Map<String, Object> body = new HashMap<>(TEXT);
    body.put("form", form);

    Answer answer = api.send(save(body).header("If-None-Match", "*"));

    assertThat(answer.problem()).isEqualTo("form-unknown");
    assertThat(answer.text("/field")).isEqualTo("form");
  }

  @Test
  void read_versionThatIsNoNumber_isAProblem() {
    Answer answer = api.send(read().query("version", "eerste"));

    assertThat(answer.problem()).isEqualTo("field-invalid");
    assertThat(answer.text("/field")).isEqualTo("version");
  }

  @Test
  void languages_areArticlesOfTheirOwn() {
    api.sent(create());

    assertThat(api.send(read().query("lang", "en")).problem()).isEqualTo("article-not-found");
    assertThat(api.send(read().query("lang", "fr")).problem()).isEqualTo("language-unknown");
    assertThat(api.sent(create().query("lang", "en")).text("/lang")).isEqualTo("en");
  }

  @Test
  void everybody_mayDoWhatTheirRoleSays() {
    for (Call call : List.of(read(), save(TEXT), remove(), publish(), restore("1"))) {
      Call anonymous = call.header("Authorization", "");
      assertThat(api.send(anonymous).problem()).isEqualTo("identity-missing");
      assertThat(api.send(call.as(COLLEAGUE)).problem()).isEqualTo("role-missing");
      assertThat(api.send(call.as()).problem()).isEqualTo("role-missing");
    }
    assertThat(api.send(save(TEXT).as(PUBLISHER)).problem()).isEqualTo("role-missing");
    assertThat(api.send(restore("1").as(PUBLISHER)).problem()).isEqualTo("role-missing");
    assertThat(api.send(publish().as(EDITOR)).problem()).isEqualTo("role-missing");
    assertThat(api.send(remove().as(EDITOR)).problem()).isEqualTo("role-missing");
  }
}
