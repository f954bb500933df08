package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;

/** What holds for every answer of the API, whatever was asked. */
final class EveryAnswer {

  private static final List<String> TRACES =
      List.of("Exception", "nl.openbalie.", "io.micronaut.", "java.", "jackson", "\\tat ", "Stack");

  private EveryAnswer() {}

  static void check(Call call, Answer answer) {
    assertThat(answer.status()).as("%s: %s", call, answer).isBetween(200, 599).isNotEqualTo(500);
    if (answer.status() >= 400) {
      checkProblem(call, answer);
    }
    if (call.isPublic()) {
      checkContact(call, answer);
    } else if (answer.status() != 204) {
      assertThat(answer.json().has("contact")).as("%s: %s", call, answer).isFalse();
    }
    OpenApiDocument.check(call, answer);
  }

  static void checkContact(Call call, Answer answer) {
    if (answer.status() == 200 && isNoJson(call, answer)) {
      return;
    }
    JsonNode channels = answer.at("/contact/channels");
    assertThat(channels.size()).as("%s: %s", call, answer).isBetween(2, 3);
    assertThat(stream(channels)).as("a human being").anyMatch(one -> one.get("human").asBoolean());
    assertThat(stream(channels)).as("online").anyMatch(one -> one.get("online").asBoolean());
    assertThat(stream(channels))
        .allSatisfy(one -> {
          assertThat(one.get("title").asText()).isNotBlank();
          assertThat(one.get("text").asText()).isNotBlank();
          assertThat(one.at("/action/href").asText()).isNotBlank();
        });
  }

  /** The description of the API, calendar files, and on one machine the customer's page. */
  private static boolean isNoJson(Call call, Answer answer) {
    return call.path().equals("/v1/openapi.yaml")
        || call.path().endsWith("/calendar.ics")
        || answer.find("Content-Type").filter(type -> type.startsWith("text/html")).isPresent();
  }

  private static void checkProblem(Call call, Answer answer) {
    assertThat(answer.find("Content-Type"))
        .as("%s: %s", call, answer)
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.text("/type")).matches("urn:openbalie:problem:[a-z]+(-[a-z]+)*");
    assertThat(answer.at("/status").asInt()).isEqualTo(answer.status());
    Language language = call.first("lang", "nl").equalsIgnoreCase("en") ? Language.EN : Language.NL;
    String key = "problem." + answer.problem();
    assertThat(answer.text("/title")).isEqualTo(Texts.of(language, key + ".title"));
    assertThat(answer.text("/detail"))
        .matches(sentences(Texts.of(language, key + ".detail", "%", "%")));
    assertThat(answer.text("/field")).matches("[A-Za-z-]*|[\\w.\\[\\]-]+");
    assertThat(TRACES).as(answer.body()).noneMatch(answer.body()::contains);
  }

  /** Our own words, with the name of the field and the reason wherever those come. */
  private static String sentences(String detail) {
    return Stream.of(detail.split("%", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining("[\\p{L}\\d‘’,.:/@\\[\\] =>-]+"));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
