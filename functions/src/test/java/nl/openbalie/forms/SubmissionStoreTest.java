package nl.openbalie.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Transactions;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A form that was sent is a case, and what was filled in stands apart from it. */
@ParameterizedClass
@EnumSource(Place.class)
class SubmissionStoreTest {

  private static final Instant NOW = TestClock.MONDAY_MORNING;
  private static final Instant UNTIL = NOW.plus(Duration.ofDays(30));

  @Parameter private Place place;

  private final Token token = Token.random();
  private final String customer = Token.random().hash();
  private OneProcess functions;
  private SubmissionStore store;

  @BeforeEach
  void open() {
    functions = place.functions();
    store = functions.bean(SubmissionStore.class);
  }

  @Test
  void create_isFoundByReferenceAndByToken_withItsValuesInOrder() {
    Submission submission = Filling.submission(NOW, UNTIL);

    store.create(submission, token, values(), Optional.empty(), List.of());

    assertThat(store.byReference(submission.reference())).contains(submission);
    assertThat(store.byToken(token)).contains(submission);
    assertThat(store.byToken(Token.random())).isEmpty();
    assertThat(store.values(submission.reference())).isEqualTo(values());
    assertThat(store.values(submission.reference()).keySet()).containsExactly("street", "a", "z");
  }

  @Test
  void create_keepsNoValueWithTheCases() {
    Submission submission = Filling.submission(NOW, UNTIL);

    store.create(submission, token, values(), Optional.of(customer), List.of());

    assertThat(items("CASES_TABLE", submission.reference()).toString())
        .contains(submission.reference())
        .doesNotContain("Kerkstraat");
    assertThat(items("FORMS_TABLE", submission.reference()))
        .hasSize(2)
        .allSatisfy(item -> assertThat(item.moment("expires")).isEqualTo(UNTIL));
  }

  @Test
  void create_referenceTaken_failsAndLeavesNothing() {
    Submission submission = Filling.submission(NOW, UNTIL);
    store.create(submission, token, values(), Optional.empty(), List.of());
    Map<String, Known> others = Map.of("street", Filling.text("Elders", NOW));

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() ->
            store.create(submission, Token.random(), others, Optional.of(customer), List.of()))
        .matches(Transactions::lost);

    assertThat(store.values(submission.reference())).isEqualTo(values());
  }

  @Test
  void open_areOldestFirst_andNoMoreOnceHandled() {
    Instant longAgo = Instant.parse("1999-01-01T00:00:00Z");
    Submission second = created(Filling.submission(longAgo.plusSeconds(60), UNTIL));
    Submission first = created(Filling.submission(longAgo, UNTIL));

    assertThat(store.open().limit(2)).containsExactly(first, second);

    List.of(first, second)
        .forEach(one -> store.change(one.withdrawn(), "submission.withdrawn", List.of()));
    assertThat(store.open()).doesNotContain(first, second);
  }

  @Test
  void change_onTopOfAnOlderVersion_fails() {
    Submission submission = created(Filling.submission(NOW, UNTIL));
    store.change(submission.withdrawn(), "submission.withdrawn", List.of());
    var how = new Submission.Handled(NOW, "jo", "Klaar.");

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> store.change(submission.handled(how), "submission.handled", List.of()))
        .matches(Transactions::lost);
  }

  @Test
  void eraseValues_leavesTheCase_andNothingOfTheCustomer() {
    Submission submission = Filling.submission(NOW, UNTIL);
    store.create(submission, token, values(), Optional.of(customer), List.of());

    store.eraseValues(submission);
    store.eraseValues(submission);

    assertThat(items("FORMS_TABLE", submission.reference())).isEmpty();
    assertThat(store.values(submission.reference())).isEmpty();
    assertThat(functions.bean(CaseStore.class).find(submission.reference())).isPresent();
  }

  private Submission created(Submission submission) {
    store.create(submission, Token.random(), values(), Optional.empty(), List.of());
    return submission;
  }

  private List<Item> items(String table, String word) {
    String name = functions.environment().get(table).toString();
    return functions
        .bean(DynamoDbClient.class)
        .scanPaginator(scan -> scan.tableName(name).consistentRead(true))
        .items()
        .stream()
        .filter(item -> item.toString().contains(word))
        .map(Item::new)
        .toList();
  }

  private static Map<String, Known> values() {
    Map<String, Known> values = new LinkedHashMap<>();
    List.of("street", "a", "z")
        .forEach(field -> values.put(field, Filling.text("Kerkstraat", NOW)));
    return values;
  }
}
