package nl.openbalie.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.openbalie.TestClock;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.SpokenCode;
import nl.openbalie.live.AnySettings;
import nl.openbalie.live.Channel;
import nl.openbalie.live.ChannelPolicy;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import nl.openbalie.web.Token;

/** Contact is never hidden: whatever the settings, whenever, in every language. */
class ContactBlocksTest {

  private static ApplicationContext context;

  @BeforeContainer
  static void start() {
    Path nothing = Path.of("target", "no-snapshots").toAbsolutePath();
    context =
        ApplicationContext.run(
            Map.of(
                "snapshots", nothing.toUri(),
                "organisation.phone", "14 0999",
                "organisation.mail", "info@l.example"));
  }

  @AfterContainer
  static void stop() {
    context.close();
  }

  @Provide
  Arbitrary<Settings> settings() {
    return AnySettings.settings();
  }

  @Provide
  Arbitrary<Instant> moments() {
    return AnySettings.moments();
  }

  @Provide
  Arbitrary<String> topics() {
    return Arbitraries.of("a", "b", "c", "unknown").injectNull(0.2);
  }

  @Property(tries = 300)
  void block_anySettingsAnyMoment_hasAHumanBeingAndSomethingOnline(
      @ForAll("settings") Settings settings,
      @ForAll("moments") Instant moment,
      @ForAll("topics") String topic,
      @ForAll Language language) {
    ContactBlock block = blocks(moment).of(settings, topic, language, null);

    assertThat(block.channels()).hasSizeBetween(2, 3).allSatisfy(ContactBlocksTest::isReadable);
    assertThat(block.channels()).anyMatch(ChannelOffer::human).anyMatch(ChannelOffer::online);
    ChannelOffer first = block.channels().getFirst();
    assertThat(first.why()).isNotBlank();
    assertThat(first.closed()).isEqualTo(block.channels().stream().allMatch(ChannelOffer::closed));
  }

  private static void isReadable(ChannelOffer offer) {
    assertThat(offer.title()).isNotBlank();
    assertThat(offer.text()).isNotBlank().doesNotContain("{", "null");
    assertThat(offer.action().href()).isNotBlank();
  }

  @Property(tries = 300)
  void formChannel_withAFormOfOurs_leadsThere(@ForAll("settings") Settings settings) {
    ContactBlock block = blocks(TestClock.MONDAY_MORNING).of(settings, null, Language.NL, null);

    for (ChannelPolicy channel : settings.policy(null).channels()) {
      if (channel.type() == Channel.FORM && channel.form() != null) {
        assertThat(offer(block, Channel.FORM).action())
            .isEqualTo(new ChannelOffer.Action("GET", "/v1/forms/verhuizen", null, null));
      }
    }
  }

  @Property(tries = 300)
  void liveChannel_anySettingsAnyMoment_isOpenWhenSomebodyIsThere(
      @ForAll("settings") Settings settings,
      @ForAll("moments") Instant moment,
      @ForAll("topics") String topic) {
    for (ChannelPolicy channel : settings.policy(topic).channels()) {
      ChannelOffer offer =
          offer(blocks(moment).of(settings, topic, Language.NL, null), channel.type());
      boolean known = !settings.hours(channel.hours()).week().isEmpty();
      Boolean open = new Wall(settings, channel.hours()).open(moment);

      assertThat(offer.open()).isEqualTo(channel.type().live() && known ? open : null);
      assertThat(offer.closes() != null).isEqualTo(Boolean.TRUE.equals(offer.open()));
      assertThat(offer.opens() == null || offer.opens().toInstant().isAfter(moment)).isTrue();
    }
  }

  @Property(tries = 600, maxDiscardRatio = 50)
  void callback_nobodyThere_comesFirstUnlessFull(
      @ForAll("settings") Settings settings, @ForAll("moments") Instant moment) {
    Situation situation = situation(settings, IdentityLevel.ANONYMOUS, moment);
    List<ChannelOffer> offers = ContactBlocks.preview(situation).channels();
    boolean nobody =
        offers.stream().anyMatch(ChannelOffer::closed)
            && offers.stream().noneMatch(offer -> Boolean.TRUE.equals(offer.open()));
    boolean canBeCalled =
        offers.stream().anyMatch(offer -> offer.type() == Channel.CALLBACK && !offer.full());

    Assume.that(nobody && canBeCalled);

    assertThat(offers.getFirst().type()).isEqualTo(Channel.CALLBACK);
    assertThat(offers.getFirst().promise()).isNotNull();
  }

  @Property(tries = 300)
  void identity_lessThanNeeded_isAskedForWithTheReason(
      @ForAll("settings") Settings settings,
      @ForAll("moments") Instant moment,
      @ForAll IdentityLevel identity) {
    ContactBlock block = ContactBlocks.preview(situation(settings, identity, moment));

    for (ChannelPolicy channel : settings.policy(null).channels()) {
      ChannelOffer offer = offer(block, channel.type());
      boolean lacking = channel.required().compareTo(identity) > 0;

      assertThat(offer.identity()).isEqualTo(lacking ? channel.required() : null);
      assertThat(offer.text().contains("Meld u eerst aan")).isEqualTo(lacking);
      assertThat(offer.why() != null && offer.why().contains("Meld u aan")).isEqualTo(lacking);
    }
  }

  @Property(tries = 100)
  void words_ofTheOrganisation_standBeforeThoseOfTheMoment(
      @ForAll("settings") Settings settings, @ForAll("moments") Instant moment) {
    ContactBlock block = ContactBlocks.preview(situation(settings, IdentityLevel.STRONG, moment));

    for (ChannelPolicy channel : settings.policy(null).channels()) {
      String text = offer(block, channel.type()).text();

      assertThat(text.startsWith("Eigen woorden.")).isEqualTo(channel.text() != null);
      assertThat(text).isNotEqualTo("Eigen woorden.");
    }
  }

  @Example
  void code_ofAJourney_isInTwoHalves() {
    Journey journey = new Journey(Token.random(), true);
    ContactBlock block = blocks(Instant.EPOCH).of(null, Language.NL, journey.id());

    assertThat(block.code()).matches("\\d{4} \\d{4}");
    assertThat(block.code().replace(" ", "")).isEqualTo(SpokenCode.of(journey.id()));
    assertThat(blocks(Instant.EPOCH).of(null, Language.NL, null).code()).isNull();
  }

  private static Situation situation(Settings settings, IdentityLevel identity, Instant moment) {
    return new Situation(settings, null, Language.NL, identity, moment);
  }

  private static ChannelOffer offer(ContactBlock block, Channel type) {
    return block.channels().stream()
        .filter(offer -> offer.type() == type)
        .findFirst()
        .orElseThrow();
  }

  @Property
  void block_noSnapshot_isThatOfTheTemplate(
      @ForAll("topics") String topic, @ForAll Language language) {
    ContactBlock block = blocks(Instant.EPOCH).of(topic, language, null);

    assertThat(block.channels())
        .extracting(ChannelOffer::type)
        .isEqualTo(List.of(Channel.PHONE, Channel.MAIL));
    assertThat(block.channels()).allSatisfy(ContactBlocksTest::isReadable);
    assertThat(block.channels().getFirst().number()).isEqualTo("14 0999");
    assertThat(block.channels().getFirst().open()).isNull();
  }

  private static ContactBlocks blocks(Instant moment) {
    return new ContactBlocks(
        context.getBean(LiveKnowledge.class),
        Optional.empty(),
        Optional.empty(),
        InstantSource.fixed(moment));
  }
}
