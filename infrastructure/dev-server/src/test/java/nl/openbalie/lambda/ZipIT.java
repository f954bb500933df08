package nl.openbalie.lambda;

import static nl.openbalie.lambda.Municipality.at;
import static nl.openbalie.lambda.Municipality.search;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.openbalie.cloud.HttpApiEvent;
import nl.openbalie.cloud.HttpApiResponse;
import nl.openbalie.cloud.LocalCloud;
import nl.openbalie.cloud.StreamPump;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The zip that is shipped, every function under Lambda's own runtime client. */
class ZipIT {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Duration SECONDS_TO_LIVE = Duration.ofSeconds(3);
  private static final String NOT_BUILT =
      "SKIPPED the shipped zip: it is not built; mvn verify builds and tests it";

  private static LocalCloud cloud;
  private static Deployment deployment;
  private static StreamPump publishing;
  private static Municipality municipality;

  @BeforeAll
  static void deploy() throws Exception {
    if (!Files.exists(Zip.of(ROOT))) {
      System.out.println(NOT_BUILT);
      Assumptions.abort(NOT_BUILT);
    }
    cloud = LocalCloud.start(ROOT.resolve("template.yaml"), null);
    deployment = new Deployment(Zip.of(ROOT), cloud, Clock.systemUTC());
    publishing = deployment.startPublishing();
    municipality = new Municipality(deployment);
    municipality.saveSettings(ROOT.resolve("infrastructure/sample/settings"));
    municipality.publish(
        "hond-aanmelden",
        "Hoe meld ik mijn hond aan?",
        "belastingen",
        "U meldt uw hond binnen twee weken aan met het formulier hondenbelasting.");
    municipality.publish(
        "boom-kappen",
        "Mag ik een boom in mijn tuin kappen?",
        "vergunningen",
        "Voor een boom die dikker is dan 30 centimeter hebt u een vergunning nodig.");
    assertThat(publishing.await(Duration.ofSeconds(60))).isTrue();
    // A start on demand may take longer than a customer waits for us to remember the first step.
    municipality.search("warm");
  }

  @AfterAll
  static void stop() {
    if (deployment != null) {
      publishing.close();
      deployment.close();
      cloud.close();
    }
  }

  @Test
  void publish_newArticle_isFoundWithinThreeSeconds() throws Exception {
    municipality.publish(
        "fiets-gestolen",
        "Wat doe ik als mijn fiets gestolen is?",
        "openbare-ruimte",
        "Doe aangifte bij de politie en kijk bij het fietsdepot.");
    var published = Instant.now();

    while (!municipality.search("fiets gestolen").body().contains("fiets-gestolen")) {
      assertThat(Duration.between(published, Instant.now())).isLessThan(SECONDS_TO_LIVE);
    }
  }

  /** The native code for meaning is in a layer, and for another processor. */
  @Test
  void search_withoutTheLayer_isByWordsAndSaysSo() {
    var english = HttpApiEvent.of("GET", "/v1/search").query("q", "passport").query("lang", "en");

    assertThat(deployment.send(english).body()).contains("\"degraded\":true");
    assertThat(municipality.search("paspoort").body()).contains("\"degraded\":true");
  }

  @Test
  void callback_afterASearch_reachesTheColleagueWithTheStory() throws Exception {
    var journey = municipality.search("Hoe meld ik mijn hond aan?").header("Journey").orElseThrow();
    municipality.read("hond-aanmelden", journey);
    var wish =
        """
        {"phone": "020 012 3456", "topic": "belastingen", "question": "Twee honden: wat betaal ik?",
         "desiredOutcome": "Betalen in termijnen"}
        """;

    var asked = municipality.callMeBack(wish, journey, "0123456789abcdef");
    var askedAgain = municipality.callMeBack(wish, journey, "0123456789abcdef");

    assertThat(asked.status()).as(asked.body()).isEqualTo(201);
    assertThat(at(asked, "promise", "text")).asString().isNotBlank();
    assertThat(askedAgain.body()).isEqualTo(asked.body());
    var reference = String.valueOf(at(asked, "reference"));
    assertThat(municipality.workList().body()).containsOnlyOnce("\"" + reference + "\"");
    var story = municipality.story(reference);
    assertThat(at(story, "callback", "customer", "phone")).isEqualTo("+31200123456");
    assertThat((List<?>) at(story, "journey")).hasSize(2);
    assertThat(at(story, "rules", 0, "roomToDeviate")).isEqualTo("Be kind.");

    var closed =
        municipality.close(
            reference,
            """
            {"result": "solved", "note": "Uitgelegd.", "aboutDesiredOutcome": "Termijnen afgesproken."}
            """);

    assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    assertThat(municipality.workList().body()).doesNotContain(reference);
  }

  @Test
  void callback_withAMailAddress_isConfirmedByMailAndAnnounced() throws Exception {
    var wish = "{\"phone\": \"020 012 3456\", \"mail\": \"jo@example.org\"}";
    var journey = municipality.search("warm").header("Journey").orElseThrow();
    var asked = municipality.callMeBack(wish, journey, "fedcba9876543210");
    var reference = String.valueOf(at(asked, "reference"));

    try (var telling = deployment.startTelling()) {
      assertThat(telling.await(Duration.ofSeconds(60))).isTrue();
    }

    try (var mails = Files.list(cloud.outbox())) {
      assertThat(mails.filter(mail -> mail.toString().contains(reference))).hasSize(1);
    }
    assertThat(cloud.events("EventBus")).content().contains("\"" + reference + "\"");
  }

  @Test
  void schedules_callFunctionsThatAnswer() {
    for (var function : List.of("NotifyFunction", "ClockFunction")) {
      for (var schedule : cloud.template().function(function).schedules()) {
        assertThat(deployment.function(function).invoke(schedule.input())).as(function).isNotNull();
      }
    }
  }

  @Test
  void contact_block_hasAHumanBeing() throws Exception {
    var contact = deployment.send(HttpApiEvent.of("GET", "/v1/contact"));

    assertThat(contact.status()).as(contact.body()).isEqualTo(200);
    assertThat(at(contact, "contact", "channels", 0, "human")).isEqualTo(true);
  }

  @Test
  void request_unknownRoute_isAProblemWithContact() throws Exception {
    var lost = deployment.send(HttpApiEvent.of("GET", "/v1/nothing-here"));

    assertThat(lost.status()).isEqualTo(404);
    assertThat(lost.header("Content-Type")).hasValue("application/problem+json");
    assertThat((List<?>) at(lost, "contact", "channels")).hasSizeBetween(2, 3);
  }

  @Test
  void desk_withoutTheRole_isForbidden() {
    var editor = municipality.as("editor", HttpApiEvent.of("GET", "/v1/desk/callbacks"));
    var nobody = HttpApiEvent.of("GET", "/v1/desk/callbacks");

    assertThat(deployment.send(editor).status()).isEqualTo(403);
    assertThat(deployment.send(nobody).status()).isEqualTo(401);
  }

  @Test
  void answers_restoredFromASnapshot_needsLittleCpuAndHasRememberedNothing() {
    var event = search("boom kappen", Map.of()).json("/v1/search");
    double fromNothing = cpuOfFirstAnswer(event);
    long before = journeySteps();
    try (var restored = deployment.start("AnswersFunction", Deployment.SNAP_START)) {
      assertThat(restored.logs()).doesNotContain("rehearsal failed");
      assertThat(journeySteps()).isEqualTo(before);

      var answer = HttpApiResponse.read(restored.invoke(event));
      double cpu = restored.spent().since(restored.spentAtCheckpoint()).cpuSeconds();

      assertThat(answer.body()).contains("boom-kappen");
      assertThat(journeySteps()).isEqualTo(before + 1);
      assertThat(cpu).isLessThan(fromNothing / 4);
    }
  }

  /** Loading it takes a second, which nobody should wait for. */
  @Test
  void answers_restoredFromASnapshot_hasTheModelBeforeTheFirstQuestion() throws Exception {
    try (var withLayer = new Deployment(Zip.of(ROOT), cloud, Clock.systemUTC())) {
      OwnJars.linkMeaning(withLayer.folder());
      try (var restored = withLayer.start("AnswersFunction", Deployment.SNAP_START)) {
        var sinceTheSnapshot = restored.spent().since(restored.spentAtCheckpoint());

        assertThat(objects(restored.process())).containsPattern("(?m) ai.onnxruntime.OrtSession$");
        assertThat(sinceTheSnapshot.cpuSeconds()).isLessThan(0.3);
      }
    }
  }

  /** How many there are of each class. */
  private static String objects(Process process) throws Exception {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var asked = new ProcessBuilder(jcmd, "" + process.pid(), "GC.class_histogram").start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static double cpuOfFirstAnswer(String event) {
    try (var fresh = deployment.start("AnswersFunction", Map.of())) {
      fresh.invoke(event);
      return fresh.spent().cpuSeconds();
    }
  }

  private static long journeySteps() {
    return cloud.dynamoDb().scan(scan -> scan.tableName(cloud.tableName("JourneysTable"))).count();
  }
}
