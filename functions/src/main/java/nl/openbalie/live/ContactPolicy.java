package nl.openbalie.live;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How customers with a question on some topic reach us (demands D5 and D6), with all that it
 * inherits.
 *
 * @param channels 2 or 3, the best first; one with a human being, one online
 * @param pool whose time is spent on calling back
 */
public record ContactPolicy(Sensitivity sensitive, List<ChannelPolicy> channels, String pool) {

  public ContactPolicy {
    channels = List.copyOf(channels);
  }

  /**
   * Each field from the nearest topic that says something about it.
   *
   * @param chain the topic's own policy, those of ever wider topics, the standard
   */
  static ContactPolicy of(List<TopicPolicy> chain) {
    return new ContactPolicy(
        nearest(chain, TopicPolicy::sensitive).orElse(Sensitivity.NONE),
        nearest(chain, TopicPolicy::channels).orElseThrow().stream()
            .map(channel -> complete(channel.type(), chain))
            .toList(),
        nearest(chain, TopicPolicy::pool).orElseThrow());
  }

  /** What was said about the channel, wherever that was. */
  private static ChannelPolicy complete(Channel type, List<TopicPolicy> chain) {
    List<ChannelPolicy> said =
        chain.stream()
            .map(TopicPolicy::channels)
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .filter(channel -> channel.type() == type)
            .toList();
    Optional<ChannelPolicy> place = said.stream().filter(ContactPolicy::hasPlace).findFirst();
    return new ChannelPolicy(
        type,
        nearest(said, ChannelPolicy::identity).orElse(null),
        nearest(said, ChannelPolicy::hours).orElse(null),
        nearest(said, ChannelPolicy::text).orElse(null),
        place.map(ChannelPolicy::href).orElse(null),
        place.map(ChannelPolicy::form).orElse(null));
  }

  /** An address takes the place of a form, and the other way round. */
  private static boolean hasPlace(ChannelPolicy channel) {
    return channel.href() != null || channel.form() != null;
  }

  private static <T, R> Optional<R> nearest(List<T> chain, Function<T, @Nullable R> field) {
    for (T link : chain) {
      R value = field.apply(link);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
