package nl.openbalie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.web.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityClaimsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final IdentityClaims claims =
      new IdentityClaims("acr", "loa/high, loa/substantial", InstantSource.fixed(NOW));
  private final Map<String, Object> told =
      new HashMap<>(Map.of("iss", "https://login.example", "sub", "zoe"));

  @Test
  void customer_sameSubjectOfAnotherIssuer_isAnother() {
    String one = read().customer();
    told.put("iss", "https://elsewhere.example");

    assertThat(one).matches("[0-9a-f]{64}").isNotEqualTo(read().customer());
  }

  @ParameterizedTest
  @CsvSource({
    "loa/high, STRONG",
    "loa/substantial, STRONG",
    "loa/low, SIGNED_IN",
    "'', SIGNED_IN",
    ", SIGNED_IN",
  })
  void level_isStrongForWhatTheOperatorNamed(String assurance, IdentityLevel level) {
    told.put("acr", assurance);

    assertThat(read().level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"true, zoe@example.org", "false,"})
  void mail_thatTheProviderDidNotCheck_isNotHeld(boolean verified, String mail) {
    told.put("email", "zoe@example.org");
    told.put("email_verified", verified);
    assertThat(read().mail()).isEqualTo(mail);

    told.put("email_verified", String.valueOf(verified));
    assertThat(read().mail()).isEqualTo(mail);
  }

  @Test
  void customer_whatTheProviderTells_isKept() {
    told.putAll(
        Map.of("name", " Zoë ", "phone_number", "+31612345678", "email", "zoe@example.org"));

    assertThat(read())
        .isEqualTo(
            new CustomerIdentity(
                read().customer(),
                "zoe",
                IdentityLevel.SIGNED_IN,
                "Zoë",
                "+31612345678",
                "zoe@example.org",
                NOW));
  }

  @Test
  void customer_whatNoFormWouldTake_isAsGoodAsNotTold() {
    told.putAll(Map.of("name", "x".repeat(101), "phone_number", "06\u0000", "email", " "));

    assertThat(read().name()).isNull();
    assertThat(read().phone()).isNull();
    assertThat(read().mail()).isNull();
  }

  @Test
  void subject_isKeptAsItIs_orNotAtAll() {
    told.put("sub", " Zoë/1 ");
    assertThat(read().subject()).isEqualTo(" Zoë/1 ");

    told.put("sub", "x".repeat(256));
    assertThat(read().subject()).isNull();
    told.put("sub", "zoe\u0000");
    assertThat(read().subject()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"iss", "sub"})
  void customer_withoutAName_isNobody(String missing) {
    told.remove(missing);

    assertThat(claims.customer(new Claims(told))).isEmpty();
  }

  private CustomerIdentity read() {
    return claims.customer(new Claims(told)).orElseThrow();
  }
}
