package nl.openbalie.contact;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.openbalie.contact.ChannelOffer.Action;
import nl.openbalie.live.Channel;
import nl.openbalie.live.ContactPolicy;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes the contact block that fits a topic and this moment; it never fails. */
@Singleton
@Requires(beans = LiveKnowledge.class)
public final class ContactBlocks {

  private static final Logger LOG = LoggerFactory.getLogger(ContactBlocks.class);

  /** Enough to choose from, few enough to read. */
  private static final int WINDOWS_SHOWN = 6;

  private final LiveKnowledge live;
  private final Optional<WindowStore> windows;
  private final InstantSource clock;

  ContactBlocks(LiveKnowledge live, Optional<WindowStore> windows, InstantSource clock) {
    this.live = live;
    this.windows = windows;
    this.clock = clock;
  }

  /**
   * The block of what is set now.
   *
   * @param topic id of the topic of the question, null when unknown
   */
  public ContactBlock of(@Nullable String topic, Language language) {
    return of(live.settings(), topic, language);
  }

  public ContactBlock of(Settings settings, @Nullable String topic, Language language) {
    ContactPolicy policy = settings.policy(topic);
    var offers = new Offers(settings, topic, language);
    Comparator<ChannelOffer> closedPhoneLast =
        Comparator.comparing(offer -> Boolean.FALSE.equals(offer.open()));
    return new ContactBlock(
        policy.channels().stream()
            .map(channel -> offers.of(channel, policy))
            .sorted(closedPhoneLast)
            .toList());
  }

  /** The offers of one block. */
  private final class Offers {
    private final Settings settings;
    private final @Nullable String topic;
    private final Language language;
    private final Instant now = clock.instant();

    private Offers(Settings settings, @Nullable String topic, Language language) {
      this.settings = settings;
      this.topic = topic;
      this.language = language;
    }

    private ChannelOffer of(Channel channel, ContactPolicy policy) {
      return switch (channel) {
        case CALLBACK -> callback(policy);
        case PHONE -> phone();
        case MAIL -> mail();
      };
    }

    private ChannelOffer callback(ContactPolicy policy) {
      List<Promise> free = free(policy.pool());
      Promise first = free == null || free.isEmpty() ? null : free.getFirst();
      String unknown = text(free == null ? "callback.text" : "callback.full");
      String text = first == null ? unknown : first.text();
      Map<String, String> body = topic == null ? Map.of() : Map.of("topic", topic);
      var action = new Action("POST", "/v1/callbacks", body, List.of("phone"));
      return offer(Channel.CALLBACK, text, null, null, null, null, first, free, action);
    }

    /** Null where capacity is not known here: better no promise than one that cannot be kept. */
    private @Nullable List<Promise> free(String pool) {
      try {
        return windows
            .map(store -> store.free(Windows.of(settings, pool, now)))
            .map(free ->
                free.stream()
                    .limit(WINDOWS_SHOWN)
                    .map(window -> Promise.of(window, language))
                    .toList())
            .orElse(null);
      } catch (SdkException e) {
        LOG.warn("the capacity of pool {} cannot be read: {}", pool, e.getMessage());
        return null;
      }
    }

    private ChannelOffer phone() {
      String number = settings.organisation().phone();
      var action = new Action(null, "tel:" + number.replace(" ", ""), null, null);
      OpeningHours hours = OpeningHours.of(settings);
      if (!hours.known()) {
        return offer(
            Channel.PHONE, text("phone.text"), null, null, null, number, null, null, action);
      }
      return hours
          .at(now)
          .map(opening -> open(opening, number, action))
          .orElseGet(() -> closed(hours.after(now).orElse(null), number, action));
    }

    private ChannelOffer open(Opening opening, String number, Action action) {
      String text = text("phone.open", Moments.time(opening.until()));
      return offer(
          Channel.PHONE,
          text,
          true,
          opening.until().toOffsetDateTime(),
          null,
          number,
          null,
          null,
          action);
    }

    private ChannelOffer closed(@Nullable Opening next, String number, Action action) {
      if (next == null) {
        return offer(
            Channel.PHONE, text("phone.closed"), false, null, null, number, null, null, action);
      }
      String text =
          text("phone.opens", Moments.day(next.from(), language), Moments.time(next.from()));
      return offer(
          Channel.PHONE,
          text,
          false,
          null,
          next.from().toOffsetDateTime(),
          number,
          null,
          null,
          action);
    }

    private ChannelOffer mail() {
      String address = settings.organisation().mail();
      var action = new Action(null, "mailto:" + address, null, null);
      return offer(
          Channel.MAIL, text("mail.text", address), null, null, null, null, null, null, action);
    }

    private ChannelOffer offer(
        Channel channel,
        String text,
        @Nullable Boolean open,
        @Nullable OffsetDateTime closes,
        @Nullable OffsetDateTime opens,
        @Nullable String number,
        @Nullable Promise promise,
        @Nullable List<Promise> windows,
        Action action) {
      return new ChannelOffer(
          channel,
          text(channel.type() + ".title"),
          text,
          channel.human(),
          channel.online(),
          open,
          closes,
          opens,
          number,
          promise,
          windows,
          action);
    }

    private String text(String key, Object... arguments) {
      return Texts.of(language, "channel." + key, arguments);
    }
  }
}
