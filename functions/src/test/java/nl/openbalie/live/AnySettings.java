package nl.openbalie.live;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Whatever an organisation may set, and whenever somebody may look at it. */
public final class AnySettings {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 5 * 365;

  /** The days on which a clock on the wall jumps. */
  private static final List<LocalDate> JUMPS =
      List.of(
          LocalDate.of(2026, 3, 29),
          LocalDate.of(2026, 10, 25),
          LocalDate.of(2027, 3, 28),
          LocalDate.of(2027, 10, 31));

  private static final List<String> TOPICS = List.of("a", "b", "c", "d", "e");

  private AnySettings() {}

  public static Arbitrary<Settings> settings() {
    return Combinators.combine(namedHours(), exceptions(), topics(), policies(), pools())
        .as(AnySettings::with);
  }

  /** Settings with these hours and nothing else worth mentioning. */
  public static Settings week(Map<DayOfWeek, List<Span>> hours, List<ExceptionalDay> exceptions) {
    return week(hours, exceptions, new Pool(120, 1, 0, 1, null));
  }

  /** Settings with these hours and a pool. */
  public static Settings week(
      Map<DayOfWeek, List<Span>> hours, List<ExceptionalDay> exceptions, Pool pool) {
    return with(
        Map.of(Settings.STANDARD, new Hours(hours, null)),
        exceptions,
        List.of(),
        plain().policies(),
        Map.of("pool", pool));
  }

  /** Settings with these topics and contact policies. */
  public static Settings with(List<Topic> topics, ContactPolicies policies) {
    return with(Map.of(), List.of(), topics, policies, Map.of());
  }

  private static Settings with(
      Map<String, Hours> hours,
      List<ExceptionalDay> exceptions,
      List<Topic> topics,
      ContactPolicies policies,
      Map<String, Pool> pools) {
    return new Settings(
        new Organisation("Lindermeer", "Europe/Amsterdam", "14 0999", "info@l.example"),
        hours,
        exceptions,
        topics,
        policies,
        pools,
        List.of(),
        List.of(),
        plain().calling(),
        plain().retention(),
        plain().forms(),
        Map.of(),
        List.of());
  }

  /** Settings with these places to visit, which have these hours unless they have their own. */
  public static Settings visits(
      Map<DayOfWeek, List<Span>> hours, List<Product> products, List<Location> locations) {
    Settings plain = plain();
    return new Settings(
        new Organisation(
            "Gemeente \"Meer\", Zuid", "Europe/Amsterdam", "14 0999", "info@l.example"),
        Map.of(Settings.STANDARD, new Hours(hours, null)),
        List.of(),
        List.of(),
        plain.policies(),
        Map.of(),
        products,
        locations,
        plain.calling(),
        plain.retention(),
        plain.forms(),
        Map.of(),
        List.of());
  }

  private static Settings plain() {
    return Settings.fallback("14 0999", "info@l.example");
  }

  /** Any minute of five years, and more often one near a change of the clock. */
  public static Arbitrary<Instant> moments() {
    long start = FIRST.toEpochDay() * 24 * 60;
    Arbitrary<Long> any = Arbitraries.longs().between(start, start + DAYS * 24L * 60);
    Arbitrary<Long> nearJump =
        Combinators.combine(Arbitraries.of(JUMPS), Arbitraries.integers().between(-120, 300))
            .as((day, minutes) -> day.toEpochDay() * 24 * 60 + minutes);
    return Arbitraries.oneOf(any, nearJump).map(minute -> Instant.ofEpochSecond(minute * 60));
  }

  /** A day of five years, and more often one on which the clock changes. */
  static Arbitrary<LocalDate> dates() {
    Arbitrary<LocalDate> any = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    return Arbitraries.oneOf(any, Arbitraries.of(JUMPS));
  }

  private static Arbitrary<Map<String, Hours>> namedHours() {
    Arbitrary<Hours> any =
        Combinators.combine(hours(), exceptions().injectNull(0.5)).as(Hours::new);
    return Combinators.combine(any, any)
        .as((standard, late) -> Map.of(Settings.STANDARD, standard, "late", late));
  }

  static Arbitrary<Map<DayOfWeek, List<Span>>> hours() {
    return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans()).ofMaxSize(7);
  }

  static Arbitrary<List<ExceptionalDay>> exceptions() {
    return Combinators.combine(dates(), spans().injectNull(0.3))
        .as((date, open) -> new ExceptionalDay(date, Map.of("nl", "dag"), open))
        .list()
        .ofMaxSize(6);
  }

  /** Up to four stretches of a day, to five minutes, often in the night of the clock change. */
  private static Arbitrary<List<Span>> spans() {
    Arbitrary<Integer> any = Arbitraries.integers().between(0, 288);
    Arbitrary<Integer> night = Arbitraries.integers().between(18, 42);
    return Arbitraries.oneOf(any, night)
        .set()
        .ofMaxSize(8)
        .map(times -> pairs(times.stream().sorted().toList()));
  }

  private static List<Span> pairs(List<Integer> times) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i + 1 < times.size(); i += 2) {
      spans.add(new Span(time(times.get(i)), time(times.get(i + 1))));
    }
    return spans;
  }

  /** The last five minutes end at midnight. */
  private static LocalTime time(int fiveMinutes) {
    return LocalTime.MIN.plusMinutes(5L * fiveMinutes);
  }

  /** Parents may be missing, unknown, or go round in a circle. */
  public static Arbitrary<List<Topic>> topics() {
    Arbitrary<String> parent = Arbitraries.of("a", "b", "c", "d", "e", "unknown").injectNull(0.3);
    return parent
        .list()
        .ofSize(TOPICS.size())
        .map(parents -> {
          List<Topic> topics = new ArrayList<>();
          for (int i = 0; i < TOPICS.size(); i++) {
            topics.add(new Topic(TOPICS.get(i), parents.get(i), Map.of("nl", TOPICS.get(i))));
          }
          return topics;
        });
  }

  /** Whatever a topic leaves out it inherits; what it says is sound by itself. */
  static Arbitrary<ContactPolicies> policies() {
    Arbitrary<TopicPolicy> topic =
        Combinators.combine(channels().injectNull(0.3), pool().injectNull(0.3))
            .as((channels, pool) -> new TopicPolicy(null, channels, pool));
    Arbitrary<TopicPolicy> standard =
        Combinators.combine(channels(), pool())
            .as((channels, pool) -> new TopicPolicy(null, channels, pool));
    return Combinators.combine(
            standard, Arbitraries.maps(Arbitraries.of(TOPICS), topic).ofMaxSize(4))
        .as(ContactPolicies::new);
  }

  private static Arbitrary<String> pool() {
    return Arbitraries.of("pool", "no-such-pool");
  }

  private static Arbitrary<List<ChannelPolicy>> channels() {
    return Arbitraries.shuffle(Channel.values())
        .flatMap(all -> Arbitraries.of(all.subList(0, 3), all.subList(0, 2)))
        .filter(some ->
            some.stream().anyMatch(Channel::human) && some.stream().anyMatch(Channel::online))
        .flatMap(some ->
            Combinators.combine(some.stream().map(AnySettings::channel).toList()).as(all -> all));
  }

  /** A channel with some of its fields filled in, whether that makes sense or not. */
  static Arbitrary<ChannelPolicy> channel(Channel type) {
    return Combinators.combine(
            Arbitraries.of(IdentityLevel.class).injectNull(0.5),
            Arbitraries.just("late").injectNull(0.5),
            Arbitraries.just(Map.of("nl", "Eigen woorden.")).injectNull(0.5),
            Arbitraries.just("https://l.example/" + type.type()).injectNull(0.5),
            Arbitraries.just("verhuizen").injectNull(0.5))
        .as((identity, hours, text, href, form) ->
            new ChannelPolicy(type, identity, hours, text, href, form));
  }

  private static Arbitrary<Map<String, Pool>> pools() {
    return Combinators.combine(
            Arbitraries.integers().between(15, 480),
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(0, 3000),
            Arbitraries.integers().between(1, 10),
            Arbitraries.just("late").injectNull(0.5))
        .as((minutes, capacity, lead, horizon, hours) ->
            Map.of("pool", new Pool(minutes, capacity, lead, horizon, hours)));
  }
}
