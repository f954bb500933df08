package nl.openbalie.forms.prefill;

import static nl.openbalie.forms.prefill.FormItems.emptied;
import static nl.openbalie.forms.prefill.FormItems.filledIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.openbalie.Place;
import nl.openbalie.TestClock;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsSourceTest {

  private final PreFill preFill =
      new PreFill(List.of(new IdentitySource(), new SettingsSource(Place.CLOCK)));

  private final SmallForm form =
      new SmallForm()
          .field("postcode", Map.of("type", "string", "format", "postcode"), "identity.name")
          .text("location", "settings.location")
          .locations(
              location("nergens", null),
              location("noord", "9995 ZW"),
              location("zuid", "9990 AA"),
              location("ver", "1000 AA"));

  @BeforeEach
  void setClock() {
    Place.CLOCK.set(TestClock.MONDAY_MORNING);
  }

  @Test
  void today_isTheDayWhereTheOrganisationIs() {
    Place.CLOCK.set(Instant.parse("2026-11-23T23:30:00Z"));
    SmallForm dated =
        new SmallForm()
            .field("day", Map.of("type", "string", "format", "date"), "settings.today")
            .text("odd", "settings.onzin");

    assertThat(texts(dated)).containsOnly(Map.entry("day", "2026-11-24"));
  }

  @ParameterizedTest
  @CsvSource({"9999 ZZ, noord", "9993 AA, noord", "9991 AA, zuid", "1234 AB, ver"})
  void location_isTheNearestToThePostcode(String postcode, String nearest) {
    form.known("postcode", filledIn(postcode));

    assertThat(texts(form)).containsOnly(Map.entry("location", nearest));
  }

  @Test
  void location_isOneThatTheFieldCanHold() {
    form.field(
        "location", Map.of("type", "string", "enum", List.of("zuid", "ver")), "settings.location");
    form.known("postcode", filledIn("9999 ZZ"));

    assertThat(texts(form)).containsOnly(Map.entry("location", "zuid"));
  }

  @Test
  void location_withoutAPostcodeThatIsOne_isNotKnown() {
    assertThat(texts(form)).isEmpty();
    assertThat(texts(form.known("postcode", filledIn("hier")))).isEmpty();
    assertThat(texts(form.known("postcode", emptied()))).isEmpty();
  }

  @Test
  void location_isAsPrivateAsThePostcodeIs() {
    form.known("postcode", filledIn("9999 ZZ", IdentityLevel.SIGNED_IN));

    assertThat(texts(form)).isEmpty();
  }

  private Map<String, String> texts(SmallForm some) {
    return preFill.values(some.openedBy(Journey.anonymous())).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().value().getStringValue()));
  }

  private static Location location(String id, @Nullable String postcode) {
    return new Location(id, Map.of(), "Plein 1", postcode, null, List.of(), List.of(), 0, 30, 1);
  }
}
