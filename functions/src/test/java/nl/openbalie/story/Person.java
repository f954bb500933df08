package nl.openbalie.story;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.openbalie.OneProcess;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Table;
import nl.openbalie.callback.Callback;
import nl.openbalie.callback.CallbackStatus;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Reference;
import nl.openbalie.cases.StoredCase;
import nl.openbalie.cases.Told;
import nl.openbalie.contact.Window;
import nl.openbalie.contact.WindowStore;
import nl.openbalie.forms.Draft;
import nl.openbalie.forms.Submission;
import nl.openbalie.forms.SubmissionStatus;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Somebody of whom everything is held that can be, all of it with a word that nobody else says. */
final class Person {

  private static final ZonedDateTime TEN =
      LocalDate.of(2026, 11, 24).atTime(10, 0).atZone(ZoneId.of("Europe/Amsterdam"));

  private final String word = "Onmiskenbaar" + Token.random().value();
  private final String customer = Token.hash(word);
  private final OneProcess functions;
  private final String pool;

  /**
   * @param pool whose windows are this person's alone
   */
  Person(OneProcess functions, String pool) {
    this.functions = functions;
    this.pool = pool;
  }

  /** On two devices, before and after signing in; the journey that was the last. */
  Journey live() {
    Journey telephone = Journey.anonymous();
    act(telephone);
    Journey own = signIn(telephone);
    act(own);
    Journey elsewhere = Journey.anonymous();
    act(elsewhere);
    return signIn(elsewhere);
  }

  Journey signIn(Journey before) {
    return functions
        .bean(IdentityStore.class)
        .signIn(
            before,
            new CustomerIdentity(
                customer,
                word,
                IdentityLevel.STRONG,
                word,
                word,
                word + "@example.org",
                functions.bean(InstantSource.class).instant()));
  }

  /** Searches, reads, rates, asks to be called, and fills in forms. */
  void act(Journey journey) {
    JourneyStore journeys = functions.bean(JourneyStore.class);
    journeys.keep(journey, new JourneyEvent.Searched(word, "nl", "none", List.of()));
    journeys.keep(journey, new JourneyEvent.Rated(word, word, false, word, word));
    ask(journey);
    fillIn(journey);
  }

  /** One form is begun, one is sent, and somebody else's service told of the customer. */
  private void fillIn(Journey journey) {
    Instant now = functions.bean(InstantSource.class).instant();
    Known known =
        new Known(
            JsonNode.createStringNode(word), Known.CUSTOMER, now, IdentityLevel.ANONYMOUS, null);
    Draft draft = new Draft("form", 1, 1, Map.of("street", known), now, now);
    Table forms =
        new Table(
            functions.bean(DynamoDbClient.class),
            functions.environment().get("FORMS_TABLE").toString());
    forms.put(
        expiring(Item.key("draft#" + journey.id(), "form"))
            .with("version", 1)
            .with("draft", json(draft)));
    forms.put(
        expiring(Item.key("records#" + journey.id(), customer))
            .with("customer", customer)
            .with("values", json(Map.of("street", word)))
            .with("asOf", now.toString()));
    send(journey, forms, json(Map.of("street", known)));
  }

  private void send(Journey journey, Table forms, String values) {
    Submission submission = submission(journey);
    String reference = submission.reference();
    StoredCase stored =
        new StoredCase(
            Submission.KIND,
            reference,
            1,
            journey.id(),
            json(submission),
            new StoredCase.Listing(submission.received(), pool),
            submission.until());
    Item sent =
        expiring(Item.key("submission#" + reference, "values"))
            .with("values", values)
            .with("customer", customer);
    Item ofCustomer =
        expiring(
                Item.key(
                    "customer#" + customer,
                    submission.received().truncatedTo(ChronoUnit.SECONDS) + "#" + reference))
            .with("reference", reference);
    functions
        .bean(CaseStore.class)
        .create(
            stored,
            Token.random(),
            "submission.received",
            submission.received(),
            List.of(forms.putting(sent), forms.putting(ofCustomer)));
  }

  private Submission submission(Journey journey) {
    Instant now = functions.bean(InstantSource.class).instant();
    return new Submission(
        Reference.random(),
        1,
        SubmissionStatus.RECEIVED,
        "form",
        1,
        "afval",
        pool,
        new Customer(word, word, word, "nl"),
        false,
        journey.id(),
        now,
        now.plus(Duration.ofDays(30)),
        null,
        null);
  }

  private static Item expiring(Item item) {
    return item.with("expires", Instant.parse("2027-11-23T00:00:00Z").getEpochSecond());
  }

  private String json(Object record) {
    return functions.bean(Json.class).write(record);
  }

  /** The token of a callback with all that one can tell. */
  Token ask(Journey journey) {
    Token token = Token.random();
    Window window = new Window(pool, TEN, TEN.plusHours(2), 1000);
    Callback callback = callback(journey, window);
    StoredCase stored =
        new StoredCase(
            Callback.KIND,
            callback.reference(),
            1,
            journey.id(),
            functions.bean(Json.class).write(callback),
            new StoredCase.Listing(callback.due(), pool),
            Instant.parse("2027-11-23T00:00:00Z"));
    functions
        .bean(CaseStore.class)
        .create(
            stored,
            token,
            "callback.requested",
            functions.bean(InstantSource.class).instant(),
            List.of(functions.bean(WindowStore.class).take(window)));
    return token;
  }

  private Callback callback(Journey journey, Window window) {
    return new Callback(
        Reference.random(),
        1,
        CallbackStatus.REQUESTED,
        new Customer(word, word, word, "nl"),
        new Told(
            "afval",
            word,
            word,
            List.of(new Told.Addition(functions.bean(InstantSource.class).instant(), word))),
        null,
        new Callback.Planned(
            pool, window.start().toOffsetDateTime(), window.end().toOffsetDateTime()),
        journey.id(),
        functions.bean(InstantSource.class).instant(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  /** Whatever stands in any table about this person. */
  List<String> traces() {
    return Stream.of("JOURNEYS_TABLE", "CASES_TABLE", "FORMS_TABLE", "KNOWLEDGE_TABLE")
        .map(table -> functions.environment().get(table).toString())
        .flatMap(table ->
            functions
                .bean(DynamoDbClient.class)
                .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .stream())
        .map(Object::toString)
        .filter(item -> item.contains(word) || item.contains(customer))
        .toList();
  }

  /** Places that are still taken for this person. */
  int places() {
    Window window = new Window(pool, TEN, TEN.plusHours(2), 1);
    return functions.bean(WindowStore.class).free(List.of(window)).isEmpty() ? 1 : 0;
  }

  String word() {
    return word;
  }
}
