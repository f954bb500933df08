package nl.openbalie.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.openbalie.index.Guidance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Span MORNING = new Span(LocalTime.of(9, 0), LocalTime.of(12, 0));
  private static final Span LATE_MORNING = new Span(LocalTime.of(11, 0), LocalTime.of(13, 0));
  private static final Span AFTERNOON = new Span(LocalTime.of(12, 0), LocalTime.of(17, 0));

  private static final Span NIGHT = new Span(LocalTime.of(23, 0), LocalTime.of(23, 30));

  @Provide
  Arbitrary<Settings> settings() {
    return AnySettings.settings();
  }

  @Provide
  Arbitrary<String> topicIds() {
    return Arbitraries.of("a", "b", "c", "d", "e", "unknown").injectNull(0.1);
  }

  @Property(tries = 300)
  void policy_anyTree_hasEachFieldFromTheNearestTopicThatSaysIt(
      @ForAll("settings") Settings settings, @ForAll("topicIds") String topic) {
    ContactPolicy policy = settings.policy(topic);

    assertThat(policy.pool()).isEqualTo(nearest(settings, topic, TopicPolicy::pool));
    assertThat(policy.channels())
        .extracting(ChannelPolicy::type)
        .isEqualTo(
            nearest(settings, topic, TopicPolicy::channels).stream()
                .map(ChannelPolicy::type)
                .toList());
    for (ChannelPolicy channel : policy.channels()) {
      assertThat(channel.identity())
          .isEqualTo(nearest(settings, topic, said(channel.type(), ChannelPolicy::identity)));
      assertThat(place(channel))
          .isEqualTo(nearest(settings, topic, said(channel.type(), SettingsTest::place)));
      assertThat(channel.hours())
          .isEqualTo(nearest(settings, topic, said(channel.type(), ChannelPolicy::hours)));
    }
  }

  /** Where it is: what is said of one kind of place takes the other away. */
  private static List<String> place(ChannelPolicy channel) {
    return channel.href() == null && channel.form() == null
        ? null
        : Arrays.asList(channel.href(), channel.form());
  }

  private static <T> Function<TopicPolicy, T> said(Channel type, Function<ChannelPolicy, T> field) {
    return policy ->
        policy.channels() == null
            ? null
            : policy.channels().stream()
                .filter(channel -> channel.type() == type)
                .findFirst()
                .map(field)
                .orElse(null);
  }

  private static <T> T nearest(Settings settings, String topic, Function<TopicPolicy, T> field) {
    Set<String> seen = new HashSet<>();
    for (String id = topic; id != null && seen.add(id); id = parent(settings, id)) {
      TopicPolicy own = settings.policies().topics().get(id);
      if (own != null && field.apply(own) != null) {
        return field.apply(own);
      }
    }
    return field.apply(settings.policies().standard());
  }

  @Property(tries = 300)
  void topicsUnder_anyTree_areThoseWhoseParentsLeadThere(
      @ForAll("settings") Settings settings, @ForAll("topicIds") String given) {
    String top = given == null ? "a" : given;

    Set<String> under = settings.topicsUnder(top);

    assertThat(under).contains(top);
    for (Topic topic : settings.topics()) {
      assertThat(under.contains(topic.id()))
          .as("%s under %s", topic.id(), top)
          .isEqualTo(leadsTo(settings, topic.id(), top));
    }
  }

  private static boolean leadsTo(Settings settings, String from, String top) {
    Set<String> seen = new HashSet<>();
    for (String id = from; id != null && seen.add(id); id = parent(settings, id)) {
      if (id.equals(top)) {
        return true;
      }
    }
    return false;
  }

  private static String parent(Settings settings, String id) {
    return settings.topic(id).map(Topic::parent).orElse(null);
  }

  @Test
  void policies_whoseStandardLacksChannelsOrPool_areRefused() {
    List<ChannelPolicy> channels = List.of(ChannelPolicy.of(Channel.PHONE));
    for (TopicPolicy standard :
        List.of(new TopicPolicy(null, null, "pool"), new TopicPolicy(null, channels, null))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ContactPolicies(standard, Map.of()));
    }
  }

  @Test
  void hours_unknownName_areThoseOfTheOrganisation() {
    Settings settings = week(List.of(MORNING));

    assertThat(settings.hours("no-such-hours")).isEqualTo(settings.hours(null));
    assertThat(settings.hours(null).week()).containsOnlyKeys(DayOfWeek.MONDAY);
  }

  @Test
  void span_untilMidnight_endsWithTheDay() {
    Span evening = new Span(LocalTime.of(18, 0), LocalTime.MIDNIGHT);
    LocalDate day = LocalDate.of(2026, 12, 31);

    assertThat(evening.end(day)).isEqualTo("2027-01-01T00:00");
    assertThat(new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT).start(day))
        .isEqualTo("2026-12-31T00:00");
    assertThatIllegalArgumentException().isThrownBy(() -> week(List.of(evening, NIGHT)));
  }

  @Test
  void span_endingBeforeItBegins_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(LocalTime.NOON, LocalTime.of(11, 0)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(LocalTime.NOON, LocalTime.NOON));
  }

  @Test
  void span_withSeconds_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(LocalTime.NOON, LocalTime.of(13, 0, 30)));
  }

  @Test
  void hours_withSpansThatOverlapOrAreOutOfOrder_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> week(List.of(MORNING, LATE_MORNING)));
    assertThatIllegalArgumentException().isThrownBy(() -> week(List.of(AFTERNOON, MORNING)));
    assertThat(week(List.of(MORNING, AFTERNOON)).hours(null).week()).hasSize(1);
  }

  @Test
  void exceptionalDay_withSpansThatOverlap_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ExceptionalDay(
                LocalDate.of(2026, 12, 24), Map.of(), List.of(MORNING, LATE_MORNING)));
  }

  @Test
  void guidance_pinUntilADay_countsUntilItIsOverInTheOrganisationsTime() {
    LocalDate day = LocalDate.of(2026, 12, 31);
    List<String> queries = List.of("vuurwerk");
    Settings settings =
        withPins(
            new PinnedAnswer("nl", queries, List.of("a"), day),
            new PinnedAnswer("nl", queries, List.of("b"), null));

    assertThat(settings.guidance().pins())
        .containsExactly(
            new Guidance.Pin("nl", queries, List.of("a"), Instant.parse("2026-12-31T23:00:00Z")),
            new Guidance.Pin("nl", queries, List.of("b"), null));
  }

  private static Settings withPins(PinnedAnswer... pins) {
    Settings plain = Settings.fallback("14 0999", "info@l.example");
    return new Settings(
        plain.organisation(),
        plain.hours(),
        plain.exceptions(),
        plain.topics(),
        plain.policies(),
        plain.pools(),
        plain.products(),
        plain.locations(),
        plain.calling(),
        plain.retention(),
        plain.forms(),
        plain.synonyms(),
        List.of(pins));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Amsterdam", "Europe/Lindermeer"})
  void organisation_inNoTimeZone_isRefused(String zone) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Organisation("Lindermeer", zone, "14 0999", "info@l.example"));
  }

  private static Settings week(List<Span> monday) {
    return AnySettings.week(Map.of(DayOfWeek.MONDAY, monday), List.of());
  }
}
