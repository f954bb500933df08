package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static nl.openbalie.web.Role.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest extends ApiTest {

  private static final String PATH = "/v1/admin/settings/";

  private String sample = "";
  private JsonNode calling;

  @BeforeEach
  void remember() {
    Answer latest = api.sent(read("calling"));
    sample = latest.header("ETag");
    calling = latest.at("/value");
  }

  /** Every test of the API has the same world. */
  @AfterEach
  void restore() {
    Answer latest = api.sent(read("calling"));
    if (!latest.header("ETag").equals(sample)) {
      api.sent(save("calling", calling).header("If-Match", latest.header("ETag")));
    }
  }

  @Test
  void list_everyPart_saysWhichVersionByWhomAndWhen() {
    JsonNode parts = api.sent(Call.get("/v1/admin/settings").as(EDITOR)).at("/settings");

    assertThat(parts.findValuesAsText("name"))
        .containsExactly(
            "calling",
            "closing-days",
            "forms",
            "hours",
            "locations",
            "organisation",
            "pinned",
            "policies",
            "pools",
            "products",
            "retention",
            "synonyms",
            "topics");
    assertThat(parts)
        .allSatisfy(part -> {
          assertThat(part.get("version").asInt()).isPositive();
          assertThat(part.get("by").asText()).isNotBlank();
          assertThat(part.get("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        });
  }

  @Test
  void save_onTheLatest_isTheNextVersionAsItWasWritten() {
    JsonNode other = with("attempts", 5);

    Answer saved = api.sent(save("calling", other).header("If-Match", sample));

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.at("/value")).isEqualTo(other);
    assertThat(saved.text("/by")).isEqualTo("jo");
    assertThat(saved.text("/at")).startsWith("2026-11-23T09:00:0");
    assertThat(api.sent(read("calling")).body()).isEqualTo(saved.body());
    assertThat(api.sent(read("calling")).header("ETag")).isEqualTo(saved.header("ETag"));
  }

  @Test
  void version_older_canBeReadAndSavedAgain() {
    Answer changed = api.sent(save("calling", with("attempts", 5)).header("If-Match", sample));
    String version = sample.replace("\"", "");

    Answer older = api.sent(read("calling").query("version", version));
    Answer again =
        api.sent(save("calling", older.at("/value")).header("If-Match", changed.header("ETag")));

    assertThat(older.header("ETag")).isEqualTo(sample);
    assertThat(older.at("/value/attempts").asInt()).isEqualTo(3);
    assertThat(again.at("/value")).isEqualTo(older.at("/value"));
    assertThat(again.at("/version").asInt()).isEqualTo(Integer.parseInt(version) + 2);
  }

  @Test
  void save_onAnOldVersion_isAProblemAndChangesNothing() {
    Answer changed = api.sent(save("calling", with("attempts", 5)).header("If-Match", sample));

    Answer stale = api.send(save("calling", with("attempts", 7)).header("If-Match", sample));
    Answer asNew = api.send(save("calling", with("attempts", 7)).header("If-None-Match", "*"));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.problem()).isEqualTo("version-stale");
    assertThat(asNew.problem()).isEqualTo("version-stale");
    assertThat(api.sent(read("calling")).body()).isEqualTo(changed.body());
  }

  @Test
  void save_withoutAVersion_isAProblem() {
    assertThat(api.send(save("calling", calling)).problem()).isEqualTo("version-required");
    assertThat(api.send(save("calling", calling).header("If-Match", "1")).problem())
        .isEqualTo("if-match-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onzin", "Calling", "calling#1", "v", "é"})
  void part_thatIsNone_isNotFound(String name) {
    for (Call call : List.of(read(name), save(name, calling).header("If-None-Match", "*"))) {
      assertThat(api.send(call).problem()).isEqualTo("setting-not-found");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, setting-not-found", "-1, setting-not-found", "999999, setting-not-found"})
  void version_thatNeverWas_isNotFound(String version, String problem) {
    assertThat(api.send(read("calling").query("version", version)).problem()).isEqualTo(problem);
  }

  @Test
  void save_flawed_namesThePlaceAndTheReasonAndChangesNothing() {
    Call save = save("calling", with("attempts", 11)).header("If-Match", sample);

    Answer dutch = api.send(save);
    Answer english = api.send(save.query("lang", "en"));

    assertThat(dutch.status()).isEqualTo(400);
    assertThat(dutch.problem()).isEqualTo("setting-invalid");
    assertThat(dutch.text("/field")).isEqualTo("calling.attempts");
    assertThat(dutch.text("/detail"))
        .isEqualTo(
            "De instelling is niet bewaard. Bij ‘calling.attempts’ klopt iets niet: hier hoort een"
                + " heel getal van 1 tot en met 10.");
    assertThat(english.text("/detail"))
        .endsWith("at ‘calling.attempts’: this must be a whole number from 1 to 10.");
    assertThat(api.sent(read("calling")).header("ETag")).isEqualTo(sample);
  }

  @Test
  void save_policyThatBreaksADemand_isRefused() {
    Answer policies = api.sent(read("policies"));
    ObjectNode chat = policies.at("/value").deepCopy();
    chat.withObject("/topics").set("belastingen", channels("phone", "chat"));

    Answer refused = api.send(save("policies", chat).header("If-Match", policies.header("ETag")));

    assertThat(refused.text("/field")).isEqualTo("policies.topics.belastingen.channels[1]");
    assertThat(refused.text("/detail")).endsWith("een chat past niet bij vragen over geld.");
  }

  private ObjectNode channels(String... types) {
    ObjectNode policy = ((ObjectNode) calling).objectNode();
    for (String type : types) {
      ObjectNode channel = policy.withArray("/channels").addObject().put("type", type);
      if (type.equals("chat")) {
        channel.put("href", "https://l.example/chat").put("identity", "strong");
      }
    }
    return policy;
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"attempts\": }", "nee", "{\"attempts\": 3}}"})
  void save_noJson_isAProblem(String body) {
    Call save =
        Call.of("PUT", PATH + "calling")
            .text("application/json", body)
            .header("If-Match", sample)
            .as(PUBLISHER);

    assertThat(api.send(save).status()).isEqualTo(400);
    assertThat(api.sent(read("calling")).header("ETag")).isEqualTo(sample);
  }

  @Test
  void save_tooMuch_isAProblem() {
    Call save = save("calling", Map.of("attempts", "1".repeat(70_000)));

    assertThat(api.send(save.header("If-Match", sample)).problem()).isEqualTo("body-too-large");
  }

  @Test
  void everybody_mayDoWhatTheirRoleSays() {
    Call save = save("calling", calling).header("If-Match", sample);
    for (Call call : List.of(read("calling"), Call.get("/v1/admin/settings").as(EDITOR), save)) {
      assertThat(api.send(call.header("Authorization", "")).problem())
          .isEqualTo("identity-missing");
      assertThat(api.send(call.as(COLLEAGUE)).problem()).isEqualTo("role-missing");
    }
    assertThat(api.send(save.as(EDITOR)).problem()).isEqualTo("role-missing");
    assertThat(api.send(read("calling").as(PUBLISHER)).status()).isEqualTo(200);
  }

  @Test
  void save_organisation_isLiveWithinSeconds() {
    Answer before = api.sent(read("organisation"));
    ObjectNode other = before.at("/value").deepCopy();
    other.put("phone", "14 0998");

    Answer changed =
        api.sent(save("organisation", other).header("If-Match", before.header("ETag")));
    awaitNumber("14 0998");
    Call back = save("organisation", before.at("/value"));
    api.sent(back.header("If-Match", changed.header("ETag")));
    awaitNumber("14 0999");
  }

  /** Readers look for what is new every second. */
  private void awaitNumber(String number) {
    long start = System.nanoTime();
    while (!api.sent(Call.get("/v1/contact")).body().contains(number)) {
      World.get().awaitPublished();
      clock.set(clock.instant().plusSeconds(2));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
  }

  private JsonNode with(String field, int number) {
    ObjectNode other = calling.deepCopy();
    return other.put(field, number);
  }

  private static Call read(String name) {
    return Call.get(PATH + name).as(EDITOR);
  }

  private static Call save(String name, Object value) {
    return Call.of("PUT", PATH + name).json(value).as(PUBLISHER);
  }
}
