package nl.openbalie.contact;

import java.time.OffsetDateTime;
import java.util.Optional;
import nl.openbalie.live.Settings;
import org.jspecify.annotations.Nullable;

/** Knows the first moment for a visit; whoever plans visits does, a later step than this one. */
public interface FirstVisit {

  /**
   * The first moment that can be booked; nothing when there is none soon, or nobody can tell.
   *
   * @param topic id of the topic of the question, null when unknown
   */
  Optional<OffsetDateTime> of(Settings settings, @Nullable String topic);
}
