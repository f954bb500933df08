package nl.openbalie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import nl.openbalie.live.AnySettings;
import nl.openbalie.live.Channel;
import nl.openbalie.live.ChannelPolicy;
import nl.openbalie.live.ContactPolicies;
import nl.openbalie.live.ContactPolicy;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Sensitivity;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Topic;
import nl.openbalie.live.TopicPolicy;

/** Demands D5, D6 and D20, for every topic of any tree with any policies that were not refused. */
class PolicyRulesTest {

  @Provide
  Arbitrary<Settings> settings() {
    Arbitrary<ContactPolicies> policies =
        Combinators.combine(
                policy(0),
                Arbitraries.maps(Arbitraries.of("a", "b", "c", "d", "e"), policy(0.6)).ofMaxSize(3))
            .as(ContactPolicies::new);
    return Combinators.combine(AnySettings.topics(), policies).as(AnySettings::with);
  }

  private static Arbitrary<TopicPolicy> policy(double silent) {
    return Combinators.combine(
            Arbitraries.frequency(
                    Tuple.of(4, Sensitivity.NONE),
                    Tuple.of(1, Sensitivity.FINANCIAL),
                    Tuple.of(1, Sensitivity.MEDICAL))
                .injectNull(0.7),
            channels().injectNull(silent))
        .as((sensitive, channels) -> new TopicPolicy(sensitive, channels, "pool"));
  }

  /** One to four channels that are mostly filled in as they should be. */
  private static Arbitrary<List<ChannelPolicy>> channels() {
    return Arbitraries.shuffle(Channel.values())
        .flatMap(all ->
            Arbitraries.frequency(Tuple.of(1, 1), Tuple.of(5, 2), Tuple.of(5, 3), Tuple.of(1, 4))
                .map(n -> all.subList(0, n)))
        .flatMap(some ->
            Combinators.combine(some.stream().map(PolicyRulesTest::channel).toList())
                .as(all -> all));
  }

  private static Arbitrary<ChannelPolicy> channel(Channel type) {
    Arbitrary<IdentityLevel> identity =
        type.online() && type != Channel.MAIL
            ? Arbitraries.of(IdentityLevel.STRONG, IdentityLevel.STRONG, IdentityLevel.SIGNED_IN)
            : Arbitraries.of(IdentityLevel.class).injectNull(0.9);
    String href = type.elsewhere() ? "https://l.example/" : null;
    return identity.map(level -> new ChannelPolicy(type, level, null, null, href, null));
  }

  @Property(tries = 2000)
  void everyTopic_ofSettingsThatAreNotRefused_keepsToTheDemands(
      @ForAll("settings") Settings settings) {
    boolean sound = PolicyRules.flaws(settings).findAny().isEmpty();
    Statistics.label("sound")
        .collect(sound)
        .coverage(seen -> seen.check(true).percentage(p -> p > 5));
    Assume.that(sound);

    assertKeepsToTheDemands(settings.policy(null));
    for (Topic topic : settings.topics()) {
      assertKeepsToTheDemands(settings.policy(topic.id()));
    }
  }

  private static void assertKeepsToTheDemands(ContactPolicy policy) {
    List<ChannelPolicy> channels = policy.channels();
    assertThat(channels).hasSizeBetween(2, 3);
    assertThat(channels)
        .anyMatch(one -> one.type().human() && one.required() == IdentityLevel.ANONYMOUS)
        .anyMatch(one -> one.type().online());
    for (ChannelPolicy channel : channels) {
      if (policy.sensitive() != Sensitivity.NONE && channel.type().online()) {
        assertThat(channel.required()).isEqualTo(IdentityLevel.STRONG);
        assertThat(channel.type()).isNotEqualTo(Channel.MAIL);
      }
      if (policy.sensitive() == Sensitivity.FINANCIAL) {
        assertThat(channel.type()).isNotEqualTo(Channel.CHAT);
      }
    }
  }
}
