package nl.openbalie.contact;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The way to a human being, on every answer.
 *
 * @param channels 2 or 3, the best first
 */
@Serdeable
public record ContactBlock(List<ChannelOffer> channels) {

  public ContactBlock {
    channels = List.copyOf(channels);
  }
}
