package nl.openbalie.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Faults;
import nl.openbalie.cases.OutboxStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each target hears of each case in order and at least once, whatever fails. */
class TellerTest {

  private static final TestClock CLOCK = new TestClock();
  private static final OneProcess FUNCTIONS = OneProcess.start(CLOCK);
  private static final String MAIL = "jo@example.org";

  private final Break breaks = FUNCTIONS.bean(Break.class);
  private final Happenings happenings = new Happenings(FUNCTIONS, CLOCK);
  private final Teller teller = FUNCTIONS.bean(Teller.class);
  private final NotifyHandler handler = new NotifyHandler(FUNCTIONS.context());

  @AfterAll
  static void stop() {
    FUNCTIONS.close();
  }

  @AfterEach
  void mend() {
    breaks.when(_ -> false);
  }

  @Test
  void tell_newCase_everybodyHearsOnce() {
    String reference = happenings.begin("callback.requested", MAIL, "nl");

    teller.tell(reference);
    teller.tell(reference);

    assertThat(breaks.told("mail", reference)).containsExactly(reference + "-1");
    assertThat(breaks.told("events", reference)).containsExactly(reference + "-1");
    assertThat(waiting(reference)).isZero();
  }

  @Test
  void tell_withoutMailAddress_onlyOtherSystemsHear() {
    String reference = happenings.begin("callback.requested");

    teller.tell(reference);

    assertThat(breaks.told("mail", reference)).isEmpty();
    assertThat(breaks.told("events", reference)).hasSize(1);
  }

  @Test
  void tell_busFails_mailGoesOnceAndTheEventLater() {
    String reference = happenings.begin("callback.requested", MAIL, "nl");
    breaks.when(attempt -> attempt.startsWith("events"));

    teller.tell(reference);
    happenings.goOn("callback.assigned", reference, 2);
    teller.tell(reference);

    assertThat(breaks.told("mail", reference)).hasSize(1);
    assertThat(breaks.told("events", reference)).isEmpty();

    mend();
    CLOCK.pass(Duration.ofMinutes(5));
    teller.sweep();

    assertThat(breaks.told("mail", reference)).hasSize(1);
    assertThat(breaks.told("events", reference))
        .containsExactly(reference + "-1", reference + "-2");
    assertThat(waiting(reference)).isZero();
  }

  @Test
  void tell_firstEventFails_theSecondWaitsBehindIt() {
    String reference = happenings.begin("callback.requested");
    happenings.goOn("callback.assigned", reference, 2);
    breaks.when(attempt -> attempt.endsWith(reference + "-1"));

    teller.tell(reference);

    assertThat(breaks.told("events", reference)).isEmpty();
    assertThat(waiting(reference)).isEqualTo(2);
  }

  @Test
  void handle_oneCaseFails_othersInTheBatchHear() {
    String bad = happenings.begin("callback.requested");
    String good = happenings.begin("callback.requested");
    breaks.when(attempt -> attempt.contains(bad));

    var answer = handler.execute(StreamBatch.of(bad, good, bad));

    assertThat(answer.getBatchItemFailures()).isEmpty();
    assertThat(breaks.told("events", good)).hasSize(1);
    assertThat(waiting(bad)).isEqualTo(1);
  }

  @Test
  void handle_sameBatchTwice_tellsNothingTwice() {
    String reference = happenings.begin("callback.requested", MAIL, "nl");

    handler.execute(StreamBatch.of(reference));
    handler.execute(StreamBatch.of(reference));

    assertThat(breaks.told("mail", reference)).hasSize(1);
    assertThat(breaks.told("events", reference)).hasSize(1);
  }

  @Test
  void handle_tableCannotBeRead_asksForTheRecordAgain() {
    String reference = happenings.begin("callback.requested");
    FUNCTIONS.bean(Faults.class).breakCall(1, Faults.Side.BEFORE);

    var answer = handler.execute(StreamBatch.of(reference));

    assertThat(answer.getBatchItemFailures()).hasSize(1);
    assertThat(FUNCTIONS.bean(Faults.class).end()).isTrue();
  }

  /**
   * Between the bus and the mark: the second time it has the same id, so that it can be dropped.
   */
  @Test
  void tell_breaksOffAfterTelling_tellsTheSameAgain() {
    String reference = happenings.begin("callback.requested");
    FUNCTIONS.bean(Faults.class).breakCall(2, Faults.Side.BEFORE);

    teller.tell(reference);
    assertThat(FUNCTIONS.bean(Faults.class).end()).isTrue();
    teller.tell(reference);

    assertThat(breaks.told("events", reference))
        .containsExactly(reference + "-1", reference + "-1");
    assertThat(waiting(reference)).isZero();
  }

  @Test
  void sweep_streamLostIt_tellsAfterTheHeadStart() {
    String reference = happenings.begin("callback.requested");

    handler.execute(new DynamodbEvent());
    assertThat(breaks.told("events", reference)).isEmpty();

    CLOCK.pass(Duration.ofMinutes(3));
    handler.execute(new DynamodbEvent());
    assertThat(breaks.told("events", reference)).hasSize(1);
  }

  @Test
  void sweep_oneCaseCannotBeRead_othersHear() {
    String one = happenings.begin("callback.requested");
    String other = happenings.begin("callback.requested");
    CLOCK.pass(Duration.ofMinutes(3));
    FUNCTIONS.bean(Faults.class).breakCall(3, Faults.Side.BEFORE);

    assertThatIllegalStateException().isThrownBy(teller::sweep);

    assertThat(FUNCTIONS.bean(Faults.class).end()).isTrue();
    assertThat(breaks.told("events", one).size() + breaks.told("events", other).size())
        .isPositive();
    CLOCK.pass(Duration.ofMinutes(6));
    teller.sweep();
    assertThat(waiting(one) + waiting(other)).isZero();
  }

  @Test
  void tell_failsForHours_isSetAsideAndCanBeReplayed() throws IOException {
    String reference = happenings.begin("callback.requested");
    breaks.when(attempt -> attempt.contains(reference));

    for (int attempt = 0; attempt < Teller.MOST_ATTEMPTS; attempt++) {
      CLOCK.pass(Duration.ofMinutes(61));
      teller.sweep();
    }
    List<String> letters = deadLetters(reference);
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst()).contains("broken on purpose").doesNotContain(MAIL);
    CLOCK.pass(Duration.ofDays(1));
    teller.sweep();
    assertThat(deadLetters(reference)).hasSize(1);

    mend();
    handler.execute(event(letters.getFirst()));

    assertThat(breaks.told("events", reference)).hasSize(1);
    assertThat(waiting(reference)).isZero();
  }

  @Test
  void tell_oneMoreEventOfACaseThatWasSetAside_triesFromTheFirst() {
    String reference = happenings.begin("callback.requested");
    breaks.when(attempt -> attempt.contains(reference));
    IntStream.range(0, Teller.MOST_ATTEMPTS).forEach(_ -> teller.tell(reference));
    mend();

    happenings.goOn("callback.cancelled", reference, 2);
    teller.tell(reference);

    assertThat(breaks.told("events", reference))
        .containsExactly(reference + "-1", reference + "-2");
  }

  private int waiting(String reference) {
    return FUNCTIONS.bean(OutboxStore.class).of(reference).size();
  }

  private static List<String> deadLetters(String reference) throws IOException {
    Path file = Path.of(URI.create(FUNCTIONS.environment().get("DEAD_LETTERS").toString()));
    return Files.exists(file)
        ? Files.readAllLines(file).stream().filter(line -> line.contains(reference)).toList()
        : List.of();
  }

  /** As Lambda's runtime reads it. */
  private static DynamodbEvent event(String json) {
    return LambdaEventSerializers.serializerFor(
            DynamodbEvent.class, TellerTest.class.getClassLoader())
        .fromJson(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
