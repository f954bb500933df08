package nl.openbalie.api;

import static nl.openbalie.web.Role.EDITOR;
import static nl.openbalie.web.Role.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor cannot save, or a publisher not put live. */
final class FormRefusalTest extends FormEditorsTest {

  @ParameterizedTest
  @ValueSource(strings = {"Hoofdletter", "a b", "é", "a--b", "a#b", "__proto__"})
  void save_idThatIsNone_isAProblem(String other) {
    Call create = Call.of("PUT", LIST + "/" + other).as(EDITOR).json(form());

    Answer answer = api.send(create.header("If-None-Match", "*"));

    assertThat(answer.problem()).isEqualTo("field-invalid");
    assertThat(answer.text("/field")).isEqualTo("id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "topic", "identity", "schema", "ui", "texts", "sources"})
  void save_aPartMissingOrOfAnotherKind_isAProblem(String part) {
    for (String other : List.of("null", "[[]]", "1e999", "{\"__proto__\":{\"a\":[]}}")) {
      String body = form().without(List.of(part)).toString();
      String changed = body.replaceFirst("\\{", "{\"" + part + "\":" + other + ",");

      assertRefused(body);
      assertRefused(changed);
    }
  }

  @Test
  void save_nestedVeryDeep_isAProblem() {
    for (int depth : new int[] {900, 1100, 20_000}) {
      String deep = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);

      assertRefused(
          form().toString().replaceFirst("\"schema\":\\{", "\"schema\":{\"x\":" + deep + ","));
    }
  }

  @Test
  void save_flawed_namesThePlaceAndTheReasonInTheEditorsLanguage() {
    Call save = save(days(0)).header("If-None-Match", "*");

    Answer dutch = api.send(save);

    assertThat(dutch.status()).isEqualTo(400);
    assertThat(dutch.problem()).isEqualTo("form-invalid");
    assertThat(dutch.text("/field")).isEqualTo("retentionDays");
    assertThat(dutch.text("/detail"))
        .isEqualTo(
            "Met dit formulier klopt iets niet, bij ‘retentionDays’: dit moet 1 of meer zijn.");
    assertThat(api.send(save.query("lang", "en")).text("/detail"))
        .startsWith("Something is wrong with this form, at ‘retentionDays’: ");
  }

  @Test
  void save_patternThatIsNotLinear_isRefused() {
    ObjectNode form = form();
    ((ObjectNode) form.at("/schema/properties/remark")).put("pattern", "(a+)\\1");

    Answer answer = api.send(save(form).header("If-None-Match", "*"));

    assertThat(answer.text("/field")).isEqualTo("schema.properties.remark.pattern");
  }

  @Test
  void publish_whatSettingsNoLongerAllow_isRefused() {
    api.sent(create());
    Call settings = Call.get("/v1/admin/settings/forms").as(EDITOR);
    Answer before = api.sent(settings);
    ObjectNode strict = before.at("/value").deepCopy();
    strict.put("askedFields", 1);
    api.sent(setting(strict, before.header("ETag")));

    Answer refused = api.send(publish("\"1\""));

    api.sent(setting(before.at("/value"), api.sent(settings).header("ETag")));
    assertThat(refused.problem()).isEqualTo("form-invalid");
    assertThat(refused.text("/field")).isEqualTo("schema.required");
    assertThat(live()).isZero();
  }

  private static Call setting(JsonNode value, String tag) {
    return Call.of("PUT", "/v1/admin/settings/forms")
        .as(PUBLISHER)
        .header("If-Match", tag)
        .json(value);
  }

  private void assertRefused(String body) {
    Answer answer = api.send(create().text("application/json", body));

    assertThat(answer.problem())
        .as(answer.body())
        .isIn("form-invalid", "body-unreadable", "body-too-large");
    assertThat(api.send(read()).problem()).isEqualTo("form-not-found");
  }
}
