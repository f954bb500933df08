package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static nl.openbalie.web.Role.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FormEditingTest extends FormEditorsTest {

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
}
