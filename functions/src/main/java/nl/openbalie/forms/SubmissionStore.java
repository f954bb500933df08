package nl.openbalie.forms;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Table;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.StoredCase;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Forms that were sent: a case, and apart from it what was filled in. */
@Singleton
@Requires(property = "forms.table")
@Requires(beans = CaseStore.class)
public final class SubmissionStore {

  /** What happened when a form was sent; other things follow. */
  static final String RECEIVED = "submission.received";

  private static final String VALUES = "values";

  private final Table table;
  private final CaseStore cases;
  private final Json json;
  private final InstantSource clock;

  SubmissionStore(
      DynamoDbClient dynamoDb,
      @Property(name = "forms.table") String table,
      CaseStore cases,
      Json json,
      InstantSource clock) {
    this.table = new Table(dynamoDb, table);
    this.cases = cases;
    this.json = json;
    this.clock = clock;
  }

  public Optional<Submission> byReference(String reference) {
    return cases.state(Submission.KIND, reference).map(this::read);
  }

  Optional<Submission> byToken(Token token) {
    return cases.reference(token).flatMap(this::byReference);
  }

  /** What was filled in, by field, in the order of the form; nothing once it is erased. */
  public Map<String, Known> values(String reference) {
    return table
        .get(key(reference))
        .map(item -> json.readMap(item.text(VALUES), Known.class))
        .orElseGet(Map::of);
  }

  /** Submissions that nobody handled yet, oldest first; read as far as the stream is. */
  public Stream<Submission> open() {
    return openAfter(Instant.EPOCH, "");
  }

  /**
   * Those that come after this one.
   *
   * @param received when it was sent
   */
  public Stream<Submission> openAfter(Instant received, String reference) {
    return cases.openAfter(Submission.KIND, received, reference).map(this::read);
  }

  /**
   * Stores a new one; fails when the reference is taken, or any of the others fails.
   *
   * @param customer names whose later forms may know these values; nothing for who did not sign in
   */
  void create(
      Submission submission,
      Token token,
      Map<String, Known> values,
      Optional<String> customer,
      List<TransactWriteItem> others) {
    Stream<TransactWriteItem> own =
        Stream.concat(
            Stream.of(table.putting(values(submission, values, customer))),
            customer.map(known -> table.putting(ofCustomer(submission, known))).stream());
    cases.create(
        stored(submission),
        token,
        RECEIVED,
        clock.instant(),
        Stream.concat(others.stream(), own).toList());
  }

  /** Stores a changed one; fails when it was changed meanwhile, or any of the others fails. */
  public void change(Submission changed, String event, List<TransactWriteItem> others) {
    cases.change(stored(changed), event, clock.instant(), others);
  }

  /** Erases what was filled in, and last what leads to it. */
  void eraseValues(Submission submission) {
    table
        .get(key(submission.reference()))
        .ifPresent(item -> {
          item.optional("customer")
              .ifPresent(customer -> table.delete(ofCustomer(submission, customer)));
          table.delete(item);
        });
  }

  private Item values(Submission submission, Map<String, Known> values, Optional<String> customer) {
    Item item =
        key(submission.reference())
            .with(VALUES, json.write(values))
            .with("expires", submission.until().getEpochSecond());
    return customer.map(known -> item.with("customer", known)).orElse(item);
  }

  private static Item ofCustomer(Submission submission, String customer) {
    return Item.key(
            "customer#" + customer,
            submission.received().truncatedTo(ChronoUnit.SECONDS) + "#" + submission.reference())
        .with("reference", submission.reference())
        .with("form", submission.form())
        .with("expires", submission.until().getEpochSecond());
  }

  private StoredCase stored(Submission submission) {
    return new StoredCase(
        Submission.KIND,
        submission.reference(),
        submission.version(),
        submission.journey(),
        json.write(submission),
        submission.isOpen()
            ? new StoredCase.Listing(submission.received(), submission.pool())
            : null,
        submission.until());
  }

  private Submission read(String state) {
    return json.read(state, Submission.class);
  }

  private static Item key(String reference) {
    return Item.key("submission#" + reference, VALUES);
  }
}
