package nl.openbalie.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.OneProcess;
import nl.openbalie.editing.SettingsStore;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallbackPlannerTest {

  private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T07:00:00Z");
  private static final String FIVE_PLACES =
      """
      {"klantcontact": {"windowMinutes": 120, "capacity": 5, "leadMinutes": 30, "horizonDays": 30}}
      """;

  private OneProcess functions;
  private Settings settings;

  @BeforeAll
  void start() {
    functions = OneProcess.start(InstantSource.fixed(MONDAY_MORNING));
    functions.saveSettings(Map.of("pools", FIVE_PLACES));
    settings = functions.bean(SettingsStore.class).read().orElseThrow();
  }

  @AfterAll
  void stop() {
    functions.close();
  }

  @Test
  void twoHundredCustomersAtOnce_everyWindowHoldsFive() throws Exception {
    Callable<Callback> customer = this::request;
    List<Callback> callbacks;
    try (var threads = Executors.newFixedThreadPool(50)) {
      callbacks =
          threads.invokeAll(Stream.generate(() -> customer).limit(200).toList()).stream()
              .map(Future::resultNow)
              .toList();
    }

    Map<Object, Long> perWindow =
        callbacks.stream().collect(Collectors.groupingBy(Callback::from, Collectors.counting()));
    assertThat(perWindow)
        .hasSize(40)
        .allSatisfy((_, customers) -> assertThat(customers).isEqualTo(5));
  }

  private Callback request() {
    var request = new CallbackRequest("020 0123456", null, null, null, null, null);
    var journey = new Journey(Token.random(), false);
    var planned = new Callback[1];
    functions
        .bean(CallbackPlanner.class)
        .plan(
            request,
            "+31200123456",
            settings,
            journey,
            Language.NL,
            null,
            made -> {
              planned[0] = made.callback();
              return answer(made);
            });
    return planned[0];
  }

  private static CallbackAnswer answer(CallbackPlanner.Planned made) {
    return CallbackAnswer.of(
        made.callback(),
        made.token(),
        java.time.ZoneId.of("Europe/Amsterdam"),
        Language.NL,
        new nl.openbalie.contact.ContactBlock(List.of()));
  }
}
