package nl.openbalie.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Transactions;
import nl.openbalie.forms.DraftStore.Kept;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.identity.Part;
import nl.openbalie.limits.LimitStore;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Drafts are kept in their journey, moved to another, and never overwritten unseen. */
@ParameterizedClass
@EnumSource(Place.class)
class DraftStoreTest {

  private static final String FORM = "verhuizing";
  private static final Instant NOW = TestClock.MONDAY_MORNING;

  @Parameter private Place place;

  private final String journey = Token.random().hash();
  private final String other = Token.random().hash();
  private OneProcess functions;
  private DraftStore store;

  @BeforeEach
  void open() {
    functions = place.functions();
    store = functions.bean(DraftStore.class);
  }

  @Test
  void save_isFoundAsItWas() {
    Draft draft = new Draft(FORM, 3, 1, anything(), NOW, NOW);

    store.save(journey, draft, List.of(), List.of());

    assertThat(find(journey)).containsExactly(new Kept(journey, draft));
    assertThat(find(journey).getFirst().draft().values().keySet())
        .containsExactlyElementsOf(anything().keySet());
    assertThat(store.of(journey)).containsExactly(draft);
    assertThat(find(other)).isEmpty();
  }

  private static Map<String, Known> anything() {
    Map<String, Known> all = new LinkedHashMap<>();
    all.put("text", Filling.text("‘é’ 🗑 \"<", NOW));
    all.put("number", Filling.known(JsonNode.createNumberNode(12.5), NOW));
    all.put("whole", Filling.known(JsonNode.createNumberNode(12), NOW));
    all.put("yes", Filling.known(JsonNode.createBooleanNode(true), NOW));
    all.put(
        "several",
        Filling.known(JsonNode.createArrayNode(List.of(JsonNode.createStringNode("one"))), NOW));
    all.put("none", Filling.known(JsonNode.createArrayNode(List.of()), NOW));
    all.put("emptied", Filling.draft(FORM, 1, "", NOW).values().get("remarks"));
    return all;
  }

  @Test
  void save_onTopOfAnOlderVersion_failsAndChangesNothing() {
    store.save(journey, draft(1, NOW), List.of(), List.of());
    List<Kept> seen = find(journey);
    store.save(journey, draft(2, NOW), seen, List.of());

    assertRefused(() -> store.save(journey, draft(2, NOW), seen, List.of()));
    assertRefused(() -> store.save(journey, draft(1, NOW), List.of(), List.of()));
    assertRefused(() -> store.delete(seen));

    assertThat(find(journey).getFirst().draft().version()).isEqualTo(2);
  }

  @Test
  void save_fromAnotherJourney_movesIt() {
    store.save(other, draft(4, NOW), List.of(), List.of());

    store.save(journey, draft(5, NOW), find(other), List.of());

    assertThat(find(other)).isEmpty();
    assertThat(find(journey)).extracting(kept -> kept.draft().version()).containsExactly(5);
  }

  @Test
  void save_otherWasChangedMeanwhile_movesNothing() {
    store.save(other, draft(4, NOW), List.of(), List.of());
    List<Kept> seen = find(other);
    store.save(other, draft(5, NOW), seen, List.of());

    assertRefused(() -> store.save(journey, draft(5, NOW), seen, List.of()));

    assertThat(find(journey)).isEmpty();
    assertThat(find(other)).hasSize(1);
  }

  @Test
  void save_guardFails_keepsNothing() {
    TransactWriteItem once =
        functions.bean(LimitStore.class).count("draft", journey, 1, ZoneId.of("Europe/Amsterdam"));
    store.save(other, draft(1, NOW), List.of(), List.of(once));

    assertRefused(() -> store.save(journey, draft(1, NOW), List.of(), List.of(once)));

    assertThat(find(journey)).isEmpty();
  }

  @Test
  void find_severalJourneys_areLatestFirstAndOnlyWhatIsTheCustomers() {
    store.save(journey, draft(1, NOW), List.of(), List.of());
    store.save(other, draft(1, NOW.plusSeconds(60)), List.of(), List.of());

    assertThat(store.find(List.of(Part.whole(journey), Part.whole(other)), FORM))
        .extracting(Kept::journey)
        .containsExactly(other, journey);
    assertThat(store.find(List.of(Part.whole(journey), new Part(other, NOW)), FORM))
        .extracting(Kept::journey)
        .containsExactly(journey);
  }

  @Test
  void find_afterTheDaysThatAreSet_isNothing_andCanBeBegunAnew() {
    store.save(journey, draft(7, NOW), List.of(), List.of());
    Place.CLOCK.pass(Duration.ofDays(90));

    assertThat(find(journey)).isEmpty();
    assertThat(store.of(journey)).isEmpty();
    store.save(journey, draft(1, Place.CLOCK.instant()), List.of(), List.of());
    assertThat(find(journey)).hasSize(1);
  }

  @Test
  void of_severalForms_areLatestFirst() {
    store.save(journey, Filling.draft("a", 1, "x", NOW), List.of(), List.of());
    store.save(journey, Filling.draft("b", 1, "x", NOW.plusSeconds(1)), List.of(), List.of());

    assertThat(store.of(journey)).extracting(Draft::form).containsExactly("b", "a");
  }

  @Test
  void erase_untilAMoment_leavesWhatCameLater() {
    store.save(journey, Filling.draft("a", 1, "x", NOW), List.of(), List.of());
    store.save(journey, Filling.draft("b", 1, "x", NOW.plusSeconds(1)), List.of(), List.of());

    store.erase(journey, NOW);

    assertThat(store.of(journey)).extracting(Draft::form).containsExactly("b");
  }

  private List<Kept> find(String journeyId) {
    return store.find(List.of(Part.whole(journeyId)), FORM);
  }

  private static Draft draft(int version, Instant changed) {
    return Filling.draft(FORM, version, "Kerkstraat", changed);
  }

  private static void assertRefused(Runnable call) {
    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(call::run)
        .matches(Transactions::lost);
  }
}
