package nl.openbalie.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.appointment.AppointmentBooking.Wanted;
import nl.openbalie.aws.Faults;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.cases.CaseEvent;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Told;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Idempotency;
import nl.openbalie.web.IdempotencyKey;
import nl.openbalie.web.Language;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Customers who visit a town, in one process on a local cloud. */
final class Visitors implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final TestClock clock = new TestClock();
  private final OneProcess functions = OneProcess.start(clock);
  private final AtomicInteger persons = new AtomicInteger();

  TestClock clock() {
    return clock;
  }

  Faults faults() {
    return functions.bean(Faults.class);
  }

  <T> T bean(Class<T> type) {
    return functions.bean(type);
  }

  /** Somebody with a number that nobody else has. */
  Customer somebody() {
    return new Customer(null, "+316%08d".formatted(persons.incrementAndGet()), null, "nl");
  }

  AppointmentAnswer book(Settings settings, String product, String location, Instant start) {
    return book(settings, product, location, start, somebody(), null);
  }

  AppointmentAnswer book(
      Settings settings,
      String product,
      String location,
      Instant start,
      Customer customer,
      Token hold) {
    return book(settings, product, location, start, customer, hold, Token.random().value());
  }

  /** The answer to a call with an idempotency key, which may have come before. */
  AppointmentAnswer book(
      Settings settings,
      String product,
      String location,
      Instant start,
      Customer customer,
      Token hold,
      String key) {
    return book(settings, product, location, start, customer, hold, key, List.of());
  }

  /** Within the limits of what a stranger may book. */
  AppointmentAnswer bookLimited(
      Settings settings, String product, String location, Instant start, Customer customer) {
    List<TransactWriteItem> limits =
        bean(AppointmentLimits.class).ofBooking(customer, "192.0.2.7", settings);
    String key = Token.random().value();
    return book(settings, product, location, start, customer, null, key, limits);
  }

  private AppointmentAnswer book(
      Settings settings,
      String product,
      String location,
      Instant start,
      Customer customer,
      Token hold,
      String key,
      List<TransactWriteItem> limits) {
    String call = product + location + start + customer;
    IdempotencyKey known = IdempotencyKey.of(key, "appointments", "", call);
    return bean(Idempotency.class)
        .earlier(known, AppointmentAnswer.class)
        .orElseGet(() ->
            bean(AppointmentBooking.class)
                .book(
                    new Wanted(
                        visit(settings, product, location, start),
                        customer,
                        new Told(null, null, null, List.of()),
                        new Journey(Token.random(), false),
                        hold,
                        limits,
                        known),
                    (made, token) ->
                        AppointmentAnswer.of(
                            made,
                            token,
                            token,
                            settings,
                            Language.NL,
                            new ContactBlock(List.of(), null))));
  }

  Holds.Held hold(Settings settings, String product, String location, Instant start) {
    return hold(settings, product, location, start, new Journey(Token.random(), false));
  }

  Holds.Held hold(
      Settings settings, String product, String location, Instant start, Journey journey) {
    return bean(Holds.class).hold(visit(settings, product, location, start), journey, "");
  }

  Appointment move(AppointmentAnswer answer, Instant start, Settings settings) {
    var change = new AppointmentChange(start.atOffset(ZoneOffset.UTC), null, null);
    return bean(AppointmentChanges.class).change(new Token(answer.token()), change, settings);
  }

  Appointment add(AppointmentAnswer answer, String addition, Settings settings) {
    var change = new AppointmentChange(null, null, addition);
    return bean(AppointmentChanges.class).change(new Token(answer.token()), change, settings);
  }

  /** What was told of an appointment, oldest first. */
  List<String> events(AppointmentAnswer answer) {
    return bean(CaseStore.class).events(answer.reference()).stream().map(CaseEvent::type).toList();
  }

  Appointment cancel(AppointmentAnswer answer, Settings settings) {
    return bean(AppointmentChanges.class).cancel(new Token(answer.token()), settings);
  }

  Appointment find(AppointmentAnswer answer) {
    return bean(AppointmentChanges.class).find(new Token(answer.token()));
  }

  /** The times at which a visit can begin. */
  List<Instant> free(
      Settings settings, String product, String location, LocalDate first, int days) {
    return bean(Planning.class)
        .dates(
            settings,
            settings.product(product).orElseThrow(),
            List.of(settings.location(location).orElseThrow()),
            first,
            days)
        .stream()
        .flatMap(date -> date.slots().stream())
        .map(slot -> slot.start().toInstant())
        .toList();
  }

  /** All appointments at a location, whatever became of them. */
  List<Appointment> appointments(String location) {
    Json json = bean(Json.class);
    return items("case#")
        .filter(item -> item.text("sk").equals("case"))
        .map(item -> json.read(item.text("state"), Appointment.class))
        .filter(one -> one.place().location().equals(location))
        .toList();
  }

  /** How many visits are counted of each person and day, none left out. */
  Map<String, Integer> counted() {
    Map<String, Integer> counted = new TreeMap<>();
    items("visitor#")
        .filter(item -> item.number("visits") != 0)
        .forEach(item -> counted.put(item.text("pk") + item.text("sk"), item.number("visits")));
    return counted;
  }

  Stream<Item> items(String prefix) {
    String table = functions.environment().get("CASES_TABLE").toString();
    return functions
        .bean(DynamoDbClient.class)
        .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
        .items()
        .stream()
        .map(Item::new)
        .filter(item -> item.text("pk").startsWith(prefix));
  }

  private static Visit visit(Settings settings, String product, String location, Instant start) {
    return Visit.of(settings, product, location, start.atOffset(ZoneOffset.UTC));
  }

  @Override
  public void close() {
    functions.close();
  }
}
