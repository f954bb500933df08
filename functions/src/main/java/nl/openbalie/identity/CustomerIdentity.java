package nl.openbalie.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import nl.openbalie.live.IdentityLevel;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer proved to be, as the identity provider told.
 *
 * @param customer names the customer in what we store: a hash of provider and subject
 * @param subject names the customer as the provider does, for the organisation's own services; null
 *     when it is longer than OpenID Connect lets it be, or cannot be read
 * @param phone as the provider has it; null when it did not tell
 * @param mail as the provider has it; null when it did not tell, or says that it is not checked
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerIdentity(
    String customer,
    @Nullable String subject,
    IdentityLevel level,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String mail,
    Instant signedIn) {

  /** A journey is a customer's for longer, but what needs certainty asks for it again. */
  private static final Duration CERTAIN = Duration.ofHours(2);

  /** Whether we are still sure that whoever holds the journey is this customer. */
  @JsonIgnore
  public boolean isCertain(Instant now) {
    return now.isBefore(signedIn.plus(CERTAIN));
  }
}
