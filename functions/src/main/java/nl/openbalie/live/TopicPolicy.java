package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is special about contact on some topic; what is null is as on the wider topic.
 *
 * @param channels the best first
 * @param pool whose time is spent on calling back
 */
@Serdeable
public record TopicPolicy(
    @Nullable Sensitivity sensitive,
    @Nullable List<ChannelPolicy> channels,
    @Nullable String pool) {

  public TopicPolicy {
    channels = channels == null ? null : List.copyOf(channels);
  }
}
