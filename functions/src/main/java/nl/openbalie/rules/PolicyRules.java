package nl.openbalie.rules;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.openbalie.live.Channel;
import nl.openbalie.live.ChannelPolicy;
import nl.openbalie.live.ContactPolicy;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Sensitivity;
import nl.openbalie.live.Settings;
import nl.openbalie.live.TopicPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Demands D5, D6 and D20 for every topic, with all that its policy inherits. A topic without a
 * policy of its own has that of a wider one, or the standard.
 */
final class PolicyRules {

  private PolicyRules() {}

  static Stream<Flaw> flaws(Settings settings) {
    return Stream.concat(
        flaws("policies.standard", settings.policies().standard(), settings.policy(null)),
        settings.policies().topics().entrySet().stream()
            .filter(entry -> settings.topic(entry.getKey()).isPresent())
            .flatMap(entry ->
                flaws(
                    "policies.topics." + entry.getKey(),
                    entry.getValue(),
                    settings.policy(entry.getKey()))));
  }

  private static Stream<Flaw> flaws(String path, TopicPolicy own, ContactPolicy policy) {
    List<ChannelPolicy> channels = policy.channels();
    return Stream.concat(
        choice(channels).map(reason -> Flaw.at(path, reason)),
        IntStream.range(0, channels.size())
            .boxed()
            .flatMap(i -> {
              String place = own.channels() == null ? path : path + ".channels[" + i + "]";
              return reasons(channels.get(i), policy.sensitive())
                  .map(reason -> Flaw.at(place, reason));
            }));
  }

  /** Enough to choose from and not too much; a human being for everybody (D1, D5). */
  private static Stream<String> choice(List<ChannelPolicy> channels) {
    return Stream.of(
            when(channels.size() < 2, "channels-few"),
            when(channels.size() > 3, "channels-many"),
            when(none(channels, one -> one.type().human()), "channels-human"),
            when(none(channels, one -> one.type().online()), "channels-online"),
            when(none(channels, PolicyRules::isForEverybody), "channels-everybody"))
        .filter(Objects::nonNull);
  }

  private static boolean none(List<ChannelPolicy> channels, Predicate<ChannelPolicy> rule) {
    return channels.stream().noneMatch(rule);
  }

  private static boolean isForEverybody(ChannelPolicy channel) {
    return channel.type().human() && channel.required() == IdentityLevel.ANONYMOUS;
  }

  private static Stream<String> reasons(ChannelPolicy channel, Sensitivity sensitive) {
    return Stream.of(misplaced(channel), unsafe(channel, sensitive)).filter(Objects::nonNull);
  }

  private static @Nullable String misplaced(ChannelPolicy channel) {
    if (channel.hours() != null && !channel.type().live()) {
      return "hours-where";
    }
    if (channel.type() == Channel.MAIL && channel.required() != IdentityLevel.ANONYMOUS) {
      return "mail-identity";
    }
    return misplacedLink(channel);
  }

  private static @Nullable String misplacedLink(ChannelPolicy channel) {
    boolean link = channel.href() != null;
    if (channel.form() != null) {
      return channel.type() != Channel.FORM ? "form-where" : when(link, "link-twice");
    }
    return link == channel.type().elsewhere() ? null : link ? "link-where" : "link-missing";
  }

  /** What is written online is told to whoever is signed in; by mail nobody ever is (D6, D20). */
  private static @Nullable String unsafe(ChannelPolicy channel, Sensitivity sensitive) {
    if (sensitive == Sensitivity.NONE || !channel.type().online()) {
      return null;
    }
    if (channel.type() == Channel.MAIL) {
      return "mail-sensitive";
    }
    if (channel.type() == Channel.CHAT && sensitive == Sensitivity.FINANCIAL) {
      return "chat-financial";
    }
    return when(channel.required() != IdentityLevel.STRONG, "strong");
  }

  private static @Nullable String when(boolean broken, String reason) {
    return broken ? reason : null;
  }
}
