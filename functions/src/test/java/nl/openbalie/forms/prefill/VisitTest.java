package nl.openbalie.forms.prefill;

import static nl.openbalie.forms.prefill.FormItems.emptied;
import static nl.openbalie.forms.prefill.FormItems.filledIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Reference;
import nl.openbalie.cases.StoredCase;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a visit tells a form: what was searched, read, asked and filled in, by this customer. */
@ParameterizedClass
@EnumSource(Place.class)
class VisitTest {

  @Parameter private Place place;

  private final Journey anonymous = Journey.anonymous();
  private OneProcess functions;
  private FormItems items;
  private CustomerIdentity zoe;
  private CustomerIdentity jo;

  @BeforeEach
  void open() {
    functions = place.functions();
    items = new FormItems(functions);
    zoe = Customers.signedIn();
    jo = Customers.signedIn();
  }

  @Test
  void journey_isWhatWasSearchedAndReadLast() {
    search(anonymous, "paspoort");
    search(anonymous, "rijbewijs kwijt");
    read(anonymous, "Rijbewijs kwijt?");

    assertThat(texts(anonymous, null, "journey.question", "journey.article", "journey.onzin"))
        .containsOnly(
            Map.entry("journey.question", "rijbewijs kwijt"),
            Map.entry("journey.article", "Rijbewijs kwijt?"));
  }

  @Test
  void journey_beforeSigningIn_isThatOfTheVisit() {
    search(anonymous, "paspoort");
    Journey own = signIn(anonymous, zoe);

    assertThat(texts(own, zoe, "journey.question")).containsValue("paspoort");
    assertThat(texts(own, null, "journey.question")).isEmpty();
  }

  @Test
  void journey_ofAnEarlierVisit_isNotOfThisOne() {
    search(anonymous, "paspoort");
    Journey first = signIn(anonymous, zoe);
    search(first, "verhuizen");
    Place.CLOCK.pass(Duration.ofHours(3));
    CustomerIdentity again = signedInNow(zoe);

    Journey own = signIn(Journey.anonymous(), again);

    assertThat(texts(own, again, "journey.question")).isEmpty();
  }

  @Test
  void journey_thatAnotherGoesOnWith_isTheirsNoMore() {
    search(anonymous, "paspoort");
    Journey zoes = signIn(anonymous, zoe);
    Place.CLOCK.pass(Duration.ofMinutes(1));
    search(anonymous, "schulden");
    Journey jos = signIn(anonymous, signedInNow(jo));

    assertThat(texts(zoes, zoe, "journey.question")).containsValue("paspoort");
    assertThat(texts(jos, signedInNow(jo), "journey.question")).isEmpty();
  }

  @Test
  void given_isWhatTheSameFieldHoldsInAnotherForm_latestFirst() {
    items.draft(anonymous.id(), "ander", Map.of("field", filledIn("Kade")));
    Place.CLOCK.pass(Duration.ofMinutes(1));
    items.draft(anonymous.id(), "laatst", Map.of("field", filledIn("Dijk")));
    items.draft(anonymous.id(), "klein", Map.of("field", filledIn("dezelfde")));
    items.draft(Journey.anonymous().id(), "ander", Map.of("field", filledIn("van een ander")));

    assertThat(values(anonymous, null, "given"))
        .containsOnly(
            Map.entry(
                "given",
                new Known(
                    filledIn("Dijk").value(),
                    "given",
                    Place.CLOCK.instant(),
                    IdentityLevel.ANONYMOUS,
                    null)));
  }

  @Test
  void given_thatWasMadeEmptyOrExpired_isNotGiven() {
    items.draft(anonymous.id(), "ander", Map.of("field", filledIn("Kade")));
    Place.CLOCK.pass(Duration.ofMinutes(1));
    items.draft(anonymous.id(), "laatst", Map.of("field", emptied()));
    assertThat(texts(anonymous, null, "given")).containsValue("Kade");

    Place.CLOCK.pass(Duration.ofDays(1));

    assertThat(texts(anonymous, null, "given")).isEmpty();
  }

  @Test
  void given_keepsItsLevel() {
    items.draft(
        anonymous.id(), "ander", Map.of("field", filledIn("111222333", IdentityLevel.STRONG)));

    assertThat(values(anonymous, null, "given").get("given").identity())
        .isEqualTo(IdentityLevel.STRONG);
  }

  @Test
  void given_beforeSigningIn_isThatOfTheVisit_butNotWhatAnotherFilledInThere() {
    items.draft(anonymous.id(), "ander", Map.of("field", filledIn("Kade")));
    Journey zoes = signIn(anonymous, zoe);
    assertThat(texts(zoes, zoe, "given")).containsValue("Kade");

    Place.CLOCK.pass(Duration.ofMinutes(1));
    items.draft(anonymous.id(), "ander", Map.of("field", filledIn("Dijk")));

    assertThat(texts(zoes, zoe, "given")).isEmpty();
  }

  @Test
  void given_withACall_isHowToReachTheCustomer() {
    ask(anonymous, "{\"customer\": {\"name\": \"Zoë\", \"phone\": \"+31201234567\"}}");
    Place.CLOCK.pass(Duration.ofMinutes(1));
    ask(anonymous, "{\"customer\": {\"phone\": \"+31207654321\"}}");

    assertThat(texts(anonymous, null, "given.name", "given.phone", "given.mail", "given.onzin"))
        .containsOnly(Map.entry("given.name", "Zoë"), Map.entry("given.phone", "+31207654321"));
  }

  @Test
  void given_withTheCallOfAnother_isNotGiven() {
    String reference = ask(Journey.anonymous(), "{\"customer\": {\"name\": \"Jo\"}}");
    journeys().keep(anonymous, new JourneyEvent.Asked("callback", reference));
    journeys().keep(anonymous, new JourneyEvent.Asked("callback", "erased"));

    assertThat(texts(anonymous, null, "given.name")).isEmpty();
  }

  @Test
  void given_withACallThatHoldsNoCustomer_isNothing() {
    ask(anonymous, "{}");

    assertThat(texts(anonymous, null, "given.name")).isEmpty();
  }

  private JourneyStore journeys() {
    return functions.bean(JourneyStore.class);
  }

  private void search(Journey journey, String query) {
    Place.CLOCK.pass(Duration.ofSeconds(1));
    journeys().keep(journey, new JourneyEvent.Searched(query, "nl", "none", List.of()));
  }

  private void read(Journey journey, String title) {
    journeys().keep(journey, new JourneyEvent.Read("artikel", title, "nl"));
  }

  private String ask(Journey journey, String state) {
    String reference = Reference.random();
    StoredCase stored =
        new StoredCase(
            "callback",
            reference,
            1,
            journey.id(),
            state,
            null,
            Place.CLOCK.instant().plus(Duration.ofDays(1)));
    functions
        .bean(CaseStore.class)
        .create(stored, Token.random(), "made", Place.CLOCK.instant(), List.of());
    journeys().keep(journey, new JourneyEvent.Asked("callback", reference));
    return reference;
  }

  private Journey signIn(Journey before, CustomerIdentity customer) {
    return functions.bean(IdentityStore.class).signIn(before, customer);
  }

  private static CustomerIdentity signedInNow(CustomerIdentity customer) {
    return new CustomerIdentity(
        customer.customer(),
        customer.subject(),
        customer.level(),
        customer.name(),
        customer.phone(),
        customer.mail(),
        Place.CLOCK.instant());
  }

  private Map<String, String> texts(Journey journey, CustomerIdentity customer, String... places) {
    return values(journey, customer, places).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().value().getStringValue()));
  }

  /** What the sources of a visit know, by what an editor writes. */
  private Map<String, Known> values(Journey journey, CustomerIdentity customer, String... places) {
    Asker asker = new SmallForm().openedBy(journey, customer);
    Map<String, Known> values = new HashMap<>();
    for (String place : places) {
      known(asker, place).values().forEach(known -> values.put(place, known));
    }
    return values;
  }

  private Map<Mapping, Known> known(Asker asker, String place) {
    Set<Mapping> wanted = Set.of(Mapping.of("field", place));
    return switch (place.replaceAll("\\..*", ".")) {
      case "journey." -> functions.bean(JourneySource.class).values(asker, wanted);
      case "given." -> functions.bean(ToldSource.class).values(asker, wanted);
      default -> functions.bean(GivenSource.class).values(asker, wanted);
    };
  }
}
