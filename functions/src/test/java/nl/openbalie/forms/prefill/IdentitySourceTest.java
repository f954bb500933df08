package nl.openbalie.forms.prefill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.IdentityLevel;
import org.junit.jupiter.api.Test;

class IdentitySourceTest {

  private static final Set<Mapping> ALL =
      Stream.of("name", "phone", "mail", "customer", "subject")
          .map(name -> Mapping.of("field", "identity." + name))
          .collect(Collectors.toSet());

  private final IdentitySource source = new IdentitySource();
  private final CustomerIdentity zoe = Customers.signedIn();

  @Test
  void values_areWhatTheProviderTold_forWhoeverIsSignedIn() {
    Map<Mapping, Known> values =
        source.values(new SmallForm().openedBy(Journey.personal(), zoe), ALL);

    assertThat(values.keySet()).extracting(Mapping::name).containsOnly("name", "phone");
    assertThat(values.values())
        .allSatisfy(known -> {
          assertThat(known.identity()).isEqualTo(IdentityLevel.SIGNED_IN);
          assertThat(known.asOf()).isEqualTo(zoe.signedIn());
        })
        .extracting(known -> known.value().getStringValue())
        .containsOnly("Zoë Voorbeeld", "+31201234567");
  }

  @Test
  void values_ofNobody_areNone() {
    assertThat(source.values(new SmallForm().openedBy(Journey.personal()), ALL)).isEmpty();
  }
}
