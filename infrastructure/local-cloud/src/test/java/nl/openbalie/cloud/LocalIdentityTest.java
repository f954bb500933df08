package nl.openbalie.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalIdentityTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Map<String, Authorizer> AUTHORIZERS =
      Map.of(
          LocalIdentity.STAFF,
          new Authorizer("https://issuer.example", List.of("openbalie", "other")),
          LocalIdentity.CUSTOMER,
          new Authorizer("https://login.example", List.of("openbalie")));

  @TempDir static Path data;
  private static Path file;
  private static RSAKey key;
  private static LocalIdentity identity;

  @BeforeAll
  static void open() {
    file = data.resolve("identity.json");
    key = LocalIdentity.key(file);
    identity = identity(key);
  }

  @Test
  void verify_ownToken_givesItsClaims() {
    var token = identity.token("jo", Set.of("editor"), HOUR);

    assertThat(identity.verify(LocalIdentity.STAFF, "Bearer " + token, NOW))
        .hasValueSatisfying(claims ->
            assertThat(claims)
                .containsEntry("sub", "jo")
                .containsEntry("groups", List.of("editor"))
                .containsEntry("iss", "https://issuer.example")
                .containsEntry("exp", NOW.plus(HOUR).getEpochSecond()));
    assertThat(identity.verify(LocalIdentity.STAFF, "bearer " + token, NOW)).isPresent();
    assertThat(identity.verify(LocalIdentity.STAFF, token, NOW)).isPresent();
  }

  @Test
  void verify_tokenOfACustomer_isNoToken_ofStaff() {
    var token =
        identity.token(LocalIdentity.CUSTOMER, "zoe", Map.of("roles", List.of("editor")), HOUR);

    assertThat(identity.verify(LocalIdentity.CUSTOMER, token, NOW)).isPresent();
    assertThat(identity.verify(LocalIdentity.STAFF, token, NOW)).isEmpty();
  }

  @Test
  void verify_expired_isRefused() {
    var token = identity.token("jo", Set.of(), HOUR);

    assertThat(identity.verify(LocalIdentity.STAFF, token, NOW.plus(HOUR).minusSeconds(1)))
        .isPresent();
    assertThat(identity.verify(LocalIdentity.STAFF, token, NOW.plus(HOUR))).isEmpty();
  }

  @Test
  void verify_notYetValid_isRefused() {
    assertThat(
            identity.verify(
                LocalIdentity.STAFF, identity.token("jo", Set.of(), HOUR), NOW.minusSeconds(1)))
        .isEmpty();
  }

  @Test
  void verify_withoutExpiry_isRefused() {
    assertThat(verifies(claims -> claims.expirationTime(null))).isFalse();
  }

  @Test
  void verify_otherIssuer_isRefused() {
    assertThat(verifies(claims -> claims.issuer("https://other.example"))).isFalse();
    assertThat(verifies(claims -> claims.issuer(null))).isFalse();
  }

  @Test
  void verify_audience_mustNameOneOfOurs() {
    assertThat(verifies(claims -> claims.audience(List.of("x", "other")))).isTrue();
    assertThat(verifies(claims -> claims.audience("x"))).isFalse();
    assertThat(verifies(claims -> claims.audience((String) null))).isFalse();
  }

  @Test
  void verify_clientInsteadOfAudience_counts() {
    assertThat(verifies(claims -> claims.audience((String) null).claim("client_id", "openbalie")))
        .isTrue();
    assertThat(verifies(claims -> claims.audience("x").claim("client_id", "openbalie"))).isFalse();
  }

  @Test
  void verify_unsigned_isRefused() {
    assertThat(
            identity.verify(LocalIdentity.STAFF, new PlainJWT(claims().build()).serialize(), NOW))
        .isEmpty();
  }

  @Test
  void verify_publicKeyAsSharedSecret_isRefused() throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims().build());
    token.sign(new MACSigner(key.toPublicKey().getEncoded()));

    assertThat(identity.verify(LocalIdentity.STAFF, token.serialize(), NOW)).isEmpty();
  }

  @Test
  void verify_otherKeyWithOurName_isRefused() {
    var other = LocalIdentity.key(data.resolve("other.json"));
    var disguised = new RSAKey.Builder(other).keyID(key.getKeyID()).build();

    assertThat(
            identity.verify(
                LocalIdentity.STAFF, identity(disguised).token("jo", Set.of(), HOUR), NOW))
        .isEmpty();
  }

  @Test
  void verify_claimsChanged_isRefused() {
    var editor = identity.token("jo", Set.of("editor"), HOUR).split("\\.");
    var publisher = identity.token("jo", Set.of("publisher"), HOUR).split("\\.");

    assertThat(
            identity.verify(
                LocalIdentity.STAFF, String.join(".", editor[0], publisher[1], editor[2]), NOW))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic am86am8=", "a.b.c", "....", "Bearer é"})
  void verify_garbage_isRefused(String authorization) {
    assertThat(identity.verify(LocalIdentity.STAFF, authorization, NOW)).isEmpty();
  }

  @Test
  void keySet_showsThePublicKeyOnly() throws Exception {
    var shown = JWKSet.parse(identity.keySet()).getKeys();

    assertThat(shown)
        .singleElement()
        .satisfies(only -> {
          assertThat(only.isPrivate()).isFalse();
          assertThat(only.getKeyID()).isEqualTo(key.getKeyID());
        });
  }

  @Test
  void key_again_isTheSameAndReadableByItsOwnerOnly() throws Exception {
    assertThat(LocalIdentity.key(file)).isEqualTo(key);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void key_brokenFile_saysWhichOne() throws Exception {
    var broken = Files.writeString(data.resolve("broken.json"), "{}");

    assertThatThrownBy(() -> LocalIdentity.key(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(broken.toString());
  }

  @Test
  void identity_ofACloud_isThatOfItsTemplate() {
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      var identity = cloud.identity(InstantSource.fixed(NOW));

      assertThat(
              identity.verify(
                  LocalIdentity.STAFF, identity.token("jo", Set.of("colleague"), HOUR), NOW))
          .hasValueSatisfying(claims ->
              assertThat(claims)
                  .containsEntry("iss", "https://identity.lindermeer.example")
                  .containsEntry("aud", "openbalie")
                  .containsEntry("roles", List.of("colleague")));
    }
  }

  private static boolean verifies(UnaryOperator<JWTClaimsSet.Builder> change) {
    return identity
        .verify(LocalIdentity.STAFF, identity.sign(change.apply(claims()).build()), NOW)
        .isPresent();
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("https://issuer.example")
        .audience("openbalie")
        .expirationTime(Date.from(NOW.plus(HOUR)));
  }

  private static LocalIdentity identity(RSAKey key) {
    return new LocalIdentity(key, AUTHORIZERS, "groups", InstantSource.fixed(NOW));
  }
}
