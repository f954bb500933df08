package nl.openbalie.api;

import static nl.openbalie.web.Role.EDITOR;
import static nl.openbalie.web.Role.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;

/** Articles as their editors and publishers call for them. */
abstract class EditorsTest extends ApiTest {

  static final Map<String, Object> TEXT =
      Map.of(
          "title", "Waar vind ik de speeltuin?",
          "alternatives", List.of("speeltuin in de buurt"),
          "answer", "De speeltuin ligt achter het station.",
          "topic", "wonen",
          "reviewDate", "2027-06-01");

  String id = "";
  String path = "";

  @BeforeEach
  void anArticleOfItsOwn() {
    id = "speeltuin-" + UUID.randomUUID();
    path = "/v1/admin/articles/" + id;
  }

  Call save(Map<String, Object> body) {
    return Call.of("PUT", path).json(body).as(EDITOR);
  }

  Call create() {
    return save(TEXT).header("If-None-Match", "*");
  }

  Call change(String version, String answer) {
    Map<String, Object> body = new HashMap<>(TEXT);
    body.put("answer", answer);
    return save(body).header("If-Match", "\"" + version + "\"");
  }

  Call restore(String version) {
    return Call.of("POST", path + "/restore").query("version", version).as(EDITOR);
  }

  Call read() {
    return Call.get(path).as(EDITOR);
  }

  Call remove() {
    return Call.of("DELETE", path).as(PUBLISHER);
  }

  Call publish() {
    return Call.of("POST", path + "/publish").as(PUBLISHER);
  }

  Call article() {
    return Call.get("/v1/articles/" + id);
  }

  /** What customers see once the readers have looked again, which they do every second. */
  void becomes(Predicate<Answer> holds) {
    long start = System.nanoTime();
    while (!holds.test(api.send(article()))) {
      World.get().awaitPublished();
      clock.set(clock.instant().plusSeconds(2));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
  }
}
