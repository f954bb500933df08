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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.openbalie.live.AnySettings;
import nl.openbalie.live.Channel;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;

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
    ContactBlock block = blocks(moment).of(settings, topic, language);

    assertThat(block.channels()).hasSizeBetween(2, 3).allSatisfy(ContactBlocksTest::isReadable);
    assertThat(block.channels()).anyMatch(ChannelOffer::human).anyMatch(ChannelOffer::online);
    assertThat(block.channels().getFirst().open()).isNotEqualTo(false);
  }

  private static void isReadable(ChannelOffer offer) {
    assertThat(offer.title()).isNotBlank();
    assertThat(offer.text()).isNotBlank().doesNotContain("{", "null");
    assertThat(offer.action().href()).isNotBlank();
  }

  @Property(tries = 300)
  void phone_anySettingsAnyMoment_isOpenWhenSomebodyIsThere(
      @ForAll("settings") Settings settings, @ForAll("moments") Instant moment) {
    Optional<ChannelOffer> phone =
        blocks(moment).of(settings, null, Language.NL).channels().stream()
            .filter(offer -> offer.type() == Channel.PHONE)
            .findFirst();
    Boolean open = settings.hours().isEmpty() ? null : new Wall(settings).open(moment);

    phone.ifPresent(offer -> {
      assertThat(offer.open()).isEqualTo(open);
      assertThat(offer.closes() != null).isEqualTo(Boolean.TRUE.equals(open));
      assertThat(offer.opens() == null || offer.opens().toInstant().isAfter(moment)).isTrue();
    });
  }

  @Property
  void block_noSnapshot_isThatOfTheTemplate(
      @ForAll("topics") String topic, @ForAll Language language) {
    ContactBlock block = blocks(Instant.EPOCH).of(topic, language);

    assertThat(block.channels())
        .extracting(ChannelOffer::type)
        .isEqualTo(List.of(Channel.PHONE, Channel.MAIL));
    assertThat(block.channels()).allSatisfy(ContactBlocksTest::isReadable);
    assertThat(block.channels().getFirst().number()).isEqualTo("14 0999");
    assertThat(block.channels().getFirst().open()).isNull();
  }

  private static ContactBlocks blocks(Instant moment) {
    return new ContactBlocks(
        context.getBean(LiveKnowledge.class), Optional.empty(), InstantSource.fixed(moment));
  }
}
