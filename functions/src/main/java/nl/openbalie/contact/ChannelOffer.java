package nl.openbalie.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.openbalie.live.Channel;
import nl.openbalie.live.IdentityLevel;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach us, ready to use.
 *
 * @param title what to write on the button
 * @param text what the customer may expect of it now
 * @param why why it comes first, or why the customer has to sign in for it
 * @param human whether one speaks with a human being
 * @param identity how the customer has to be identified, where that is more than now
 * @param open whether somebody answers now; null where hours don't matter or aren't known
 * @param closes when that ends, while open
 * @param opens when somebody answers again, while closed
 * @param number the telephone number as people know it
 * @param promise what a request made now would be promised, where capacity is known
 * @param windows the first windows with a place left, to choose from
 * @param firstFree the first moment that can be booked, where that is known
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChannelOffer(
    Channel type,
    String title,
    String text,
    @Nullable String why,
    boolean human,
    boolean online,
    @Nullable IdentityLevel identity,
    @Nullable Boolean open,
    @Nullable OffsetDateTime closes,
    @Nullable OffsetDateTime opens,
    @Nullable String number,
    @Nullable Promise promise,
    @Nullable List<Promise> windows,
    @Nullable OffsetDateTime firstFree,
    Action action) {

  /** Whether nobody is there for it now. */
  boolean closed() {
    return Boolean.FALSE.equals(open);
  }

  /** Whether all its places are given away. */
  boolean full() {
    return windows != null && windows.isEmpty();
  }

  /** The same offer with the reason why it comes first, unless there is one already. */
  ChannelOffer because(String reason) {
    return new ChannelOffer(
        type,
        title,
        text,
        why == null ? reason : why,
        human,
        online,
        identity,
        open,
        closes,
        opens,
        number,
        promise,
        windows,
        firstFree,
        action);
  }

  /**
   * What to do to use the channel.
   *
   * @param method of the request; null for a link that is simply followed
   * @param body what to send along as it is
   * @param needs the properties that the customer has to add
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Action(
      @Nullable String method,
      String href,
      @Nullable Map<String, String> body,
      @Nullable List<String> needs) {

    /** A link. */
    static Action follow(String href) {
      return new Action(null, href, null, null);
    }
  }
}
