package nl.openbalie.identity;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.web.Claims;
import nl.openbalie.web.Input;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/** Reads a customer out of the claims of OpenID Connect (Core 1.0, section 5.1). */
@Singleton
public final class IdentityClaims {

  private static final int LONGEST = 254;

  /** OpenID Connect Core 1.0, section 2. */
  private static final int LONGEST_SUBJECT = 255;

  private final String assuranceClaim;
  private final Set<String> strong;
  private final InstantSource clock;

  /**
   * @param assuranceClaim the claim that tells how the customer proved who they are
   * @param strong its values that count as strong, with commas between them
   */
  IdentityClaims(
      @Property(name = "assurance.claim", defaultValue = "acr") String assuranceClaim,
      @Property(name = "strong.assurance", defaultValue = "") String strong,
      InstantSource clock) {
    this.assuranceClaim = assuranceClaim;
    this.strong = Arrays.stream(strong.split(",")).map(String::strip).collect(Collectors.toSet());
    this.clock = clock;
  }

  /** The customer; nothing when the claims name none. */
  public Optional<CustomerIdentity> customer(Claims claims) {
    return claims
        .text("sub")
        .flatMap(subject -> claims.text("iss").map(issuer -> Token.hash(issuer + "\n" + subject)))
        .map(customer ->
            new CustomerIdentity(
                customer,
                subject(claims),
                level(claims),
                text(claims, "name", 100),
                text(claims, "phone_number", LONGEST),
                claims.denies("email_verified") ? null : text(claims, "email", LONGEST),
                clock.instant()));
  }

  /** As it is: another way of writing it may be another customer. */
  private static @Nullable String subject(Claims claims) {
    return claims
        .text("sub")
        .filter(subject -> subject.length() <= LONGEST_SUBJECT)
        .filter(subject -> subject.codePoints().noneMatch(Input::unreadable))
        .orElse(null);
  }

  private IdentityLevel level(Claims claims) {
    return claims.text(assuranceClaim).filter(strong::contains).isPresent()
        ? IdentityLevel.STRONG
        : IdentityLevel.SIGNED_IN;
  }

  /** What a provider says that no form of ours would take is as good as not said. */
  private static @Nullable String text(Claims claims, String name, int most) {
    return claims
        .text(name)
        .filter(text -> text.length() <= most && text.codePoints().noneMatch(Input::unreadable))
        .filter(text -> !text.isBlank())
        .map(String::strip)
        .orElse(null);
  }
}
