package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A channel on some topic; what is null is as on the wider topic.
 *
 * @param identity how sure we must be who the customer is; null everywhere for not at all
 * @param hours the name of its opening hours; null everywhere for those of the organisation
 * @param text the organisation's own words about it, by language code
 * @param href where a chat or a form elsewhere is
 * @param form id of a form of ours
 */
@Serdeable
public record ChannelPolicy(
    Channel type,
    @Nullable IdentityLevel identity,
    @Nullable String hours,
    @Nullable Map<String, String> text,
    @Nullable String href,
    @Nullable String form) {

  /** A channel that is for everybody. */
  static ChannelPolicy of(Channel type) {
    return new ChannelPolicy(type, null, null, null, null, null);
  }

  /** How sure we must be who the customer is. */
  public IdentityLevel required() {
    return identity == null ? IdentityLevel.ANONYMOUS : identity;
  }
}
