package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.openbalie.aws.Json;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.definition.FormDefinition;
import nl.openbalie.forms.prefill.Asker;
import nl.openbalie.forms.prefill.PreFill;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Language;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all sources together know of a customer who came by search. */
final class PreFillTest {

  private static final String STRONG = "http://eidas.europa.eu/LoA/substantial";
  private static final String SUBJECT_OF_THE_SAMPLE = "customer";

  private final Answer searched = send(Call.get("/v1/search").query("q", "paspoort aanvragen"));

  @BeforeEach
  void read() {
    send(Call.get("/v1/articles/paspoort-aanvragen").journey(searched));
  }

  @Test
  void values_ofWhoeverProvedWhoTheyAre_areWhatTheOrganisationKnows() {
    Journey journey = signIn(SUBJECT_OF_THE_SAMPLE, STRONG);

    assertThat(values(journey, container().sources()))
        .containsOnly(
            Map.entry("postcode", "records 9991 BC"),
            Map.entry("house-number", "records 12"),
            Map.entry("street", "records Verzonnen Laan"),
            Map.entry("town", "records Lindermeer"),
            Map.entry("name", "identity Zoë Klant"),
            Map.entry("phone", "identity +31201234567"));
  }

  @Test
  void values_ofWhoeverSignedIn_areWhatTheirProviderTold() {
    Journey journey = signIn(SUBJECT_OF_THE_SAMPLE, "");

    assertThat(values(journey, container().sources())).containsOnlyKeys("name", "phone");
  }

  @Test
  void values_ofACustomerWhomTheOrganisationDoesNotKnow_areWhatTheirProviderTold() {
    Journey journey = signIn("jo", STRONG);

    assertThat(values(journey, container().sources())).containsOnlyKeys("name", "phone");
  }

  @Test
  void values_ofTheJourney_areWhatLedThere_alsoBeforeSigningIn() {
    Map<String, List<String>> sources =
        Map.of(
            "remark", List.of("journey.question"),
            "street", List.of("journey.article"),
            "town", List.of("journey.topic"));
    Map<String, String> led =
        Map.of(
            "remark", "journey paspoort aanvragen",
            "street", "journey Hoe vraag ik een paspoort aan?",
            "town", "journey Paspoort en identiteitskaart");

    assertThat(values(new Journey(token(searched), true), sources)).isEqualTo(led);
    assertThat(values(signIn(SUBJECT_OF_THE_SAMPLE, STRONG), sources)).isEqualTo(led);
  }

  private Journey signIn(String subject, String assurance) {
    Call signIn = Call.of("POST", "/v1/journey/sign-in").asCustomer(subject, assurance);
    return new Journey(token(send(signIn.journey(searched))), true);
  }

  /** Source and text of each. */
  private static Map<String, String> values(Journey journey, Map<String, List<String>> sources) {
    var identity = bean(IdentityStore.class).identity(journey);
    Asker asker =
        new Asker(
            journey.id(),
            identity,
            identity.map(CustomerIdentity::level).orElse(IdentityLevel.ANONYMOUS),
            form(sources),
            bean(LiveKnowledge.class).settings(),
            Language.NL,
            Map.of());
    return bean(PreFill.class).values(asker).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    entry.getValue().source()
                        + " "
                        + Objects.requireNonNull(entry.getValue().value()).getStringValue()));
  }

  private static Form form(Map<String, List<String>> sources) {
    FormDefinition form = container();
    FormDefinition mapped =
        new FormDefinition(
            form.title(),
            form.topic(),
            form.identity(),
            form.retentionDays(),
            form.schema(),
            form.ui(),
            form.texts(),
            sources);
    return Form.of("klein", 1, mapped, World.get().clock());
  }

  private static FormDefinition container() {
    return bean(Json.class).read(Sample.form(Sample.CONTAINER), FormDefinition.class);
  }

  private static Token token(Answer answer) {
    return Token.parse(answer.header("Journey")).orElseThrow();
  }

  private static Answer send(Call call) {
    return Transport.NETTY.sent(call);
  }

  private static <T> T bean(Class<T> type) {
    return World.get().server().bean(type);
  }
}
