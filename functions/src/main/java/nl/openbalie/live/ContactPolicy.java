package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumSet;
import java.util.List;

/**
 * How customers with a question on some topic reach us (demands D5 and D6).
 *
 * @param channels 2 or 3, the best first; one with a human being, one online
 * @param pool whose time is spent on calling back
 */
@Serdeable
public record ContactPolicy(List<Channel> channels, String pool) {

  public ContactPolicy {
    channels = List.copyOf(channels);
    if (channels.size() < 2
        || channels.size() > 3
        || EnumSet.copyOf(channels).size() < channels.size()) {
      throw new IllegalArgumentException(
          "a contact policy has 2 or 3 different channels: " + channels);
    }
    if (channels.stream().noneMatch(Channel::human)
        || channels.stream().noneMatch(Channel::online)) {
      throw new IllegalArgumentException(
          "a contact policy has a channel with a human being and one online: " + channels);
    }
  }
}
