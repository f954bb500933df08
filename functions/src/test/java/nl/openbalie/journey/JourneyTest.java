package nl.openbalie.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.RepeatedTest;

class JourneyTest {

  @RepeatedTest(64)
  void personal_isToldFromAnonymousByItsTokenAlone() {
    Stream.of(Journey.personal(), Journey.anonymous())
        .forEach(journey ->
            assertThat(Token.parse(journey.token().value()).map(token -> new Journey(token, true)))
                .hasValueSatisfying(
                    sent -> assertThat(sent.isPersonal()).isEqualTo(journey.isPersonal())));
    assertThat(Journey.personal().isPersonal()).isTrue();
    assertThat(Journey.anonymous().isPersonal()).isFalse();
  }
}
