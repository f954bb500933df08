package nl.openbalie.forms.prefill;

import static nl.openbalie.forms.prefill.FormItems.emptied;
import static nl.openbalie.forms.prefill.FormItems.filledIn;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.IdentityLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class PreFillTest {

  private static final Map<String, Object> POSTCODE =
      Map.of("type", "string", "format", "postcode");

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final SmallForm form = new SmallForm();

  @BeforeEach
  void listen() {
    logged.start();
    root().addAppender(logged);
  }

  @AfterEach
  void stopListening() {
    root().detachAppender(logged);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** A source, with what it does. */
  private record Trial(String name, Knowing knowing) implements Source {

    interface Knowing {
      Map<String, Known> values() throws Exception;
    }

    @Override
    public Map<Mapping, Known> values(Asker asker, Set<Mapping> wanted) throws Exception {
      Map<String, Known> values = knowing.values();
      Map<Mapping, Known> found = new HashMap<>();
      wanted.stream()
          .filter(mapping -> values.containsKey(mapping.name()))
          .forEach(mapping -> found.put(mapping, values.get(mapping.name())));
      return found;
    }
  }

  private static Trial knows(String name, String value, Known known) {
    return new Trial(name, () -> Map.of(value, known.from(name, IdentityLevel.ANONYMOUS)));
  }

  @Test
  void values_areOfTheFirstPlaceThatKnows() {
    form.text("one", "a.x", "b.y").text("other", "b.y", "a.x").text("third", "a.z", "b.y");

    assertThat(texts(knows("a", "x", filledIn("van a")), knows("b", "y", filledIn("van b"))))
        .containsExactly(
            Map.entry("one", "van a"), Map.entry("other", "van b"), Map.entry("third", "van b"));
  }

  @Test
  void values_thatDoNotFit_giveWayToTheNext() {
    form.field("postcode", POSTCODE, "a.x", "b.y");

    assertThat(texts(knows("a", "x", filledIn("Lindermeer")), knows("b", "y", filledIn("9990aa"))))
        .containsExactly(Map.entry("postcode", "9990 AA"));
  }

  @Test
  void values_thatAreNumbersElsewhere_mayBeTextsHere() {
    Known twelve = known(JsonNode.createNumberNode(12));
    form.text("house-number", "a.x").field("children", Map.of("type", "integer"), "a.x");

    Map<String, Known> values = values(IdentityLevel.ANONYMOUS, knows("a", "x", twelve));

    assertThat(values.get("house-number").value().getStringValue()).isEqualTo("12");
    assertThat(values.get("children").value()).isEqualTo(JsonNode.createNumberNode(12));
  }

  @Test
  void values_sayWhereTheyCameFrom_andNotWhichColleagueFilledThemIn() {
    Known known = filledIn("Kade");
    Known byColleague =
        new Known(known.value(), "a", known.asOf(), IdentityLevel.ANONYMOUS, "jo@lindermeer");
    form.text("street", "a.x");

    assertThat(values(IdentityLevel.ANONYMOUS, new Trial("a", () -> Map.of("x", byColleague))))
        .containsExactly(
            Map.entry(
                "street",
                new Known(known.value(), "a", known.asOf(), IdentityLevel.ANONYMOUS, null)));
  }

  @ParameterizedTest
  @CsvSource({
    "ANONYMOUS, ANONYMOUS, true",
    "ANONYMOUS, SIGNED_IN, false",
    "SIGNED_IN, SIGNED_IN, true",
    "SIGNED_IN, STRONG, false",
    "STRONG, STRONG, true",
    "STRONG, ANONYMOUS, true",
  })
  void values_areShownFromTheirLevelOn(IdentityLevel level, IdentityLevel needed, boolean isShown) {
    form.text("street", "a.x");

    assertThat(values(level, knows("a", "x", filledIn("Kade", needed))).containsKey("street"))
        .isEqualTo(isShown);
  }

  @ParameterizedTest
  @CsvSource({"ANONYMOUS, false", "SIGNED_IN, false", "STRONG, true"})
  void values_ofSensitiveFields_areForWhoeverIsSurelyThem(IdentityLevel level, boolean isShown) {
    form.field("bsn", Map.of("type", "string", "format", "bsn"), "a.x")
        .field("illness", Map.of("type", "string", "sensitive", "medical"), "a.x");

    Map<String, Known> values = values(level, knows("a", "x", filledIn("111222333")));

    assertThat(values.containsKey("bsn")).isEqualTo(isShown);
    assertThat(values.containsKey("illness")).isEqualTo(isShown);
    assertThat(values.values()).allMatch(known -> known.identity() == IdentityLevel.STRONG);
  }

  @Test
  void values_filledInOrMadeEmpty_areNotLookedUp() {
    form.text("street", "a.x").text("town", "a.x");
    form.known("street", filledIn("Dijk")).known("town", emptied());

    assertThat(texts(broken("a"))).isEmpty();
    assertThat(logged.list).isEmpty();
  }

  @Test
  void source_thatNoFieldWants_isNotAsked() {
    form.text("street", "b.x");

    assertThat(texts(broken("a"), knows("b", "x", filledIn("Kade")))).hasSize(1);
    assertThat(logged.list).isEmpty();
  }

  @Test
  void attachments_ofAnotherForm_areNotGiven() {
    form.field("photo", Map.of("type", "string", "format", "attachment"), "a.x");

    assertThat(texts(knows("a", "x", filledIn("foto-1")))).isEmpty();
  }

  @Test
  void source_thatFails_costsItsValues_andTellsTheLogNothing() {
    form.text("street", "a.x", "b.x").text("town", "a.x");

    assertThat(texts(broken("a"), knows("b", "x", filledIn("Kade"))))
        .containsExactly(Map.entry("street", "Kade"));
    assertThat(logged.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("source a gives nothing: IllegalStateException");
    assertThat(logged.list).allMatch(event -> event.getThrowableProxy() == null);
  }

  @Test
  void source_thatIsLate_isNotWaitedFor() throws Exception {
    CompletableFuture<String> ended = new CompletableFuture<>();
    form.text("street", "a.x", "b.x");
    Trial late =
        new Trial(
            "a",
            () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                ended.complete("interrupted");
              }
              return Map.of();
            });

    assertThat(texts(late, knows("b", "x", filledIn("Kade"))))
        .containsExactly(Map.entry("street", "Kade"));
    assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
    assertThat(logged.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("source a gives nothing: too late");
  }

  /** Each waits for all the others. */
  @Test
  void sources_areAskedSideBySide() {
    CyclicBarrier barrier = new CyclicBarrier(3);
    Trial.Knowing knowing =
        () -> {
          barrier.await();
          return Map.of("x", filledIn("Kade"));
        };
    form.text("one", "a.x").text("other", "b.x").text("third", "c.x");

    assertThat(texts(new Trial("a", knowing), new Trial("b", knowing), new Trial("c", knowing)))
        .containsOnlyKeys("one", "other", "third");
  }

  private static Trial broken(String name) {
    return new Trial(
        name,
        () -> {
          throw new IllegalStateException("Zoë, 111222333, geboren op 1 mei");
        });
  }

  private static Known known(JsonNode value) {
    return new Known(value, "a", filledIn("").asOf(), IdentityLevel.ANONYMOUS, null);
  }

  private Map<String, String> texts(Source... sources) {
    Map<String, String> texts = new LinkedHashMap<>();
    values(IdentityLevel.ANONYMOUS, sources)
        .forEach((field, known) -> texts.put(field, known.value().getStringValue()));
    return texts;
  }

  private Map<String, Known> values(IdentityLevel level, Source... sources) {
    Asker asker = form.openedBy(Journey.anonymous());
    PreFill preFill = new PreFill(List.of(sources));
    try {
      return preFill.values(
          new Asker(
              asker.journey(),
              asker.identity(),
              level,
              asker.form(),
              asker.settings(),
              asker.language(),
              asker.known()));
    } finally {
      preFill.close();
    }
  }
}
