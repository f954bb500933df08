package nl.openbalie.forms.prefill;

import static nl.openbalie.forms.prefill.RecordsService.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import nl.openbalie.Place;
import nl.openbalie.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsClientTest {

  private static final JsonNode NOTHING = JsonNode.from(Map.of());

  private final RecordsService service = new RecordsService();
  private final RecordsClient client = service.client();

  @BeforeEach
  void setClock() {
    Place.CLOCK.set(TestClock.MONDAY_MORNING);
  }

  @AfterEach
  void close() {
    client.close();
    service.close();
  }

  @Test
  void record_ofACustomer_isWhatTheServiceTells() throws Exception {
    service.answers("{\"naam\": \"Zoë\"}");

    assertThat(client.record("zoe")).isEqualTo(JsonNode.from(Map.of("naam", "Zoë")));
  }

  @Test
  void record_ofSomebodyTheServiceDoesNotKnow_isEmpty() throws Exception {
    assertThat(client.record("zoe")).isEqualTo(NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "zoe, /klanten/zoe",
    "a/../b, /klanten/a%2F..%2Fb",
    "a?b=c#d, /klanten/a%3Fb%3Dc%23d",
    "'a b+%', /klanten/a%20b%2B%25",
    "zoë, /klanten/zo%C3%AB",
    "{subject}, /klanten/%7Bsubject%7D",
  })
  void record_whateverTheName_isOneStepOfThePath(String subject, String path) throws Exception {
    client.record(subject);

    assertThat(service.requests()).containsExactly(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void record_ofANameThatLeadsElsewhere_isNotAskedFor(String subject) throws Exception {
    assertThat(client.record(subject)).isEqualTo(NOTHING);
    assertThat(service.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          500 | application/json | {}
          401 | application/json | {}
          201 | application/json | {}
          200 | text/html        | <html>
          200 | application/json | <html>
          200 | application/json | {"naam":
          200 | ???              | {}
          """)
  void record_whenTheServiceAnswersSomethingElse_fails(int status, String type, String body) {
    service.answers(status, type, body);

    assertThatThrownBy(() -> client.record("zoe")).isInstanceOf(Exception.class);
  }

  @Test
  void record_thatLeadsElsewhere_isNotFollowed() {
    service.redirectsTo("/elders");

    assertThatThrownBy(() -> client.record("zoe")).isInstanceOf(Exception.class);
    assertThat(service.requests()).containsExactly("/klanten/zoe");
  }

  @Test
  void record_ofTenMegabytes_fails() {
    service.answers("\"" + "x".repeat(10_000_000) + "\"");

    assertThatThrownBy(() -> client.record("zoe")).isInstanceOf(Exception.class);
  }

  @Test
  void record_ofAThousandLevels_fails() {
    service.answers("[".repeat(100_000) + "]".repeat(100_000));

    assertThatThrownBy(() -> client.record("zoe")).isInstanceOf(Exception.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"naam\":"})
  void record_thatIsNotThereInTime_isNotWaitedFor(String first) {
    service.answersTooLate(first);

    assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> client.record("zoe"));
  }

  @Test
  void record_afterManyFailures_isNotAskedForUntilLater() throws Exception {
    service.answers(500, JSON, "{}");
    for (int call = 0; call < 5; call++) {
      assertThatThrownBy(() -> client.record("zoe"))
          .isNotInstanceOf(CallNotPermittedException.class);
    }
    service.answers("{}");

    Place.CLOCK.pass(Duration.ofSeconds(29));
    assertThatExceptionOfType(CallNotPermittedException.class)
        .isThrownBy(() -> client.record("zoe"));
    assertThat(service.requests()).hasSize(5);

    Place.CLOCK.pass(Duration.ofSeconds(2));
    assertThat(client.record("zoe")).isEqualTo(NOTHING);
    assertThat(client.record("zoe")).isEqualTo(NOTHING);
  }

  @Test
  void record_stillFailingLater_isNotAskedForAgain() {
    service.answers(500, JSON, "{}");
    for (int call = 0; call < 5; call++) {
      assertThatThrownBy(() -> client.record("zoe")).isInstanceOf(Exception.class);
    }
    Place.CLOCK.pass(Duration.ofSeconds(31));

    assertThatThrownBy(() -> client.record("zoe")).isNotInstanceOf(CallNotPermittedException.class);
    assertThatExceptionOfType(CallNotPermittedException.class)
        .isThrownBy(() -> client.record("zoe"));
  }

  @Test
  void record_ofCustomersWhoAreNotKnown_isNoFailure() throws Exception {
    for (int call = 0; call < 12; call++) {
      assertThat(client.record("zoe")).isEqualTo(NOTHING);
    }
  }
}
