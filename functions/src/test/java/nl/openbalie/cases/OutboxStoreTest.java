package nl.openbalie.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Item;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class OutboxStoreTest {

  @AutoClose private static final OneProcess FUNCTIONS = OneProcess.start(new TestClock());
  private static final Instant NOW = TestClock.MONDAY_MORNING;

  private final OutboxStore outbox = FUNCTIONS.bean(OutboxStore.class);
  private final String reference = Reference.random();

  @BeforeEach
  void anEvent() {
    FUNCTIONS.bean(CaseStore.class).create(version(1), Token.random(), "made", NOW, List.of());
  }

  @Test
  void of_newCase_hasItsEvents_oldestFirst() {
    FUNCTIONS.bean(CaseStore.class).change(version(2), "moved", NOW, List.of());

    assertThat(outbox.of(reference))
        .extracting(untold -> untold.event().type())
        .containsExactly("made", "moved");
    assertThat(only().told()).isEmpty();
    assertThat(only().attempts()).isZero();
  }

  @Test
  void due_freshEvent_isLeftToTheStream() {
    assertThat(due(NOW.plusSeconds(60))).isEmpty();
    assertThat(due(NOW.plusSeconds(121))).hasSize(1);
  }

  @Test
  void told_isKept_andDoneEndsIt() {
    outbox.told(only(), "mail");
    outbox.told(only(), "events");

    assertThat(only().told()).containsExactlyInAnyOrder("mail", "events");

    outbox.done(only());

    assertThat(outbox.of(reference)).isEmpty();
    assertThat(due(NOW.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void again_isDueThen_andParkIsNeverDue() {
    outbox.again(only(), 3, NOW.plus(Duration.ofHours(1)));

    assertThat(only().attempts()).isEqualTo(3);
    assertThat(due(NOW.plus(Duration.ofMinutes(59)))).isEmpty();
    assertThat(due(NOW.plus(Duration.ofMinutes(61)))).hasSize(1);

    outbox.park(only(), 4);

    assertThat(due(NOW.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(only().attempts()).isEqualTo(4);
  }

  @Test
  void claim_byTwo_isOfTheFirst() {
    Untold seen = only();

    assertThat(outbox.claim(seen, NOW.plus(Duration.ofMinutes(7)))).isTrue();
    assertThat(outbox.claim(seen, NOW.plus(Duration.ofMinutes(7)))).isFalse();
    assertThat(due(NOW.plus(Duration.ofMinutes(6)))).isEmpty();
    assertThat(due(NOW.plus(Duration.ofMinutes(8)))).hasSize(1);
  }

  @Test
  void anyMark_onWhatWasErasedMeanwhile_bringsNothingBack() {
    Untold seen = only();
    erase();

    outbox.told(seen, "mail");
    outbox.done(seen);
    outbox.again(seen, 1, NOW);
    outbox.park(seen, 2);

    assertThat(FUNCTIONS.bean(CaseStore.class).events(reference)).isEmpty();
  }

  private Untold only() {
    return outbox.of(reference).getFirst();
  }

  private List<Untold> due(Instant moment) {
    return outbox
        .due(moment)
        .filter(untold -> untold.event().reference().equals(reference))
        .toList();
  }

  private void erase() {
    FUNCTIONS
        .bean(DynamoDbClient.class)
        .deleteItem(delete ->
            delete
                .tableName(FUNCTIONS.environment().get("CASES_TABLE").toString())
                .key(Item.key("case#" + reference, "event#000001").attributes()));
  }

  private StoredCase version(int number) {
    return new StoredCase(
        "callback", reference, number, "j", "{}", null, NOW.plus(Duration.ofDays(90)));
  }
}
