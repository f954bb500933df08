package nl.openbalie.cloud;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The identity provider and the JWT authorizer of the HTTP API in one: gives out tokens and checks
 * them. Thread-safe.
 */
public final class LocalIdentity {

  /** The authorizer takes RSA only. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

  private static final String BEARER = "Bearer ";

  private final RSAKey key;
  private final Authorizer authorizer;
  private final String roleClaim;
  private final InstantSource clock;

  LocalIdentity(RSAKey key, Authorizer authorizer, String roleClaim, InstantSource clock) {
    this.key = key;
    this.authorizer = authorizer;
    this.roleClaim = roleClaim;
    this.clock = clock;
  }

  /** With the key of that file, which is made the first time. */
  static RSAKey key(Path file) {
    try {
      if (!Files.exists(file)) {
        var made = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        DataFolder.replace(file, made.toJSONString());
      }
      return RSAKey.parse(Files.readString(file));
    } catch (ParseException e) {
      throw new IllegalStateException(file + " is not a key; remove it to get a new one", e);
    } catch (JOSEException e) {
      throw new IllegalStateException("No key can be made", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A token of the issuer for the audience that the template names, valid from now. */
  public String token(String subject, Set<String> roles, Duration life) {
    var now = clock.instant();
    return sign(
        new JWTClaimsSet.Builder()
            .issuer(authorizer.issuer())
            .audience(authorizer.audience())
            .subject(subject)
            .claim(roleClaim, List.copyOf(roles))
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(now.plus(life)))
            .build());
  }

  /** The public keys as JSON, as an issuer publishes them at its {@code jwks_uri}. */
  public String keySet() {
    return new JWKSet(key).toString(true);
  }

  /**
   * Checks a token as the authorizer does: key, signature, issuer, audience and times.
   *
   * @param authorization the header's value: a token, with or without {@code Bearer} before it
   * @return its claims; empty when the gateway would answer 401
   */
  public Optional<Map<String, Object>> verify(String authorization, Instant now) {
    try {
      var token = SignedJWT.parse(withoutBearer(authorization));
      var claims = token.getJWTClaimsSet();
      return isSigned(token) && isForUs(claims) && isValid(claims, now)
          ? Optional.of(claims.toJSONObject())
          : Optional.empty();
    } catch (ParseException | JOSEException _) {
      return Optional.empty();
    }
  }

  String sign(JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isSigned(SignedJWT token) throws JOSEException {
    return ALGORITHMS.contains(token.getHeader().getAlgorithm())
        && key.getKeyID().equals(token.getHeader().getKeyID())
        && token.verify(new RSASSAVerifier(key.toPublicJWK()));
  }

  private boolean isForUs(JWTClaimsSet claims) throws ParseException {
    return authorizer.issuer().equals(claims.getIssuer())
        && audience(claims).stream().anyMatch(authorizer.audience()::contains);
  }

  /** Some providers, Cognito among them, name the client instead of the audience. */
  private static List<String> audience(JWTClaimsSet claims) throws ParseException {
    var client = claims.getStringClaim("client_id");
    return claims.getAudience().isEmpty() && client != null
        ? List.of(client)
        : claims.getAudience();
  }

  private static boolean isValid(JWTClaimsSet claims, Instant now) {
    var expires = claims.getExpirationTime();
    var from = claims.getNotBeforeTime();
    var issued = claims.getIssueTime();
    return expires != null
        && now.isBefore(expires.toInstant())
        && (from == null || !now.isBefore(from.toInstant()))
        && (issued == null || !now.isBefore(issued.toInstant()));
  }

  private static String withoutBearer(String authorization) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? authorization.substring(BEARER.length()).strip()
        : authorization;
  }
}
