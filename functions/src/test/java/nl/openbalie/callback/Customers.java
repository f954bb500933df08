package nl.openbalie.callback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Faults;
import nl.openbalie.cases.CaseEvent;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.Window;
import nl.openbalie.contact.Windows;
import nl.openbalie.editing.SettingsStore;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Idempotency;
import nl.openbalie.web.IdempotencyKey;
import nl.openbalie.web.Language;
import nl.openbalie.web.Token;

/** Customers who ask to be called back, each topic by a pool of its own with windows of five. */
final class Customers implements AutoCloseable {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final List<String> POOLS =
      List.of(
          "crowd",
          "small",
          "keys",
          "faults-before",
          "faults-after",
          "mixed",
          "moving",
          "late",
          "queue",
          "retry",
          "watch");

  private final OneProcess functions;
  private final TestClock clock;
  private final Settings settings;

  private Customers(OneProcess functions, TestClock clock) {
    this.functions = functions;
    this.clock = clock;
    this.settings = functions.bean(SettingsStore.class).read().orElseThrow();
  }

  static Customers start() {
    TestClock clock = new TestClock();
    OneProcess functions = OneProcess.start(clock);
    functions.saveSettings(
        Map.of(
            "hours", wholeWindows(),
            "pools", pools(),
            "topics", topics(),
            "policies", policies(),
            "products", "[]",
            "locations", "[]"));
    return new Customers(functions, clock);
  }

  /** The sample's, without the half hour that makes one window shorter than the others. */
  private static String wholeWindows() {
    return OneProcess.sample("hours").replace("12:30", "13:00");
  }

  private static String pools() {
    String pool =
        "{\"windowMinutes\": 120, \"capacity\": 5, \"leadMinutes\": 30, \"horizonDays\": %d}";
    return POOLS.stream()
        .map(name -> "\"" + name + "\": " + pool.formatted(name.equals("small") ? 1 : 30))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String topics() {
    return each("{\"id\": \"%1$s\", \"title\": {\"nl\": \"%1$s\"}}", "[", "]");
  }

  private static String policies() {
    String channels = "\"channels\": [{\"type\": \"callback\"}, {\"type\": \"mail\"}]";
    return "{\"standard\": {%s, \"pool\": \"crowd\"}, \"topics\": ".formatted(channels)
        + each("\"%1$s\": {\"pool\": \"%1$s\"}", "{", "}")
        + "}";
  }

  private static String each(String form, String before, String after) {
    return POOLS.stream().map(form::formatted).collect(Collectors.joining(",", before, after));
  }

  Cases cases() {
    return new Cases(functions);
  }

  <T> T bean(Class<T> type) {
    return functions.bean(type);
  }

  Settings settings() {
    return settings;
  }

  /** What was told of a callback, oldest first. */
  List<String> told(String reference) {
    return functions.bean(CaseStore.class).events(reference).stream().map(CaseEvent::type).toList();
  }

  Faults faults() {
    return functions.bean(Faults.class);
  }

  TestClock clock() {
    return clock;
  }

  /** The starts of the windows that can be had now, in order. */
  List<Instant> windows(String pool) {
    return Windows.of(settings, pool, clock.instant()).stream().map(Window::id).toList();
  }

  /** A new callback, in the first window from the wished one on. */
  Callback ask(String topic, Instant wish) {
    return plan(topic, wish, null).callback();
  }

  /** The token of a new callback. */
  Token askForToken(String topic, Instant wish) {
    return plan(topic, wish, null).token();
  }

  /** The answer to a call with an idempotency key, which may have come before. */
  CallbackAnswer answer(String topic, String key) {
    IdempotencyKey known = IdempotencyKey.of(key, "callbacks", "", topic);
    return functions
        .bean(Idempotency.class)
        .earlier(known, CallbackAnswer.class)
        .orElseGet(() -> planAnswer(topic, null, known, new ArrayList<>()));
  }

  Callback move(Token token, Instant window) {
    return amend(token, new Action.Amend(at(window), null, null));
  }

  Callback cancel(Token token) {
    return act(token, new Action.Cancel());
  }

  /** As if nobody had asked anything; it is Monday morning again. */
  void cancelAll() {
    clock.set(TestClock.MONDAY_MORNING);
    cases().callbacks().stream()
        .filter(Callback::open)
        .forEach(open -> act(open.reference(), new Action.Cancel()));
  }

  Callback amend(Token token, Action.Amend amend) {
    return act(token, amend);
  }

  Callback act(Token token, Action action) {
    return act(find(token).reference(), action);
  }

  Callback act(String reference, Action action) {
    return changes().act(reference, action, settings);
  }

  Callback find(Token token) {
    return changes().find(token);
  }

  private CallbackChanges changes() {
    return functions.bean(CallbackChanges.class);
  }

  private CallbackPlanner.Planned plan(String topic, Instant wish, IdempotencyKey key) {
    List<CallbackPlanner.Planned> planned = new ArrayList<>();
    planAnswer(topic, wish, key, planned);
    return planned.getLast();
  }

  private CallbackAnswer planAnswer(
      String topic, Instant wish, IdempotencyKey key, List<CallbackPlanner.Planned> planned) {
    return functions
        .bean(CallbackPlanner.class)
        .plan(
            new CallbackRequest(null, null, null, topic, null, null, null, null, at(wish)),
            "+31612345678",
            settings,
            new Journey(Token.random(), false),
            Language.NL,
            key,
            List.of(),
            made -> {
              planned.add(made);
              return CallbackAnswer.of(
                  made.callback(),
                  made.token(),
                  made,
                  settings,
                  Language.NL,
                  new ContactBlock(List.of(), null));
            });
  }

  private static OffsetDateTime at(Instant moment) {
    return moment == null ? null : moment.atZone(ZONE).toOffsetDateTime();
  }

  @Override
  public void close() {
    functions.close();
  }
}
