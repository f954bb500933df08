package nl.openbalie.contact;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.openbalie.live.Channel;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes the contact block that fits a topic and this moment; it never fails. */
@Singleton
@Requires(beans = LiveKnowledge.class)
public final class ContactBlocks {

  private static final Logger LOG = LoggerFactory.getLogger(ContactBlocks.class);

  private final LiveKnowledge live;
  private final Optional<WindowStore> windows;
  private final Optional<FirstVisit> visits;
  private final InstantSource clock;

  ContactBlocks(
      LiveKnowledge live,
      Optional<WindowStore> windows,
      Optional<FirstVisit> visits,
      InstantSource clock) {
    this.live = live;
    this.windows = windows;
    this.visits = visits;
    this.clock = clock;
  }

  /**
   * The block of what is set now.
   *
   * @param topic id of the topic of the question, null when unknown
   * @param journey id of the journey whose spoken code goes along; null when there is none
   */
  public ContactBlock of(@Nullable String topic, Language language, @Nullable String journey) {
    return of(live.settings(), topic, language, journey);
  }

  /** The block of these settings, for a customer of whom nothing is known. */
  public ContactBlock of(
      Settings settings, @Nullable String topic, Language language, @Nullable String journey) {
    return of(settings, topic, language, journey, IdentityLevel.ANONYMOUS);
  }

  ContactBlock of(
      Settings settings,
      @Nullable String topic,
      Language language,
      @Nullable String journey,
      IdentityLevel identity) {
    var now = new Situation(settings, topic, language, identity, clock.instant());
    return ContactBlock.of(now, free(now), firstVisit(now), journey);
  }

  /** What a customer sees, or will, if nobody else asks to be called. */
  public static ContactBlock preview(Situation situation) {
    return ContactBlock.of(situation, windows(situation), null, null);
  }

  private @Nullable OffsetDateTime firstVisit(Situation situation) {
    return offers(situation, Channel.APPOINTMENT)
        ? visits.flatMap(all -> all.of(situation.settings(), situation.topic())).orElse(null)
        : null;
  }

  private static boolean offers(Situation situation, Channel type) {
    return situation.policy().channels().stream().anyMatch(channel -> channel.type() == type);
  }

  /** Null where capacity is not known, or nobody is called. */
  private @Nullable List<Window> free(Situation situation) {
    if (!offers(situation, Channel.CALLBACK)) {
      return null;
    }
    try {
      return windows.map(store -> store.free(windows(situation))).orElse(null);
    } catch (SdkException e) {
      LOG.warn(
          "the capacity of pool {} cannot be read: {}", situation.policy().pool(), e.getMessage());
      return null;
    }
  }

  private static List<Window> windows(Situation situation) {
    return Windows.of(situation.settings(), situation.policy().pool(), situation.now());
  }
}
