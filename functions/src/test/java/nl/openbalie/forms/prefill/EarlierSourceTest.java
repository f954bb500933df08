package nl.openbalie.forms.prefill;

import static nl.openbalie.forms.prefill.FormItems.filledIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.openbalie.Place;
import nl.openbalie.cases.Reference;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.IdentityLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class EarlierSourceTest {

  private static final Mapping STREET = Mapping.of("street", "earlier");
  private static final Mapping TOWN = Mapping.of("town", "earlier");

  @Parameter private Place place;

  private final String reference = Reference.random();
  private FormItems items;
  private EarlierSource source;
  private CustomerIdentity zoe;
  private CustomerIdentity jo;

  @BeforeEach
  void open() {
    items = new FormItems(place.functions());
    source = place.functions().bean(EarlierSource.class);
    zoe = Customers.signedIn();
    jo = Customers.signedIn();
  }

  @Test
  void values_areOfTheLatestSubmissionThatHasThem() {
    Instant first = Place.CLOCK.instant();
    send(zoe, Map.of("street", filledIn("Kade"), "town", filledIn("Zandwijk")));
    Place.CLOCK.pass(Duration.ofHours(1));
    send(zoe, Map.of("street", filledIn("Dijk")));

    Map<Mapping, Known> values = values(zoe);

    assertThat(values.get(STREET).value().getStringValue()).isEqualTo("Dijk");
    assertThat(values.get(TOWN))
        .isEqualTo(
            new Known(
                filledIn("Zandwijk").value(), "earlier", first, IdentityLevel.SIGNED_IN, null));
  }

  @Test
  void values_keepTheLevelThatTheyWereGivenWith() {
    send(zoe, Map.of("street", filledIn("Kade", IdentityLevel.STRONG)));

    assertThat(values(zoe).get(STREET).identity()).isEqualTo(IdentityLevel.STRONG);
  }

  @Test
  void values_ofAnother_areNotGiven() {
    send(zoe, Map.of("street", filledIn("Kade")));

    assertThat(values(jo)).isEmpty();
    assertThat(source.values(new SmallForm().openedBy(Journey.anonymous()), Set.of(STREET)))
        .isEmpty();
  }

  @Test
  void values_ofAnotherUnderOnesOwnName_areNotGiven() {
    send(zoe, Map.of("street", filledIn("Kade")));
    items.index(reference, jo.customer());

    assertThat(values(jo)).isEmpty();
  }

  @Test
  void values_thatHaveExpiredOrWereErased_areNotGiven() {
    send(zoe, Map.of("street", filledIn("Kade")));
    items.index(Reference.random(), zoe.customer());
    assertThat(values(zoe)).hasSize(1);

    Place.CLOCK.pass(Duration.ofDays(1));

    assertThat(values(zoe)).isEmpty();
  }

  @Test
  void values_ofTooLongAgo_areNotLookedFor() {
    send(zoe, Map.of("street", filledIn("Kade")));
    IntStream.range(0, EarlierStore.MOST)
        .forEach(_ -> {
          Place.CLOCK.pass(Duration.ofMinutes(1));
          items.submission(
              Reference.random(), zoe.customer(), Map.of("town", filledIn("Zandwijk")));
        });

    assertThat(values(zoe)).containsOnlyKeys(TOWN);
  }

  private void send(CustomerIdentity customer, Map<String, Known> values) {
    items.submission(
        values.containsKey("town") ? Reference.random() : reference, customer.customer(), values);
  }

  private Map<Mapping, Known> values(CustomerIdentity customer) {
    return source.values(
        new SmallForm().openedBy(Journey.personal(), customer), Set.of(STREET, TOWN));
  }
}
