package nl.openbalie.contact;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.contact.ChannelOffer.Action;
import nl.openbalie.live.Channel;
import nl.openbalie.live.ChannelPolicy;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Makes the offers of one block.
 *
 * @param free the windows in which the customer can be called; null where capacity is not known:
 *     better no promise than one that cannot be kept
 * @param firstVisit the first moment that can be booked; null where that is not known
 */
record Offers(
    Situation situation, @Nullable List<Window> free, @Nullable OffsetDateTime firstVisit) {

  /** Enough to choose from, few enough to read. */
  private static final int WINDOWS_SHOWN = 6;

  ChannelOffer of(ChannelPolicy channel) {
    Organisation organisation = situation.settings().organisation();
    return switch (channel.type()) {
      case CALLBACK -> callback(channel);
      case PHONE ->
          offer(channel, presence(channel), organisation.phone(), null, phone(organisation));
      case APPOINTMENT -> offer(channel, always(channel), null, null, products());
      case MAIL -> offer(channel, mail(organisation), null, null, mailTo(organisation));
      case CHAT -> offer(channel, presence(channel), null, null, place(channel));
      case FORM -> offer(channel, always(channel), null, null, place(channel));
    };
  }

  private ChannelOffer callback(ChannelPolicy channel) {
    List<Promise> promises = promises();
    Promise first = first(promises);
    String none = situation.text(promises == null ? "callback.text" : "callback.full");
    String text = first == null ? none : first.text();
    return offer(channel, Presence.always(text), null, promises, request());
  }

  private @Nullable List<Promise> promises() {
    return free == null
        ? null
        : free.stream()
            .limit(WINDOWS_SHOWN)
            .map(window -> Promise.of(window, situation.language()))
            .toList();
  }

  private static @Nullable Promise first(@Nullable List<Promise> promises) {
    return promises == null || promises.isEmpty() ? null : promises.getFirst();
  }

  private Presence presence(ChannelPolicy channel) {
    OpeningHours hours = OpeningHours.of(situation.settings(), channel.hours());
    return Presence.of(situation, channel.type().type(), hours);
  }

  private Presence mail(Organisation organisation) {
    return Presence.always(situation.text("mail.text", organisation.mail()));
  }

  private Presence always(ChannelPolicy channel) {
    return Presence.always(situation.text(channel.type().type() + ".text"));
  }

  private Action request() {
    return new Action("POST", "/v1/callbacks", about(), List.of("phone"));
  }

  private Action products() {
    String topic = situation.topic();
    String href = "/v1/appointments/products" + (topic == null ? "" : "?topic=" + topic);
    return new Action("GET", href, null, null);
  }

  private Map<String, String> about() {
    String topic = situation.topic();
    return topic == null ? Map.of() : Map.of("topic", topic);
  }

  private static Action phone(Organisation organisation) {
    return Action.follow("tel:" + organisation.phone().replace(" ", ""));
  }

  private static Action mailTo(Organisation organisation) {
    return Action.follow("mailto:" + organisation.mail());
  }

  private static Action place(ChannelPolicy channel) {
    if (channel.form() != null) {
      return new Action("GET", "/v1/forms/" + channel.form(), null, null);
    }
    return Action.follow(channel.href() == null ? "/" : channel.href());
  }

  private ChannelOffer offer(
      ChannelPolicy channel,
      Presence presence,
      @Nullable String number,
      @Nullable List<Promise> windows,
      Action action) {
    IdentityLevel level = lacking(channel);
    return new ChannelOffer(
        channel.type(),
        situation.text(channel.type().type() + ".title"),
        words(channel, presence.text(), level),
        level == null ? null : situation.text("why." + level.word()),
        channel.type().human(),
        channel.type().online(),
        level,
        presence.open(),
        presence.closes(),
        presence.opens(),
        number,
        first(windows),
        windows,
        channel.type() == Channel.APPOINTMENT ? firstVisit : null,
        action);
  }

  /** How the customer has to be identified for it; null when that is so already. */
  private @Nullable IdentityLevel lacking(ChannelPolicy channel) {
    return channel.required().compareTo(situation.identity()) > 0 ? channel.required() : null;
  }

  /** The organisation's own words never take the place of what holds now. */
  private String words(ChannelPolicy channel, String now, @Nullable IdentityLevel lacking) {
    String signIn = lacking == null ? "" : situation.text("sign-in." + lacking.word());
    return Stream.of(own(channel), now, signIn)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String own(ChannelPolicy channel) {
    Map<String, String> text = channel.text() == null ? Map.of() : channel.text();
    return text.getOrDefault(situation.language().code(), text.getOrDefault("nl", ""));
  }
}
