package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BadInputTest extends ApiTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "{\"phone\":}",
        "{\"phone\":\"0612345678\"",
        "{'phone':'0612345678'}",
        "[]",
        "[{\"phone\":\"0612345678\"}]",
        "\"0612345678\"",
        "17",
        "true",
        "null",
        "NaN",
        "<phone>0612345678</phone>",
        "phone=0612345678",
        "\u0000",
        " ",
      })
  void body_notWhatWeRead_isAProblem(String body) {
    for (Call call : writing()) {
      Answer answer = api.send(call.text("application/json", body));

      assertThat(answer.problem()).as(call.toString()).isIn("body-unreadable", "field-missing");
    }
  }

  @Test
  void body_nestedTooDeep_isAProblem() {
    for (Call call : writing()) {
      Answer answer = api.send(call.text("application/json", "[".repeat(20_000)));

      assertThat(answer.problem()).as(call.toString()).isEqualTo("body-unreadable");
    }
  }

  @Test
  void body_none_isAProblem() {
    for (Call call : writing()) {
      Answer answer = api.send(call);

      assertThat(answer.problem()).as(call.toString()).isIn("body-unreadable", "field-missing");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"phone\":{}}",
        "{\"phone\":[]}",
        "{\"phone\":\"0612345678\",\"window\":\"morgen\"}",
        "{\"phone\":\"0612345678\",\"window\":{}}",
        "{\"phone\":\"0612345678\",\"window\":\"2026-11-24T09:00:00\"}",
        "{\"phone\":\"0612345678\",\"question\":[1,2]}",
      })
  void callback_wrongTypes_areAProblem(String body) {
    Answer answer = api.send(Call.of("POST", "/v1/callbacks").text("application/json", body));

    assertThat(answer.problem()).isEqualTo("body-unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"ja\"", "\"true\"", "1", "{}", "[true]"})
  void yesOrNo_inAnotherType_isAProblem(String value) {
    Call feedback = Call.of("POST", "/v1/articles/paspoort-aanvragen/feedback");
    Call block = Call.of("PUT", "/v1/desk/blocked-number").as(COLLEAGUE);
    String number = "{\"phone\":\"0612345678\",\"blocked\":" + value + "}";

    assertThat(api.send(feedback.text("application/json", "{\"helpful\":" + value + "}")).problem())
        .isEqualTo("body-unreadable");
    assertThat(api.send(block.text("application/json", number)).problem())
        .isEqualTo("body-unreadable");
  }

  @Test
  void article_dateThatIsNone_isAProblem() {
    Call save = Call.of("PUT", "/v1/admin/articles/proef").as(EDITOR).header("If-None-Match", "*");

    assertThat(api.send(save.json(Map.of("reviewDate", "morgen"))).problem())
        .isEqualTo("body-unreadable");
    assertThat(api.send(save.json(Map.of("alternatives", "anders"))).problem())
        .isEqualTo("body-unreadable");
  }

  @Test
  void callback_whatNobodyAskedFor_isLeftAlone() {
    Map<String, Object> body = Map.of("phone", "0612345678", "vip", true);
    clock.setToUntouchedMonday();

    assertThat(api.ask(Call.post("/v1/callbacks", body)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "image/png",
      })
  void contentType_notJson_isAProblem(String type) {
    for (Call call : writing()) {
      Answer answer = api.send(call.text(type, "{\"phone\":\"0612345678\"}"));

      assertThat(answer.status()).as(call.toString()).isEqualTo(415);
      assertThat(answer.problem()).isEqualTo("content-type-unsupported");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=utf-8", "application/json;charset=UTF-8"})
  void contentType_jsonWithACharset_isRead(String type) {
    clock.setToUntouchedMonday();
    Call call =
        Call.of("POST", "/v1/callbacks")
            .text(type, "{\"phone\":\"0612345678\",\"question\":\"één\"}");

    assertThat(api.sent(call).text("/question")).isEqualTo("één");
  }

  @ParameterizedTest
  @ValueSource(ints = {64 * 1024 + 1, 200_000, 2_000_000})
  void body_overTheLimit_isAProblem(int size) {
    for (Call call : writing()) {
      Answer answer = api.send(call.text("application/json", body(size)));

      assertThat(answer.status()).as(call.toString()).isEqualTo(413);
      assertThat(answer.problem()).isEqualTo("body-too-large");
    }
  }

  @Test
  void body_ofTheLimit_isRead() {
    Answer answer =
        api.send(Call.of("POST", "/v1/callbacks").text("application/json", body(64 * 1024)));

    assertThat(answer.problem()).isEqualTo("text-too-long");
  }

  @Test
  void body_inPiecesOfUnknownLength_isAProblem() {
    Call call = Call.of("POST", "/v1/callbacks").header("Content-Type", "application/json");
    BodyPublisher pieces = BodyPublishers.fromPublisher(BodyPublishers.ofString(body(70_000)));

    Answer answer = World.get().netty().send(call, pieces);

    EveryAnswer.check(call, answer);
    assertThat(answer.problem()).isEqualTo("length-required");
  }

  /**
   * The gateway knows of some routes which methods they have; the others go to the default route.
   */
  @ParameterizedTest
  @CsvSource({
    "POST, /v1/search",
    "PUT, /v1/callbacks",
    "GET, /v1/callbacks",
    "POST, /v1/callbacks/AAAAAAAAAAAAAAAAAAAAAA",
    "DELETE, /v1/contact",
    "GET, /v1/articles/paspoort-aanvragen/feedback",
    "PATCH, /v1/articles/paspoort-aanvragen",
    "DELETE, /v1/openapi.yaml",
  })
  void method_notForThisRoute_isAProblem(String method, String path) {
    Answer answer = api.send(Call.of(method, path));

    assertThat(answer.problem()).isIn("method-not-allowed", "not-found");
  }

  @Test
  void method_notForThisRouteOfOurOwn_isAProblem() {
    assertThat(api.send(Call.of("PATCH", "/v1/admin/articles/x").as(EDITOR)).problem())
        .isIn("method-not-allowed", "not-found");
    assertThat(api.send(Call.of("DELETE", "/v1/desk/callbacks").as(COLLEAGUE)).problem())
        .isIn("method-not-allowed", "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1",
        "/v1/",
        "/v1/nergens",
        "/v1/articles",
        "/v1/articles/a/b/c",
        "/v1/callbacks/a/b",
        "/v1/search/x",
        "/v2/search",
        "/nergens",
        "/v1/é ü/<script>",
        "//v1/search",
        "/v1//search",
        "/v1/../v1/nergens",
      })
  void path_unknown_isNotFoundWithContact(String path) {
    Answer answer = api.send(Call.get(path).query("lang", "en"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("/detail")).startsWith("This page does not exist.");
  }

  @Test
  void path_unknownOfOurOwn_isNotFound() {
    assertThat(api.send(Call.get("/v1/admin/nergens").as(EDITOR)).status()).isEqualTo(404);
    assertThat(api.send(Call.get("/v1/desk/nergens").as(COLLEAGUE)).status()).isEqualTo(404);
    assertThat(api.send(Call.get("/v1/desk/nergens")).status()).isEqualTo(404);
  }

  @Test
  void language_unknown_isAProblemEverywhere() {
    Stream<Call> all =
        Stream.of(
            Call.get("/v1/search").query("q", "paspoort"),
            Call.get("/v1/suggest").query("q", "paspoort"),
            Call.get("/v1/articles/paspoort-aanvragen"),
            Call.post("/v1/articles/paspoort-aanvragen/feedback", Map.of("helpful", true)),
            Call.get("/v1/contact"),
            Call.post("/v1/callbacks", Map.of("phone", "0612345678")),
            Call.get("/v1/callbacks/AAAAAAAAAAAAAAAAAAAAAA"));

    assertThat(all)
        .allSatisfy(call -> {
          Answer answer = api.send(call.query("lang", "fr"));
          assertThat(answer.problem()).isEqualTo("language-unknown");
          assertThat(answer.text("/field")).isEqualTo("lang");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "question", "desiredOutcome", "topic", "phone"})
  void text_controlCharacters_areAProblem(String field) {
    Map<String, Object> body = new java.util.HashMap<>(Map.of("phone", "0612345678"));
    body.put(field, "pas\u0000poort\u001b[2J");

    Answer answer = api.send(Call.post("/v1/callbacks", body));

    assertThat(answer.problem()).isEqualTo("field-invalid");
    assertThat(answer.text("/field")).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png", "application/xml"})
  void accept_whatWeDoNotHave_isAProblem(String type) {
    Answer answer = api.send(Call.get("/v1/contact").header("Accept", type));

    assertThat(answer.problem()).isEqualTo("not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "text/html, */*;q=0.1"})
  void accept_whatWeHave_isFine(String type) {
    assertThat(api.send(Call.get("/v1/contact").header("Accept", type)).status()).isEqualTo(200);
  }

  private static List<Call> writing() {
    return List.of(
        Call.of("POST", "/v1/callbacks"),
        Call.of("POST", "/v1/articles/paspoort-aanvragen/feedback"),
        Call.of("PUT", "/v1/admin/articles/proef").as(EDITOR).header("If-None-Match", "*"));
  }

  private static String body(int size) {
    String frame = "{\"phone\":\"0612345678\",\"question\":\"\"}";
    return frame.replace("\"\"", "\"" + "a".repeat(size - frame.length()) + "\"");
  }
}
