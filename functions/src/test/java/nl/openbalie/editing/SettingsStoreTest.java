package nl.openbalie.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.live.Channel;
import nl.openbalie.live.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettingsStoreTest {

  @Parameter private Place place;

  private SettingsStore store;
  private OneProcess functions;

  @BeforeEach
  void open() {
    functions = place.functions();
    store = functions.bean(SettingsStore.class);
  }

  @Test
  @Order(1)
  void read_onePartMissing_isNothing() {
    assertThat(store.read()).isEmpty();

    for (String name : Settings.NAMES.subList(1, Settings.NAMES.size())) {
      store.save(name, OneProcess.sample(name));
      assertThat(store.read()).isEmpty();
    }
  }

  @Test
  @Order(2)
  void read_everyPartSaved_isTheWhole() {
    functions.saveSettings(Map.of());

    Settings settings = store.read().orElseThrow();

    assertThat(settings.organisation().zone()).isEqualTo("Europe/Amsterdam");
    assertThat(settings.hours()).hasSize(5);
    assertThat(settings.exceptions()).anyMatch(day -> day.open() == null);
    assertThat(settings.topic("afval")).isPresent();
    assertThat(settings.policy("afval")).isEqualTo(settings.policy(null));
    assertThat(settings.pools()).containsKey(settings.policy(null).pool());
  }

  @Test
  @Order(3)
  void save_aPartAgain_replacesIt() {
    functions.saveSettings(Map.of());

    store.save(
        "policies",
        """
        {"standard": {"channels": ["phone", "mail"], "pool": "ruimte"}, "topics": {}}
        """);

    assertThat(store.read().orElseThrow().policy(null).channels())
        .isEqualTo(List.of(Channel.PHONE, Channel.MAIL));
  }

  @Test
  @Order(4)
  void read_settingsThatMakeNoSense_fails() {
    functions.saveSettings(
        Map.of("hours", "{\"MONDAY\": [{\"from\": \"17:00\", \"until\": \"09:00\"}]}"));

    assertThatThrownBy(store::read).isInstanceOf(UncheckedIOException.class);
    functions.saveSettings(Map.of());
  }
}
