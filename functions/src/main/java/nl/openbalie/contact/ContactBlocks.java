package nl.openbalie.contact;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.Channel;
import nl.openbalie.live.ContactPolicy;
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
  private final InstantSource clock;

  ContactBlocks(LiveKnowledge live, Optional<WindowStore> windows, InstantSource clock) {
    this.live = live;
    this.windows = windows;
    this.clock = clock;
  }

  /**
   * The block of what is set now, without a spoken code.
   *
   * @param topic id of the topic of the question, null when unknown
   */
  public ContactBlock of(@Nullable String topic, Language language) {
    return of(live.settings(), topic, language, null);
  }

  /** The block of these settings, without a spoken code. */
  public ContactBlock of(Settings settings, @Nullable String topic, Language language) {
    return of(settings, topic, language, null);
  }

  /**
   * @param topic id of the topic of the question, null when unknown
   * @param journey whose spoken code goes along; null when there is none
   */
  public ContactBlock of(@Nullable String topic, Language language, @Nullable Journey journey) {
    return of(live.settings(), topic, language, journey);
  }

  public ContactBlock of(
      Settings settings, @Nullable String topic, Language language, @Nullable Journey journey) {
    var now = new Situation(settings, topic, language, IdentityLevel.ANONYMOUS, clock.instant());
    return ContactBlock.of(now, free(now), journey);
  }

  /** What a customer sees, or will, if nobody else asks to be called. */
  public static ContactBlock preview(Situation situation) {
    return ContactBlock.of(situation, windows(situation), null);
  }

  /** Null where capacity is not known, or nobody is called. */
  private @Nullable List<Window> free(Situation situation) {
    ContactPolicy policy = situation.policy();
    if (policy.channels().stream().noneMatch(channel -> channel.type() == Channel.CALLBACK)) {
      return null;
    }
    try {
      return windows.map(store -> store.free(windows(situation))).orElse(null);
    } catch (SdkException e) {
      LOG.warn("the capacity of pool {} cannot be read: {}", policy.pool(), e.getMessage());
      return null;
    }
  }

  private static List<Window> windows(Situation situation) {
    return Windows.of(situation.settings(), situation.policy().pool(), situation.now());
  }
}
