package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static nl.openbalie.web.Role.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import nl.openbalie.forms.definition.FormStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormEditingTest extends ApiTest {

  private static final String LIST = "/v1/admin/forms";

  private final String id = "container-" + UUID.randomUUID();
  private final String path = LIST + "/" + id;

  /** Every test of the API has the same world. */
  @AfterEach
  void remove() {
    api.send(read()).find("ETag").ifPresent(tag -> api.sent(remove(tag)));
  }

  @Test
  void save_new_isTheFirstVersionAsItWasWritten() {
    Answer saved = api.sent(create());

    assertThat(saved.status()).isEqualTo(201);
    assertThat(saved.header("ETag")).isEqualTo("\"1\"");
    assertThat(saved.at("/form/schema")).isEqualTo(form().get("schema"));
    assertThat(saved.at("/form/ui")).isEqualTo(form().get("ui"));
    assertThat(saved.at("/form/sources")).isEqualTo(form().get("sources"));
    assertThat(saved.text("/form/identity")).isEqualTo("anonymous");
    assertThat(saved.text("/by")).isEqualTo("jo");
    assertThat(saved.text("/at")).startsWith("2026-11-23T09:00:0");
    assertThat(api.sent(read()).body()).isEqualTo(saved.body());
  }

  @Test
  void save_onTheLatest_isTheNextVersionAndKeepsTheOthers() {
    api.sent(create());

    Answer second = api.sent(save(days(10)).header("If-Match", "\"1\""));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("ETag")).isEqualTo("\"2\"");
    assertThat(api.sent(read()).at("/form/retentionDays").asInt()).isEqualTo(10);
    assertThat(api.sent(read().query("version", "1")).at("/form/retentionDays").asInt())
        .isEqualTo(180);
  }

  @Test
  void save_onAnOldVersion_isAProblemAndChangesNothing() {
    api.sent(create());
    api.sent(save(days(10)).header("If-Match", "\"1\""));

    Answer stale = api.send(save(days(20)).header("If-Match", "\"1\""));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.problem()).isEqualTo("version-stale");
    assertThat(api.send(create()).problem()).isEqualTo("version-stale");
    assertThat(api.send(save(days(20))).problem()).isEqualTo("version-required");
    assertThat(api.sent(read()).at("/form/retentionDays").asInt()).isEqualTo(10);
  }

  @Test
  void list_saysWhichVersionIsTheLatestAndWhichIsLive() {
    api.sent(create());
    assertThat(listed().has("live")).isFalse();

    api.sent(publish("\"1\""));
    api.sent(save(days(10)).header("If-Match", "\"1\""));

    assertThat(listed().at("/title/nl").asText()).startsWith("Afvalcontainer");
    assertThat(listed().get("version").asInt()).isEqualTo(2);
    assertThat(listed().get("live").asInt()).isEqualTo(1);
    assertThat(listed().get("by").asText()).isEqualTo("jo");
  }

  @Test
  void publish_theLatest_isLiveAtOnce() {
    api.sent(create());
    assertThat(live()).isZero();

    Answer published = api.sent(publish("\"1\""));

    assertThat(published.status()).isEqualTo(200);
    assertThat(live()).isEqualTo(1);
  }

  @Test
  void publish_notTheLatest_isAProblem() {
    api.sent(create());
    api.sent(save(days(10)).header("If-Match", "\"1\""));

    assertThat(api.send(publish("\"1\"")).problem()).isEqualTo("version-stale");
    assertThat(api.send(Call.of("POST", path + "/publish").as(PUBLISHER)).problem())
        .isEqualTo("version-required");
    assertThat(live()).isZero();
  }

  @Test
  void restore_anEarlierVersion_isTheNextAsItWas() {
    api.sent(create());
    api.sent(save(days(10)).header("If-Match", "\"1\""));

    Answer restored = api.sent(restore("1").header("If-Match", "\"2\""));

    assertThat(restored.header("ETag")).isEqualTo("\"3\"");
    assertThat(restored.at("/form/retentionDays").asInt()).isEqualTo(180);
    assertThat(api.sent(read()).body()).isEqualTo(restored.body());
    assertThat(api.send(restore("1").header("If-Match", "\"2\"")).problem())
        .isEqualTo("version-stale");
    assertThat(api.send(restore("1")).problem()).isEqualTo("version-required");
  }

  @Test
  void remove_aLiveForm_isOffAndCanBeRestored() {
    api.sent(create());
    api.sent(publish("\"1\""));

    assertThat(api.sent(remove("\"1\"")).status()).isEqualTo(204);

    assertThat(api.send(read()).problem()).isEqualTo("form-not-found");
    assertThat(live()).isZero();
    assertThat(api.sent(Call.get(LIST).as(EDITOR)).body()).doesNotContain(id);
    assertThat(api.send(restore("2").header("If-None-Match", "*")).problem())
        .as("the removal itself")
        .isEqualTo("form-not-found");
    Answer restored = api.sent(restore("1").header("If-None-Match", "*"));
    assertThat(restored.header("ETag")).isEqualTo("\"3\"");
  }

  @Test
  void anything_aboutWhatIsNotThere_isNotFound() {
    assertThat(api.send(read()).problem()).isEqualTo("form-not-found");
    assertThat(api.send(read().query("version", "1")).problem()).isEqualTo("form-not-found");
    assertThat(api.send(publish("\"1\"")).problem()).isEqualTo("form-not-found");
    assertThat(api.send(remove("\"1\"")).problem()).isEqualTo("form-not-found");
    assertThat(api.send(restore("1").header("If-None-Match", "*")).problem())
        .isEqualTo("form-not-found");
    assertThat(api.send(restore("x").header("If-Match", "\"1\"")).problem())
        .isEqualTo("field-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hoofdletter", "a b", "é", "a--b", "a#b", "__proto__"})
  void save_idThatIsNone_isAProblem(String other) {
    Call create = Call.of("PUT", LIST + "/" + other).as(EDITOR).json(form());

    Answer answer = api.send(create.header("If-None-Match", "*"));

    assertThat(answer.problem()).isEqualTo("field-invalid");
    assertThat(answer.text("/field")).isEqualTo("id");
  }

  @Test
  void everybody_mayDoWhatTheirRoleSays() {
    List<Call> all =
        List.of(Call.get(LIST), read(), create(), publish("\"1\""), remove("\"1\""), restore("1"));
    for (Call call : all) {
      assertThat(api.send(call.header("Authorization", "")).problem())
          .isEqualTo("identity-missing");
      assertThat(api.send(call.as(COLLEAGUE)).problem()).isEqualTo("role-missing");
      assertThat(api.send(call.as()).problem()).isEqualTo("role-missing");
    }
    assertThat(api.send(create().as(PUBLISHER)).problem()).isEqualTo("role-missing");
    assertThat(api.send(restore("1").as(PUBLISHER)).problem()).isEqualTo("role-missing");
    assertThat(api.send(publish("\"1\"").as(EDITOR)).problem()).isEqualTo("role-missing");
    assertThat(api.send(remove("\"1\"").as(EDITOR)).problem()).isEqualTo("role-missing");
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

  private Call create() {
    return save(form()).header("If-None-Match", "*");
  }

  private Call save(JsonNode form) {
    return Call.of("PUT", path).as(EDITOR).json(form);
  }

  private Call read() {
    return Call.get(path).as(EDITOR);
  }

  private Call publish(String tag) {
    return Call.of("POST", path + "/publish").as(PUBLISHER).header("If-Match", tag);
  }

  private Call remove(String tag) {
    return Call.of("DELETE", path).as(PUBLISHER).header("If-Match", tag);
  }

  private Call restore(String version) {
    return Call.of("POST", path + "/restore").as(EDITOR).query("version", version);
  }

  private JsonNode listed() {
    for (JsonNode one : api.sent(Call.get(LIST).as(EDITOR)).at("/forms")) {
      if (one.get("id").asText().equals(id)) {
        return one;
      }
    }
    throw new AssertionError(id + " is not in the list");
  }

  /** The number of the version that customers see; 0 for none. */
  private int live() {
    return World.get().server().bean(FormStore.class).live(id).orElse(0);
  }

  private static ObjectNode days(int retention) {
    return form().put("retentionDays", retention);
  }

  private static ObjectNode form() {
    try {
      return (ObjectNode) new ObjectMapper().readTree(Sample.form(Sample.CONTAINER));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
