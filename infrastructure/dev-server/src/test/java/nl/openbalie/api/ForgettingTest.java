package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer who is erased is nowhere any more, also not where others were told. */
final class ForgettingTest extends ApiTest {

  private static final String MAIL = "vergeet.mij@example.org";
  private static final String NUMBER = "612345987";
  private static final String QUESTION = "Onvergetelijk";

  @BeforeEach
  void nobodyYet() {
    clock.setToUntouchedMonday();
  }

  @Test
  void erase_afterACallbackAndAVisit_leavesNothingAndTellsNothingMore() throws IOException {
    Answer search = api.sent(Call.get("/v1/search").query("q", "paspoort"));
    Answer callback = api.sent(Call.post("/v1/callbacks", person()).journey(search));
    Answer visit = api.sent(Call.post("/v1/appointments", visitor()).journey(search));
    int told = Outbox.of(callback.text("/reference")).mails().size();

    api.sent(Call.of("DELETE", "/v1/journey").journey(search));
    World.get().server().clockwork().tellWhatWaits();

    assertThat(api.send(Call.get(callback.text("/href"))).problem())
        .isEqualTo("callback-not-found");
    assertThat(api.send(Call.get(visit.text("/href"))).problem())
        .isEqualTo("appointment-not-found");
    assertThat(api.sent(Call.get("/v1/journey").journey(search)).body())
        .doesNotContain(MAIL, NUMBER, QUESTION);
    assertThat(Outbox.of(callback.text("/reference")).mails()).hasSizeBetween(told, told + 1);
    assertThat(Files.readString(World.get().server().cloud().events("EventBus")))
        .contains(callback.text("/reference"))
        .doesNotContain(MAIL, NUMBER, QUESTION);
  }

  private static Map<String, Object> person() {
    return Map.of("phone", "0" + NUMBER, "mail", MAIL, "question", QUESTION);
  }

  private Map<String, Object> visitor() {
    Answer slots =
        api.sent(
            Call.get("/v1/appointments/slots")
                .query("location", "stadhuis")
                .query("product", "paspoort-aanvragen"));
    Map<String, Object> body = new HashMap<>(person());
    body.put("product", "paspoort-aanvragen");
    body.put("location", "stadhuis");
    body.put("start", slots.json().findValuesAsText("start").getFirst());
    return body;
  }
}
