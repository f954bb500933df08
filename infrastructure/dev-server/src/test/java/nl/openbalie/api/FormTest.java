package nl.openbalie.api;

import static nl.openbalie.api.FormAid.BENEFIT;
import static nl.openbalie.api.FormAid.MOVE;
import static nl.openbalie.api.FormAid.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form as it is opened: what is asked, and what is known. */
final class FormTest extends ApiTest {

  private final String subject = "opener-" + UUID.randomUUID();

  @BeforeEach
  void nobodyYet() {
    clock.setToUntouchedMonday();
  }

  @Test
  void read_nobodyKnown_asksAllThatIsRequired() {
    Answer form = api.sent(read(MOVE));

    assertThat(form.text("/id")).isEqualTo(MOVE);
    assertThat(form.at("/version").asInt()).isPositive();
    assertThat(form.text("/title")).isEqualTo("Verhuizing doorgeven");
    assertThat(form.text("/topic")).isEqualTo("afval");
    assertThat(form.text("/identity")).isEqualTo("anonymous");
    assertThat(form.text("/level")).isEqualTo("anonymous");
    assertThat(form.text("/schema/properties/street/title")).isEqualTo("Nieuwe straat");
    assertThat(form.text("/ui/type")).isEqualTo("VerticalLayout");
    assertThat(form.at("/ask").toString())
        .isEqualTo("[\"phone\",\"street\",\"postcode\",\"reason\"]");
    assertThat(form.at("/shown").toString()).contains("reason").doesNotContain("remarks");
    assertThat(form.at("/errors")).isEmpty();
    assertThat(form.at("/draft").isMissingNode()).isTrue();
    assertThat(form.find("ETag")).isEmpty();
    assertThat(form.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void read_inEnglish_isEnglish() {
    Answer form = api.sent(read(MOVE).query("lang", "en"));

    assertThat(form.text("/title")).isEqualTo("Report a move");
    assertThat(form.text("/schema/properties/street/title")).isEqualTo("New street");
    assertThat(form.text("/values/moved/sourceText")).isEqualTo("Filled in by us");
  }

  @Test
  void read_signedIn_knowsWhatTheProviderTells_untilThatIsNoLongerCertain() {
    Answer signedIn = FormAid.signIn(api, null, subject, "");

    Answer form = api.sent(read(MOVE).journey(signedIn));
    assertThat(form.text("/level")).isEqualTo("signed-in");
    assertThat(form.text("/values/name/value")).isEqualTo("Zoë Klant");
    assertThat(form.text("/values/name/source")).isEqualTo("identity");
    assertThat(form.text("/values/name/sourceText")).isEqualTo("Van uw account");
    assertThat(form.text("/values/name/asOf")).contains("T10:00:0");
    assertThat(form.text("/values/phone/value")).isEqualTo("+31201234567");
    assertThat(form.at("/ask").toString()).isEqualTo("[\"street\",\"postcode\",\"reason\"]");

    clock.set(clock.instant().plus(Duration.ofHours(3)));
    Answer later = api.sent(read(MOVE).journey(signedIn));
    assertThat(later.text("/level")).isEqualTo("anonymous");
    assertThat(later.at("/values/name").isMissingNode()).isTrue();
  }

  @Test
  void read_aboveTheCustomersLevel_canBeBegunButSaysWhatIsNeeded() {
    Answer form = api.sent(read(BENEFIT));

    assertThat(form.text("/identity")).isEqualTo("strong");
    assertThat(form.text("/level")).isEqualTo("anonymous");
    assertThat(form.at("/ask").toString()).isEqualTo("[\"phone\",\"bsn\",\"income\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nergens", "NERGENS", "form#x", "__proto__", "é", "..."})
  void read_unknown_isNotFound(String id) {
    assertThat(api.send(read(id)).problem()).isEqualTo("form-not-found");
    assertThat(api.send(FormAid.draft(id)).problem()).isEqualTo("draft-not-found");
    assertThat(api.send(FormAid.begin(id, FormAid.move())).problem()).isEqualTo("form-not-found");
    assertThat(api.send(FormAid.send(id, FormAid.move())).problem()).isEqualTo("form-not-found");
  }
}
