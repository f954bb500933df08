package nl.openbalie.web;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {

  private static final String HEADER = "1b4e28ba-2fa1-11d2-883f-0016d3cca427";

  @Test
  void of_noHeader_isNoKey() {
    assertThat(IdempotencyKey.of(null, "callbacks", "", "body")).isNull();
  }

  @Property(tries = 200)
  void of_header16To200Long_isAKey(@ForAll @StringLength(min = 16, max = 200) String header) {
    IdempotencyKey key = IdempotencyKey.of(header, "callbacks", "", "body");

    assertThat(key).isEqualTo(IdempotencyKey.of(header, "callbacks", "", "body"));
    assertThat(key.id()).matches("[0-9a-f]{64}");
    assertThat(key.toString()).doesNotContain(header, "body");
  }

  @Test
  void of_headerTooShortOrTooLong_isAProblem() {
    assertProblem(
        ProblemType.IDEMPOTENCY_KEY_INVALID, "Idempotency-Key", () -> key("x".repeat(15)));
    assertProblem(
        ProblemType.IDEMPOTENCY_KEY_INVALID, "Idempotency-Key", () -> key("x".repeat(201)));
  }

  @Test
  void of_anotherJourneyRouteOrHeader_isAnotherCall() {
    IdempotencyKey one = key(HEADER);

    assertThat(IdempotencyKey.of(HEADER, "callbacks", "journey", "body").id())
        .isNotEqualTo(one.id());
    assertThat(IdempotencyKey.of(HEADER, "submissions", "", "body").id()).isNotEqualTo(one.id());
    assertThat(key(HEADER + "x").id()).isNotEqualTo(one.id());
  }

  @Test
  void of_anotherBody_isTheSameCallWithAnotherSecret() {
    IdempotencyKey other = IdempotencyKey.of(HEADER, "callbacks", "", "other body");

    assertThat(other.id()).isEqualTo(key(HEADER).id());
    assertThat(other.secret()).isNotEqualTo(key(HEADER).secret());
  }

  private static IdempotencyKey key(String header) {
    return IdempotencyKey.of(header, "callbacks", "", "body");
  }
}
