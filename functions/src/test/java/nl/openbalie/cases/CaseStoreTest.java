package nl.openbalie.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.openbalie.Place;
import nl.openbalie.aws.Transactions;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Cases, what opens them, and what is told of them: stored together or not at all. */
@ParameterizedClass
@EnumSource(Place.class)
class CaseStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @Parameter private Place place;

  private final Token token = Token.random();
  private final String kind = "kind-" + Token.random().value();
  private final String journey = Token.random().hash();
  private final String reference = Reference.random();

  private CaseStore store;

  @BeforeEach
  void open() {
    store = place.functions().bean(CaseStore.class);
  }

  @Test
  void create_isFoundByReferenceTokenAndJourney() {
    store.create(version(1, NOW), token, "made", NOW, List.of());

    assertThat(store.state(kind, reference)).contains("state 1");
    assertThat(store.reference(token)).contains(reference);
    assertThat(store.references(journey)).containsExactly(reference);
  }

  @Test
  void references_upToAMoment_areOfTheCasesMadeByThen() {
    store.create(version(1, NOW), token, "made", NOW, List.of());

    assertThat(store.references(journey, NOW)).containsExactly(reference);
    assertThat(store.references(journey, NOW.minusMillis(1))).isEmpty();
  }

  @Test
  void erase_leavesNothing_howeverOften() {
    store.create(version(1, NOW), token, "made", NOW, List.of());
    store.change(version(2, NOW), "moved", NOW, List.of());

    store.erase(journey, reference);
    store.erase(journey, reference);

    assertThat(store.find(reference)).isEmpty();
    assertThat(store.events(reference)).isEmpty();
    assertThat(store.references(journey)).isEmpty();
  }

  @Test
  void state_ofAnotherKind_isNotThere() {
    store.create(version(1, NOW), token, "made", NOW, List.of());

    assertThat(store.state("other", reference)).isEmpty();
    assertThat(store.state(kind, "nothing")).isEmpty();
    assertThat(store.reference(Token.random())).isEmpty();
    assertThat(store.references("nothing")).isEmpty();
  }

  @Test
  void find_longerThanAnyKey_isNotThere() {
    assertThat(store.find("B".repeat(3000))).isEmpty();
  }

  @Test
  void change_isToldInItsOrder() {
    store.create(version(1, NOW), token, "made", NOW, List.of());
    store.change(version(2, NOW), "moved", NOW.plusSeconds(1), List.of());

    assertThat(store.events(reference))
        .containsExactly(
            new CaseEvent(reference, 1, kind, "made", NOW, "state 1"),
            new CaseEvent(reference, 2, kind, "moved", NOW.plusSeconds(1), "state 2"));
    assertThat(store.state(kind, reference)).contains("state 2");
  }

  @Test
  void change_onTopOfAnOlderVersion_failsAndTellsNothing() {
    store.create(version(1, NOW), token, "made", NOW, List.of());
    store.change(version(2, NOW), "moved", NOW, List.of());

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> store.change(version(2, NOW), "cancelled", NOW, List.of()))
        .matches(cancelled -> Transactions.refused(cancelled, 0));
    assertThat(store.events(reference))
        .extracting(CaseEvent::type)
        .containsExactly("made", "moved");
  }

  @Test
  void grant_anotherToken_opensTheSameCase() {
    store.create(version(1, NOW), token, "made", NOW, List.of());
    Token other = Token.random();

    store.grant(reference, other, NOW);

    assertThat(store.reference(other)).contains(reference);
    assertThat(store.reference(token)).contains(reference);
  }

  @Test
  void open_isInOrderOfTheMomentAndWithoutWhatIsDone() {
    create("C", NOW.plusSeconds(20));
    create("A", NOW.plusSeconds(10));
    create("B", NOW.plusSeconds(10));
    create("D", NOW.plusSeconds(30));
    store.change(done("A", 2), "closed", NOW, List.of());

    assertThat(store.open(kind, NOW, NOW.plusSeconds(30))).containsExactly("B", "C");
    assertThat(store.openAfter(kind, NOW.plusSeconds(10), named("B"))).containsExactly("C", "D");
  }

  private void create(String name, Instant moment) {
    var listing = new StoredCase.Listing(moment, "team");
    var made = new StoredCase(kind, named(name), 1, journey, name, listing, expires());
    store.create(made, Token.random(), "made", NOW, List.of());
  }

  private StoredCase done(String name, int version) {
    return new StoredCase(kind, named(name), version, journey, name, null, expires());
  }

  private String named(String name) {
    return name + reference;
  }

  private StoredCase version(int number, Instant moment) {
    return new StoredCase(
        kind,
        reference,
        number,
        journey,
        "state " + number,
        new StoredCase.Listing(moment, "team"),
        expires());
  }

  private static Instant expires() {
    return NOW.plus(Duration.ofDays(90));
  }
}
