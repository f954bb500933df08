package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GoingLiveTest extends EditorsTest {

  @Test
  void publish_isFoundAtOnce() {
    api.sent(create());
    assertThat(api.send(article()).status()).isEqualTo(404);

    assertThat(api.sent(publish().header("If-Match", "\"1\"")).status()).isEqualTo(202);

    becomes(answer -> answer.status() == 200);
    assertThat(api.sent(Call.get("/v1/search").query("q", "Waar vind ik de speeltuin?")).body())
        .contains(id);
  }

  @Test
  void publish_articleWithAForm_leadsToTheForm() {
    Map<String, Object> text = new HashMap<>(TEXT);
    text.put("title", "Waar bestel ik een zandbak?");
    text.put("form", Sample.CONTAINER);
    api.sent(save(text).header("If-None-Match", "*"));
    api.sent(publish().header("If-Match", "\"1\""));
    becomes(answer -> answer.status() == 200);

    String form = "/v1/forms/" + Sample.CONTAINER + "?lang=nl";
    assertThat(api.sent(article()).text("/form/href")).isEqualTo(form);
    Answer found = api.sent(Call.get("/v1/search").query("q", "Waar bestel ik een zandbak?"));
    assertThat(found.text("/answers/0/form/id")).isEqualTo(Sample.CONTAINER);
    assertThat(found.text("/answers/0/form/href")).isEqualTo(form);
  }

  /** Once in three times: other work on the machine is not what is measured. */
  @Test
  void publish_isFoundWithinThreeSeconds() {
    api.sent(create());

    assertThat(
            IntStream.rangeClosed(1, 3)
                .mapToObj(this::timeToPublish)
                .anyMatch(time -> time.compareTo(Duration.ofSeconds(3)) < 0))
        .isTrue();
  }

  private Duration timeToPublish(int version) {
    String answer = "Versie " + version;
    api.sent(change(String.valueOf(version), answer));
    long start = System.nanoTime();
    api.sent(publish().header("If-Match", "\"" + (version + 1) + "\""));
    while (!api.send(article()).body().contains(answer)) {
      World.get().awaitPublished();
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void save_withoutPublishing_changesNothingForCustomers() {
    api.sent(create());
    api.sent(publish().header("If-Match", "\"1\""));
    becomes(answer -> answer.status() == 200);

    api.sent(change("1", "Nieuw"));
    World.get().awaitPublished();
    clock.set(clock.instant().plusSeconds(10));

    assertThat(api.sent(article()).text("/body")).contains("achter het station");
    api.sent(publish().header("If-Match", "\"2\""));
    becomes(answer -> answer.text("/body").contains("Nieuw"));
  }

  @Test
  void publish_notTheLatest_isAProblem() {
    api.sent(create());
    api.sent(change("1", "Nieuw"));

    assertThat(api.send(publish().header("If-Match", "\"1\"")).problem())
        .isEqualTo("version-stale");
    assertThat(api.send(publish()).problem()).isEqualTo("version-required");
  }

  @Test
  void publish_whatIsNotThere_isNotFound() {
    assertThat(api.send(publish().header("If-Match", "\"1\"")).problem())
        .isEqualTo("article-not-found");
  }

  @Test
  void remove_takesItOffAndKeepsItsVersions() {
    api.sent(create());
    api.sent(publish().header("If-Match", "\"1\""));
    becomes(answer -> answer.status() == 200);

    assertThat(api.send(remove()).problem()).isEqualTo("version-required");
    assertThat(api.sent(remove().header("If-Match", "\"1\"")).status()).isEqualTo(204);

    becomes(answer -> answer.status() == 404);
    assertThat(api.send(read()).problem()).isEqualTo("article-not-found");
    assertThat(api.sent(read().query("version", "1")).text("/text/title")).contains("speeltuin");
  }
}
