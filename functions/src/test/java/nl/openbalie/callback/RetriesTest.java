package nl.openbalie.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import nl.openbalie.TestClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three attempts over two working days; Fridays have only a morning. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetriesTest {

  private static final Action MISS = new Action.Miss("jo");

  @AutoClose private final Customers customers = Customers.start();

  @ParameterizedTest
  @CsvSource({
    "a Monday morning, 2026-11-23T09:30+01:00, 2026-11-23T13:00+01:00",
    "a Monday afternoon, 2026-11-23T13:30+01:00, 2026-11-24T09:00+01:00",
    "a Thursday afternoon, 2026-11-26T16:30+01:00, 2026-11-26T18:00+01:00",
    "a Friday morning, 2026-11-27T09:30+01:00, 2026-11-30T13:00+01:00",
    "the day before Christmas, 2026-12-24T09:30+01:00, 2026-12-28T13:00+01:00",
    "the last hour of the year, 2026-12-31T11:50+01:00, 2027-01-04T13:00+01:00",
    "Easter and the clock an hour ahead, 2027-03-26T09:30+01:00, 2027-03-30T13:00+02:00",
    "the clock an hour back, 2026-10-23T09:30+02:00, 2026-10-26T13:00+01:00",
  })
  void nobodyPicksUp_isCalledAtAnotherTimeOfDay(
      String when, OffsetDateTime missed, OffsetDateTime again) {
    Callback callback = asked(missed.minusDays(3).toInstant());

    Callback next = missed(callback, missed.toInstant());

    assertThat(next.status()).as(when).isEqualTo(CallbackStatus.ATTEMPTED);
    assertThat(next.planned().from()).as(when).isEqualTo(again);
  }

  @Test
  void nobodyPicksUpThreeTimes_isCalledOnTwoDaysAndNoMore() {
    Callback first = missed(asked(TestClock.MONDAY_MORNING), moment("2026-11-23T09:30+01:00"));
    Callback second = missed(claimed(first), moment("2026-11-23T13:30+01:00"));
    Callback third = missed(claimed(second), moment("2026-11-24T09:30+01:00"));

    assertThat(first.planned().from()).isEqualTo("2026-11-23T13:00+01:00");
    assertThat(second.planned().from()).isEqualTo("2026-11-24T09:00+01:00");
    assertThat(third.status()).isEqualTo(CallbackStatus.NOT_REACHED);
    assertThat(customers.told(third.reference()))
        .containsExactly(
            "callback.requested",
            "callback.attempted",
            "callback.assigned",
            "callback.attempted",
            "callback.assigned",
            "callback.not-reached");
  }

  @Test
  void othersAreBeforeHim_isCalledLaterRatherThanNever() {
    Callback callback = asked(moment("2027-01-11T08:00+01:00"));
    List<Instant> monday =
        List.of(moment("2027-01-11T13:00+01:00"), moment("2027-01-11T15:00+01:00"));
    monday.forEach(window -> fill("retry", window));

    Callback next = missed(callback, moment("2027-01-11T09:30+01:00"));

    assertThat(next.planned().from()).isEqualTo("2027-01-12T13:00+01:00");
    assertThat(customers.cases().taken("retry"))
        .containsEntry(monday.getFirst(), 5)
        .containsEntry(moment("2027-01-12T13:00+01:00"), 1);
  }

  @Test
  void noWindowIsLeft_isNotReached() {
    customers.clock().set(moment("2026-12-07T08:00+01:00"));
    Callback callback = customers.ask("small", null);
    customers.clock().set(moment("2026-12-07T09:10+01:00"));
    customers.windows("small").forEach(window -> fill("small", window));

    Callback missed = customers.act(callback.reference(), MISS);

    assertThat(missed.status()).isEqualTo(CallbackStatus.NOT_REACHED);
    assertThat(missed.kept()).isTrue();
  }

  private void fill(String pool, Instant window) {
    int free = 5 - customers.cases().taken(pool).getOrDefault(window, 0);
    for (int i = 0; i < free; i++) {
      customers.ask(pool, window);
    }
  }

  private Callback asked(Instant moment) {
    customers.clock().set(moment);
    return customers.ask("retry", null);
  }

  private Callback claimed(Callback callback) {
    return customers.act(callback.reference(), new Action.Claim("jo"));
  }

  private Callback missed(Callback callback, Instant when) {
    customers.clock().set(when);
    return customers.act(callback.reference(), MISS);
  }

  private static Instant moment(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
