package nl.openbalie.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import nl.openbalie.Place;
import nl.openbalie.web.Caller;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class AuditStoreTest {

  @Parameter private Place place;

  private final String subject = Token.random().value();
  private AuditStore audit;

  @BeforeEach
  void open() {
    audit = place.functions().bean(AuditStore.class);
  }

  @Test
  void entries_latestFirst_ofThisSubjectOnly() {
    record("jo", "read", subject);
    Place.CLOCK.pass(Duration.ofSeconds(1));
    record("kim", "claim", subject);
    record("kim", "claim", "another");

    assertThat(audit.entries(subject))
        .containsExactly(
            new AuditStore.Entry(Place.CLOCK.instant(), "kim", "claim"),
            new AuditStore.Entry(Place.CLOCK.instant().minusSeconds(1), "jo", "read"));
    assertThat(audit.entries("nothing")).isEmpty();
  }

  @Test
  void record_inTheSameMoment_keepsBoth() {
    record("jo", "read", subject);
    record("jo", "read", subject);

    assertThat(audit.entries(subject)).hasSize(2);
  }

  private void record(String colleague, String action, String what) {
    audit.record(new Caller(colleague, Set.of("colleague")), action, what);
  }
}
