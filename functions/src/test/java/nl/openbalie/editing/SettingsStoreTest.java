package nl.openbalie.editing;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Json;
import nl.openbalie.live.Channel;
import nl.openbalie.live.ChannelPolicy;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
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

  private static final String ANOTHER_POOL =
      "\"extra\": {\"windowMinutes\": 60, \"capacity\": 1, \"leadMinutes\": 0, \"horizonDays\": 1}";

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

    for (String name : Settings.REQUIRED.subList(1, Settings.REQUIRED.size())) {
      store.save(name, OneProcess.sample(name));
      assertThat(store.read()).isEmpty();
    }
  }

  @Test
  @Order(2)
  void read_partsThatMayBeLeftOut_areEmpty() {
    String last = Settings.REQUIRED.getFirst();
    store.save(last, OneProcess.sample(last));

    Settings settings = store.read().orElseThrow();

    assertThat(settings.synonyms()).isEmpty();
    assertThat(settings.pinned()).isEmpty();
  }

  @Test
  @Order(3)
  void read_everyPartSaved_isTheWhole() {
    functions.saveSettings(Map.of());

    Settings settings = store.read().orElseThrow();

    assertThat(settings.organisation().zone()).isEqualTo("Europe/Amsterdam");
    assertThat(settings.hours(null).week()).hasSize(5);
    assertThat(settings.exceptions()).anyMatch(day -> day.open() == null);
    assertThat(settings.topic("afval")).isPresent();
    assertThat(settings.policy("afval")).isEqualTo(settings.policy(null));
    assertThat(settings.pools()).containsKey(settings.policy(null).pool());
  }

  @Test
  @Order(4)
  void save_aPartAgain_replacesIt() {
    functions.saveSettings(Map.of());

    store.save(
        "policies",
        """
        {"standard": {"channels": [{"type": "phone"}, {"type": "mail"}], "pool": "ruimte"},
         "topics": {}}
        """);

    assertThat(store.read().orElseThrow().policy(null).channels())
        .extracting(ChannelPolicy::type)
        .containsExactly(Channel.PHONE, Channel.MAIL);
  }

  @Test
  void save_anyPart_isKeptAsItWasWrittenAndForEver() {
    functions.saveSettings(Map.of());
    JsonNode first = json(OneProcess.sample("pools"));
    JsonNode second =
        json(OneProcess.sample("pools").replaceFirst("\\{", "{" + ANOTHER_POOL + ","));

    int base = store.save("pools", first, version("pools"), "jo").version();
    SettingVersion saved = store.save("pools", second, base, "mo");

    assertThat(saved)
        .isEqualTo(new SettingVersion("pools", base + 1, second, "mo", TestClock.MONDAY_MORNING));
    assertThat(store.latest("pools")).contains(saved);
    assertThat(store.latest()).containsKeys("hours", "topics").containsEntry("pools", saved);
    assertThat(store.version("pools", base).orElseThrow().value()).isEqualTo(first);
    assertThat(store.version("pools", base).orElseThrow().by()).isEqualTo("jo");
    assertThat(store.version("pools", base + 2)).isEmpty();
  }

  @Test
  void save_onAnotherThanTheLatest_isAProblemAndChangesNothing() {
    functions.saveSettings(Map.of());
    SettingVersion before = store.latest("pools").orElseThrow();

    for (int base : new int[] {0, before.version() - 1, before.version() + 1}) {
      assertProblem(
          ProblemType.VERSION_STALE,
          "If-Match",
          () -> store.save("pools", before.value(), base, "jo"));
    }

    assertThat(store.latest("pools")).contains(before);
  }

  @Test
  void save_settingsThatMakeNoSense_isRefusedAndChangesNothing() {
    functions.saveSettings(Map.of());
    SettingVersion before = store.latest("hours").orElseThrow();
    String nonsense = "{\"standard\": {\"week\": {\"MONDAY\": [{\"from\": \"9\"}]}}}";

    assertProblem(
        ProblemType.SETTING_INVALID,
        "hours.standard.week.MONDAY[0].until",
        () -> store.save("hours", nonsense));

    assertThat(store.latest("hours")).contains(before);
    assertThat(store.version("hours", before.version() + 1)).isEmpty();
  }

  /** One begins to use what the other takes away: whoever comes second is told. */
  @Test
  void save_twoPartsAtOnceThatTogetherBreakARule_isNeverBoth() throws Exception {
    JsonNode plain = json(OneProcess.sample("pools"));
    JsonNode more = json(OneProcess.sample("pools").replaceFirst("\\{", "{" + ANOTHER_POOL + ","));
    JsonNode without = json(OneProcess.sample("policies"));
    JsonNode with = json(OneProcess.sample("policies").replaceFirst("klantcontact", "extra"));

    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 20; round++) {
        functions.saveSettings(Map.of());
        store.save("pools", more, version("pools"), "jo");
        List<Callable<Boolean>> saves =
            List.of(() -> saved("pools", plain), () -> saved("policies", with));

        assertThat(threads.invokeAll(saves)).extracting(Future::resultNow).contains(false);

        Settings settings = store.read().orElseThrow();
        assertThat(settings.pools()).containsKey(settings.policy(null).pool());
        store.save("policies", without, version("policies"), "jo");
      }
    }
  }

  private boolean saved(String name, JsonNode value) {
    try {
      store.save(name, value, version(name), "jo");
      return true;
    } catch (Problem refused) {
      return false;
    }
  }

  private int version(String name) {
    return store.latest(name).orElseThrow().version();
  }

  private JsonNode json(String text) {
    return functions.bean(Json.class).read(text, JsonNode.class);
  }
}
