package nl.openbalie.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Span MORNING = new Span(LocalTime.of(9, 0), LocalTime.of(12, 0));
  private static final Span LATE_MORNING = new Span(LocalTime.of(11, 0), LocalTime.of(13, 0));
  private static final Span AFTERNOON = new Span(LocalTime.of(12, 0), LocalTime.of(17, 0));

  @Provide
  Arbitrary<Settings> settings() {
    return AnySettings.settings();
  }

  @Provide
  Arbitrary<String> topicIds() {
    return Arbitraries.of("a", "b", "c", "d", "e", "unknown").injectNull(0.1);
  }

  @Property(tries = 300)
  void policy_anyTree_isThatOfTheNearestTopicThatHasOne(
      @ForAll("settings") Settings settings, @ForAll("topicIds") String topic) {
    assertThat(settings.policy(topic)).isEqualTo(nearest(settings, topic));
  }

  private static ContactPolicy nearest(Settings settings, String topic) {
    Set<String> seen = new HashSet<>();
    for (String id = topic; id != null && seen.add(id); id = parent(settings, id)) {
      if (settings.policies().topics().containsKey(id)) {
        return settings.policies().topics().get(id);
      }
    }
    return settings.policies().standard();
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
  void contactPolicy_withoutTwoOrThreeChannels_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> policy());
    assertThatIllegalArgumentException().isThrownBy(() -> policy(Channel.PHONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy(Channel.PHONE, Channel.MAIL, Channel.CALLBACK, Channel.MAIL));
  }

  @Test
  void contactPolicy_withoutHumanOrOnlineOrWithOneTwice_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> policy(Channel.PHONE, Channel.CALLBACK));
    assertThatIllegalArgumentException().isThrownBy(() -> policy(Channel.MAIL, Channel.MAIL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy(Channel.PHONE, Channel.PHONE, Channel.MAIL));
  }

  private static void policy(Channel... channels) {
    assertThat(new ContactPolicy(List.of(channels), "pool")).isNull();
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
    assertThat(week(List.of(MORNING, AFTERNOON)).hours()).hasSize(1);
  }

  @Test
  void exceptionalDay_withSpansThatOverlap_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ExceptionalDay(
                LocalDate.of(2026, 12, 24), Map.of(), List.of(MORNING, LATE_MORNING)));
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
