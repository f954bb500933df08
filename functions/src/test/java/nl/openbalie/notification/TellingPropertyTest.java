package nl.openbalie.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.cases.OutboxStore;

/** Whatever fails and how often, everything arrives in the end, and in order. */
class TellingPropertyTest {

  private static final TestClock CLOCK = new TestClock();
  private static final OneProcess FUNCTIONS = OneProcess.start(CLOCK);

  @AfterContainer
  static void stop() {
    FUNCTIONS.close();
  }

  @Property(tries = 40)
  void events_anyFailures_arriveInOrderAndAllOfThem(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int cases,
      @ForAll @IntRange(min = 1, max = 5) int events,
      @ForAll @DoubleRange(max = 0.7) double failing) {
    Random random = new Random(seed);
    Break breaks = FUNCTIONS.bean(Break.class);
    Teller teller = FUNCTIONS.bean(Teller.class);
    Happenings happenings = new Happenings(FUNCTIONS, CLOCK);
    breaks.when(_ -> random.nextDouble() < failing);

    List<String> references =
        IntStream.range(0, cases)
            .mapToObj(_ -> happenings.begin("callback.requested", "jo@example.org", "nl"))
            .toList();
    for (int number = 2; number <= events; number++) {
      for (String reference : references) {
        teller.tell(reference);
        happenings.goOn("callback.assigned", reference, number);
      }
    }
    breaks.when(_ -> false);
    CLOCK.pass(Duration.ofHours(2));
    teller.sweep();

    for (String reference : references) {
      assertThat(breaks.told("events", reference))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, events).mapToObj(n -> reference + "-" + n).toList());
      assertThat(breaks.told("mail", reference)).containsExactly(reference + "-1");
      assertThat(FUNCTIONS.bean(OutboxStore.class).of(reference)).isEmpty();
    }
  }
}
