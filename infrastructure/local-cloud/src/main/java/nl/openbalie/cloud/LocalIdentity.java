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
 * The identity providers and the JWT authorizers of the HTTP API in one: gives out tokens and
 * checks them. Thread-safe.
 */
public final class LocalIdentity {

  /** The authorizer takes RSA only. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

  /** The template's name of the authorizer of editors and colleagues. */
  public static final String STAFF = "Identity";

  /** The template's name of the authorizer of customers. */
  public static final String CUSTOMER = "Customer";

  private static final String BEARER = "Bearer ";

  private final RSAKey key;
  private final Map<String, Authorizer> authorizers;
  private final String roleClaim;
  private final InstantSource clock;

  LocalIdentity(
      RSAKey key, Map<String, Authorizer> authorizers, String roleClaim, InstantSource clock) {
    this.key = key;
    this.authorizers = Map.copyOf(authorizers);
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

  /** A token for somebody with these roles, valid from now. */
  public String token(String subject, Set<String> roles, Duration life) {
    return token(STAFF, subject, Map.of(roleClaim, List.copyOf(roles)), life);
  }

  /** A token that this authorizer of the template takes, valid from now. */
  public String token(
      String authorizer, String subject, Map<String, Object> claims, Duration life) {
    var now = clock.instant();
    var token =
        new JWTClaimsSet.Builder()
            .issuer(authorizer(authorizer).issuer())
            .audience(authorizer(authorizer).audience())
            .subject(subject)
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(now.plus(life)));
    claims.forEach(token::claim);
    return sign(token.build());
  }

  /** The public keys as JSON, as an issuer publishes them at its {@code jwks_uri}. */
  public String keySet() {
    return new JWKSet(key).toString(true);
  }

  /**
   * Checks a token as the authorizer does: key, signature, issuer, audience and times.
   *
   * @param authorizer its name in the template
   * @param authorization the header's value: a token, with or without {@code Bearer} before it
   * @return its claims; empty when the gateway would answer 401
   */
  public Optional<Map<String, Object>> verify(
      String authorizer, String authorization, Instant now) {
    try {
      var token = SignedJWT.parse(withoutBearer(authorization));
      var claims = token.getJWTClaimsSet();
      return isSigned(token) && isFor(authorizer(authorizer), claims) && isValid(claims, now)
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

  private Authorizer authorizer(String name) {
    return Optional.ofNullable(authorizers.get(name)).orElseThrow();
  }

  private boolean isSigned(SignedJWT token) throws JOSEException {
    return ALGORITHMS.contains(token.getHeader().getAlgorithm())
        && key.getKeyID().equals(token.getHeader().getKeyID())
        && token.verify(new RSASSAVerifier(key.toPublicJWK()));
  }

  private static boolean isFor(Authorizer authorizer, JWTClaimsSet claims) throws ParseException {
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
