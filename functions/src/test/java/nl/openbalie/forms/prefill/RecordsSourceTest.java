package nl.openbalie.forms.prefill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.Place;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.FormRules;
import nl.openbalie.live.IdentityLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class RecordsSourceTest {

  private static final String RECORD =
      """
      {"naam": {"voornamen": "Zoë"}, "a/b": {"m~n": 1.5}, "actief": true, "niets": null,
       "kinderen": ["Jo", "Bo"], "adressen": [{"straat": "Kade"}, {"straat": "Dijk"}],
       "cijfers": [1, 2]}
      """;

  private static final Map<String, String> POINTERS =
      Map.of(
          "first-names", "/naam/voornamen",
          "odd", "/a~1b/m~0n",
          "active", "/actief",
          "nothing", "/niets",
          "children", "/kinderen",
          "street", "/adressen/1/straat",
          "whole", "/naam",
          "numbers", "/cijfers",
          "absent", "/adressen/2/straat",
          "deeper", "/naam/voornamen/eerste");

  @Parameter private Place place;

  private final RecordsService service = new RecordsService();
  private final RecordsClient client = service.client();
  private final Journey journey = Journey.personal();
  private FormItems items;
  private RecordsSource source;
  private CustomerIdentity zoe;
  private IdentityLevel from = IdentityLevel.STRONG;

  @BeforeEach
  void open() {
    items = new FormItems(place.functions());
    source = new RecordsSource(client, place.functions().bean(RecordsStore.class), Place.CLOCK);
    zoe = Customers.strong();
    service.answers(RECORD);
  }

  @AfterEach
  void close() {
    client.close();
    service.close();
  }

  @Test
  void values_standWhereTheSettingsPoint_andCanBeAFieldsOnly() throws Exception {
    assertThat(texts(zoe))
        .containsOnly(
            Map.entry("first-names", "Zoë"),
            Map.entry("odd", "1.5"),
            Map.entry("active", "true"),
            Map.entry("children", "[Jo, Bo]"),
            Map.entry("street", "Dijk"));
  }

  @Test
  void values_areForTheLevelThatTheSettingsAsk() throws Exception {
    assertThat(values(zoe).values())
        .allSatisfy(known -> {
          assertThat(known.identity()).isEqualTo(IdentityLevel.STRONG);
          assertThat(known.source()).isEqualTo("records");
          assertThat(known.asOf()).isEqualTo(Place.CLOCK.instant());
        });
  }

  @Test
  void values_belowThatLevel_areNotAskedFor() throws Exception {
    assertThat(values(Customers.signedIn())).isEmpty();
    assertThat(values(null)).isEmpty();

    from = IdentityLevel.ANONYMOUS;
    assertThat(values(null)).isEmpty();
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void values_areNeverForWhoeverIsNotSignedIn() throws Exception {
    from = IdentityLevel.ANONYMOUS;

    assertThat(values(zoe).values())
        .isNotEmpty()
        .allMatch(known -> known.identity() == IdentityLevel.SIGNED_IN);
  }

  @Test
  void values_areAskedForOnceInAVisit_howeverOftenTheFormIsOpened() throws Exception {
    Map<Mapping, Known> first = values(zoe);
    service.answers("{}");
    Place.CLOCK.pass(RecordsStore.KEPT.minusSeconds(1));

    assertThat(values(zoe)).isEqualTo(first);
    assertThat(service.requests()).containsExactly("/klanten/" + zoe.subject());

    Place.CLOCK.pass(Duration.ofSeconds(1));
    assertThat(values(zoe)).isEmpty();
  }

  @Test
  void values_thatTheServiceDoesNotHave_areAskedForOnce() throws Exception {
    service.answers(404, RecordsService.JSON, "{}");

    assertThat(values(zoe)).isEmpty();
    assertThat(values(zoe)).isEmpty();
    assertThat(service.requests()).hasSize(1);
  }

  @Test
  void values_afterAFailure_areAskedForAgain() throws Exception {
    service.answers(500, RecordsService.JSON, "{}");
    assertThatThrownBy(() -> values(zoe)).isInstanceOf(Exception.class);

    service.answers(RECORD);
    assertThat(values(zoe)).isNotEmpty();
  }

  @Test
  void values_ofAnotherWithTheSameJourney_areNotGiven() throws Exception {
    values(zoe);
    service.answers("{\"naam\": {\"voornamen\": \"Jo\"}}");

    assertThat(texts(Customers.strong())).containsOnly(Map.entry("first-names", "Jo"));
  }

  @Test
  void values_ofAnotherPutUnderOnesOwnName_areNotGiven() throws Exception {
    items.records(
        journey.id(), zoe.customer(), Customers.strong().customer(), Map.of("street", "Kade"));

    assertThat(texts(zoe)).containsEntry("street", "Dijk");
    assertThat(service.requests()).hasSize(1);
  }

  @Test
  void values_keptInAnotherJourney_areNotGiven() throws Exception {
    items.records(
        Journey.personal().id(), zoe.customer(), zoe.customer(), Map.of("street", "Kade"));

    assertThat(texts(zoe)).containsEntry("street", "Dijk");
  }

  @Test
  void values_ofACustomerWithoutAName_areNotAskedFor() throws Exception {
    CustomerIdentity nameless =
        new CustomerIdentity(
            zoe.customer(), null, IdentityLevel.STRONG, null, null, null, zoe.signedIn());

    assertThat(values(nameless)).isEmpty();
    assertThat(service.requests()).isEmpty();
  }

  private Map<String, String> texts(CustomerIdentity customer) throws Exception {
    return values(customer).entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().name(),
                entry -> String.valueOf(entry.getValue().value().getValue())));
  }

  private Map<Mapping, Known> values(CustomerIdentity customer) throws Exception {
    Set<Mapping> wanted =
        Stream.concat(POINTERS.keySet().stream(), Stream.of("unheard-of"))
            .map(name -> Mapping.of("field", "records." + name))
            .collect(Collectors.toSet());
    SmallForm form =
        new SmallForm().rules(new FormRules(7, 90, new FormRules.Records(from, POINTERS)));
    return source.values(form.openedBy(journey, customer), wanted);
  }
}
