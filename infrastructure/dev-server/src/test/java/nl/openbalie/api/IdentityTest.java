package nl.openbalie.api;

import static nl.openbalie.web.Role.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityTest extends ApiTest {

  @Test
  void token_ofAColleague_opensTheDesk() {
    assertThat(api.send(desk(World.get().token(nl.openbalie.web.Role.COLLEAGUE))).status())
        .isEqualTo(200);
  }

  @Test
  void token_expired_isRefused() {
    String token = World.get().token(EDITOR);
    clock.set(clock.instant().plus(Duration.ofHours(2)));

    assertRefused(token);
  }

  @Test
  void token_unsigned_isRefused() {
    assertRefused(new PlainJWT(claims("https://identity.lindermeer.example")).serialize());
  }

  @Test
  void token_signedByAnotherIssuer_isRefused() throws Exception {
    RSAKey own = new RSAKeyGenerator(2048).keyID(key().getKeyID()).generate();
    for (String issuer : List.of("https://elders.example", "https://identity.lindermeer.example")) {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(own.getKeyID()).build();
      var token = new SignedJWT(header, claims(issuer));
      token.sign(new RSASSASigner(own));

      assertRefused(token.serialize());
    }
  }

  @Test
  void token_signedWithThePublicKey_isRefused() throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key().getKeyID()).build();
    var token = new SignedJWT(header, claims("https://identity.lindermeer.example"));
    token.sign(new MACSigner(key().toPublicKey().getEncoded()));

    assertRefused(token.serialize());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "null", "[colleague]"})
  void token_garbage_isRefused(String token) {
    assertRefused(token);
  }

  private void assertRefused(String token) {
    Answer answer = api.send(desk(token));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("identity-missing");
  }

  private static Call desk(String token) {
    return Call.get("/v1/desk/callbacks").header("Authorization", "Bearer " + token);
  }

  private JWTClaimsSet claims(String issuer) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("openbalie")
        .subject("jo")
        .claim("roles", List.of("colleague"))
        .expirationTime(Date.from(clock.instant().plus(Duration.ofHours(1))))
        .build();
  }

  private static RSAKey key() throws Exception {
    return JWKSet.parse(World.get().server().identity().keySet()).getKeys().getFirst().toRSAKey();
  }
}
