package nl.openbalie.notification.openklant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.notification.Happenings;
import nl.openbalie.notification.News;
import nl.openbalie.notification.NotTold;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases in Open Klant, against a small one of our own. */
class OpenKlantTest {

  private static final TestClock CLOCK = new TestClock();
  private static final OneProcess FUNCTIONS = OneProcess.start(CLOCK);
  private static final String ACTOR = "7d3c0f0e-0000-4000-8000-000000000001";

  private final Happenings happenings = new Happenings(FUNCTIONS, CLOCK);
  private final SmallOpenKlant openKlant = new SmallOpenKlant();
  private ApplicationContext context;
  private OpenKlantTarget target;

  @BeforeEach
  void connect() {
    connect(SmallOpenKlant.TOKEN, ACTOR);
  }

  private void connect(String token, String actor) {
    Map<String, Object> environment = new HashMap<>(FUNCTIONS.environment());
    environment.put("OPEN_KLANT_URL", openKlant.url());
    environment.put("OPEN_KLANT_TOKEN", token);
    context = OneProcess.context(environment, CLOCK);
    target =
        new OpenKlantTarget(
            context.getBean(Klantinteracties.class),
            context.getBean(LiveKnowledge.class),
            context.getBean(Descriptions.class),
            actor);
  }

  @AfterEach
  void disconnect() {
    context.close();
    openKlant.close();
  }

  @AfterAll
  static void stop() {
    FUNCTIONS.close();
  }

  @Test
  void target_notConfigured_isNotThere() {
    assertThat(FUNCTIONS.context().containsBean(OpenKlantTarget.class)).isFalse();
  }

  @Test
  void requested_becomesAContactWithAddressesAndATask() {
    target.tell(news("callback.requested"));

    assertThat(openKlant.contacts()).hasSize(1);
    JsonNode contact = openKlant.contacts().get(0);
    assertThat(contact.at("/klantcontact/onderwerp").asText()).startsWith("Terugbelverzoek");
    assertThat(contact.at("/klantcontact/inhoud").asText()).isEqualTo("Mijn BSN is 111222333");
    assertThat(contact.at("/klantcontact/taal").asText()).isEqualTo("nld");
    assertThat(contact.at("/klantcontact/plaatsgevondenOp").asText())
        .isEqualTo("2026-11-23T07:00:00Z");
    assertThat(contact.at("/betrokkene/contactnaam/achternaam").asText()).isEqualTo("Jo Zonneveld");
    assertThat(contact.at("/onderwerpobject/onderwerpobjectidentificator/objectId").asText())
        .isEqualTo("B7K2M9X");
    assertThat(openKlant.addresses().findValuesAsText("adres"))
        .containsExactly("+31612345678", "jo@example.org");
    JsonNode task = openKlant.tasks().get(0);
    assertThat(task.path("status").asText()).isEqualTo("te_verwerken");
    assertThat(task.at("/toegewezenAanActoren/0/uuid").asText()).isEqualTo(ACTOR);
    assertThat(task.path("toelichting").asText())
        .contains("tussen 11:00 en 12:30 uur", "Dat het mag", "https://balie.", "B7K2M9X");
  }

  @Test
  void booked_becomesATaskToo_forNobodyWhenNoActorIsSet() {
    context.close();
    connect(SmallOpenKlant.TOKEN, "");

    target.tell(news("appointment.booked"));

    assertThat(openKlant.contacts().get(0).at("/klantcontact/onderwerp").asText())
        .startsWith("Afspraak");
    assertThat(openKlant.tasks().get(0).path("toegewezenAanActoren")).isEmpty();
    assertThat(openKlant.tasks().get(0).path("toelichting").asText())
        .contains("dinsdag 24 november, van 10:00 tot 10:20 uur");
  }

  @Test
  void received_becomesATaskToo_withTheFormAndNothingThatWasFilledIn() {
    happenings.publishForm();

    target.tell(news("submission.received"));
    target.tell(news("submission.received"));

    assertThat(openKlant.contacts()).hasSize(1);
    JsonNode contact = openKlant.contacts().get(0);
    assertThat(contact.at("/klantcontact/onderwerp").asText())
        .isEqualTo("Formulier: Overlast melden");
    assertThat(contact.at("/klantcontact/inhoud").asText())
        .isEqualTo("https://balie.lindermeer.example/B7K2M9X");
    assertThat(openKlant.tasks()).hasSize(1);
    JsonNode task = openKlant.tasks().get(0);
    assertThat(task.path("gevraagdeHandeling").asText()).isEqualTo("Behandel het formulier");
    assertThat(task.path("toelichting").asText())
        .isEqualTo("https://balie.lindermeer.example/B7K2M9X");

    target.tell(news("submission.handled"));

    assertThat(openKlant.tasks().findValuesAsText("status")).containsExactly("verwerkt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"callback.closed", "callback.cancelled", "callback.not-reached"})
  void ended_finishesTheTask(String type) {
    target.tell(news("callback.requested"));

    target.tell(news(type));

    assertThat(openKlant.tasks().findValuesAsText("status")).containsExactly("verwerkt");
  }

  @Test
  void ended_caseThatOpenKlantDoesNotKnow_isNothing() {
    target.tell(news("callback.closed"));

    assertThat(openKlant.calls()).containsExactly("GET klantcontacten");
  }

  @Test
  void tell_brokenOffAtAnyCall_isWholeAndOnceAfterTheNextAttempt() {
    target.tell(news("callback.requested"));
    int calls = openKlant.calls().size();
    for (int call = 1; call <= calls; call++) {
      openKlant.contacts().removeAll();
      openKlant.addresses().removeAll();
      openKlant.tasks().removeAll();
      openKlant.breakCall(call);

      assertThatThrownBy(() -> target.tell(news("callback.requested")))
          .isInstanceOf(NotTold.class)
          .hasMessageContaining("gave 500")
          .hasMessageNotContainingAny(SmallOpenKlant.TOKEN, "+316", "Zonneveld");
      target.tell(news("callback.requested"));

      assertThat(openKlant.contacts()).as("call " + call).hasSize(1);
      assertThat(openKlant.addresses()).as("call " + call).hasSize(2);
      assertThat(openKlant.tasks()).as("call " + call).hasSize(1);
    }
  }

  @Test
  void tell_longTexts_areCutToTheLimitsWithALink() {
    String state =
        Happenings.state("callback.requested", "B7K2M9X", 1, "jo@example.org", "nl")
            .replace("Mijn BSN is 111222333", "Een lange vraag 😀 ".repeat(120))
            .replace("Dat het mag", "Een lange wens é ".repeat(60));

    target.tell(happenings.news(state, "callback.requested"));

    for (String text :
        List.of(
            openKlant.contacts().get(0).at("/klantcontact/inhoud").asText(),
            openKlant.tasks().get(0).path("toelichting").asText())) {
      assertThat(text)
          .hasSizeBetween(900, 1000)
          .endsWith("… https://balie.lindermeer.example/B7K2M9X");
    }
  }

  @Test
  void tell_addressThatIsTooLong_isLeftOut() {
    String mail = "a".repeat(70) + "@example.org";

    target.tell(happenings.news("callback.requested", mail, "nl"));

    assertThat(openKlant.addresses().findValuesAsText("adres")).containsExactly("+31612345678");
  }

  @Test
  void tell_wrongToken_fails() {
    context.close();
    connect("another", ACTOR);

    assertThatThrownBy(() -> target.tell(news("callback.requested")))
        .isInstanceOf(NotTold.class)
        .hasMessage("Open Klant: GET klantcontacten gave 401");
  }

  @ParameterizedTest
  @ValueSource(strings = {"callback.assigned", "callback.moved", "promise.endangered"})
  void wants_whatChangesNoTask_isFalse(String type) {
    assertThat(target.wants(news(type))).isFalse();
  }

  private News news(String type) {
    return happenings.news(type, "jo@example.org", "nl");
  }
}
