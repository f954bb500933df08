package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static nl.openbalie.web.Role.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContactPreviewTest extends ApiTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "2026-11-23T10:00:00+01:00, true, callback phone mail",
    "2026-12-25T10:00:00+01:00, false, callback mail phone",
    "2027-05-05T14:00:00+02:00, true, callback phone mail",
    "2026-10-25T02:30:00+02:00, false, callback mail phone",
    "2027-03-30T07:00:00Z, true, callback phone mail",
  })
  void preview_anyMoment_isTheBlockOfThen(String at, boolean open, String types) {
    Answer block = api.sent(preview().query("at", at));

    assertThat(String.join(" ", block.at("/channels").findValuesAsText("type"))).isEqualTo(types);
    assertThat(channel(block, "phone").get("open").asBoolean()).isEqualTo(open);
  }

  @Test
  void preview_withoutAMoment_isNow() {
    JsonNode phone = channel(api.sent(preview()), "phone");

    assertThat(phone.get("closes").asText()).isEqualTo("2026-11-23T12:30:00+01:00");
  }

  @Test
  void preview_promise_isTheFirstWindowThatWouldBeFree() {
    JsonNode callback =
        channel(api.sent(preview().query("at", "2026-12-24T12:00:00+01:00")), "callback");

    assertThat(callback.at("/promise/text").asText())
        .isEqualTo("Wij bellen u op maandag 28 december tussen 09:00 en 11:00 uur.");
  }

  @Test
  void preview_topicOrArticle_hasItsPolicy() {
    for (Call call :
        List.of(
            preview().query("topic", "vergunningen"),
            preview().query("article", "dakkapel-plaatsen"))) {
      assertThat(api.sent(call).at("/channels").findValuesAsText("type"))
          .containsExactly("callback", "mail");
    }
  }

  @Test
  void preview_identity_isWhatTheCustomerHas() {
    Call schulden = preview().query("topic", "schulden");

    JsonNode anonymous = channel(api.sent(schulden), "form");
    JsonNode strong = channel(api.sent(schulden.query("identity", "strong")), "form");
    JsonNode english = channel(api.sent(schulden.query("lang", "en")), "form");

    assertThat(anonymous.get("identity").asText()).isEqualTo("strong");
    assertThat(strong.has("identity")).isFalse();
    assertThat(strong.has("why")).isFalse();
    assertThat(english.get("why").asText())
        .isEqualTo("This question needs your file. Identify yourself and we can answer at once.");
  }

  @ParameterizedTest
  @CsvSource({
    "topic, onzin, topic-unknown, topic",
    "article, onzin, article-not-found, article",
    "article, ON ZIN, field-invalid, id",
    "at, morgen, field-invalid, at",
    "at, 2026-11-23T10:00, field-invalid, at",
    "at, +999999999-12-31T23:59:59Z, field-invalid, at",
    "at, 1999-01-01T00:00:00Z, field-invalid, at",
    "identity, digid, field-invalid, identity",
    "lang, fr, language-unknown, lang",
  })
  void preview_nonsense_isAProblem(String parameter, String value, String problem, String field) {
    Answer answer = api.send(preview().query(parameter, value));

    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.text("/field")).isEqualTo(field);
  }

  @Test
  void preview_isForEditorsAndPublishersOnly() {
    assertThat(api.send(preview().header("Authorization", "")).problem())
        .isEqualTo("identity-missing");
    assertThat(api.send(preview().as(COLLEAGUE)).problem()).isEqualTo("role-missing");
    assertThat(api.send(preview().as(PUBLISHER)).status()).isEqualTo(200);
  }

  private static Call preview() {
    return Call.get("/v1/admin/contact").as(EDITOR);
  }

  private static JsonNode channel(Answer block, String type) {
    for (JsonNode channel : block.at("/channels")) {
      if (channel.get("type").asText().equals(type)) {
        return channel;
      }
    }
    throw new AssertionError("no " + type + " in " + block);
  }
}
