package nl.openbalie.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.openbalie.cloud.HttpApiEvent;
import nl.openbalie.cloud.HttpApiResponse;
import nl.openbalie.live.Settings;

/** The people of a small municipality, each doing what they do through the API. */
final class Municipality {

  private final Deployment deployment;

  Municipality(Deployment deployment) {
    this.deployment = deployment;
  }

  /** A publisher saves each part of the settings. */
  void saveSettings(Path folder) throws IOException {
    for (String name : Settings.NAMES) {
      var saved =
          deployment.send(
              as("publisher", HttpApiEvent.of("PUT", "/v1/admin/settings/" + name))
                  .header("If-None-Match", "*")
                  .header("Content-Type", "application/json")
                  .body(Files.readString(folder.resolve(name + ".json"))));
      assertThat(saved.status()).as(saved.body()).isEqualTo(201);
    }
  }

  /** An editor writes an article and a publisher puts it live. */
  void publish(String id, String title, String topic, String answer) throws IOException {
    var article =
        JSON.std.asString(
            Map.of("title", title, "topic", topic, "answer", answer, "roomToDeviate", "Be kind."));
    var path = "/v1/admin/articles/" + id;
    var saved =
        deployment.send(
            as("editor", HttpApiEvent.of("PUT", path))
                .header("If-None-Match", "*")
                .header("Content-Type", "application/json")
                .body(article));
    assertThat(saved.status()).as(saved.body()).isEqualTo(201);
    var published =
        deployment.send(
            as("publisher", HttpApiEvent.of("POST", path + "/publish"))
                .header("If-Match", saved.header("ETag").orElseThrow()));
    assertThat(published.status()).as(published.body()).isEqualTo(202);
  }

  HttpApiResponse search(String question) {
    return deployment.send(search(question, Map.of()));
  }

  static HttpApiEvent search(String question, Map<String, String> headers) {
    var event = HttpApiEvent.of("GET", "/v1/search").query("q", question);
    for (var header : headers.entrySet()) {
      event = event.header(header.getKey(), header.getValue());
    }
    return event;
  }

  HttpApiResponse read(String article, String journey) {
    return deployment.send(
        HttpApiEvent.of("GET", "/v1/articles/" + article).header("Journey", journey));
  }

  HttpApiResponse callMeBack(String body, String journey, String idempotencyKey) {
    return deployment.send(
        HttpApiEvent.of("POST", "/v1/callbacks")
            .header("Journey", journey)
            .header("Idempotency-Key", idempotencyKey)
            .header("Content-Type", "application/json")
            .body(body));
  }

  HttpApiResponse workList() {
    return deployment.send(as("colleague", HttpApiEvent.of("GET", "/v1/desk/callbacks")));
  }

  HttpApiResponse story(String reference) {
    return deployment.send(
        as("colleague", HttpApiEvent.of("GET", "/v1/desk/callbacks/" + reference)));
  }

  HttpApiResponse close(String reference, String outcome) {
    return deployment.send(
        as(
                "colleague",
                HttpApiEvent.of("POST", "/v1/desk/callbacks/%s/outcome".formatted(reference)))
            .header("Content-Type", "application/json")
            .body(outcome));
  }

  /** The same request with the token of somebody who has this role. */
  HttpApiEvent as(String role, HttpApiEvent request) {
    var token = deployment.identity().token(role, Set.of(role), Duration.ofMinutes(5));
    return request.header("Authorization", "Bearer " + token);
  }

  /** What stands in a body, by property names and places in lists. */
  static Object at(HttpApiResponse response, Object... path) throws IOException {
    Object value = JSON.std.anyFrom(response.body());
    for (var step : path) {
      value = step instanceof Integer i ? ((List<?>) value).get(i) : ((Map<?, ?>) value).get(step);
    }
    return value;
  }
}
