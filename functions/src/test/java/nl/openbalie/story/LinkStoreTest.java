package nl.openbalie.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.openbalie.Place;
import nl.openbalie.journey.Journey;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class LinkStoreTest {

  @Parameter private Place place;

  private final Journey journey = Journey.anonymous();
  private LinkStore links;

  @BeforeEach
  void open() {
    links = place.functions().bean(LinkStore.class);
  }

  @Test
  void use_once_isTheJourney() {
    Token link = links.make(journey).token();

    assertThat(links.use(link)).contains(journey.token());
    assertThat(links.use(link)).isEmpty();
    assertThat(links.use(Token.random())).isEmpty();
  }

  @Test
  void use_tooLate_isNothing() {
    Token early = links.make(journey).token();
    Token late = links.make(journey).token();

    Place.CLOCK.pass(LinkStore.KEPT.minusSeconds(1));
    assertThat(links.use(early)).contains(journey.token());

    Place.CLOCK.pass(Duration.ofSeconds(1));
    assertThat(links.use(late)).isEmpty();
  }

  @Test
  void use_byManyAtOnce_isForOne() {
    Token link = links.make(journey).token();

    List<Optional<Token>> used =
        IntStream.range(0, 20).parallel().mapToObj(_ -> links.use(link)).toList();

    assertThat(used).filteredOn(Optional::isPresent).hasSize(1);
  }
}
