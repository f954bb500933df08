package nl.openbalie.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Faults;
import nl.openbalie.aws.Item;
import nl.openbalie.editing.Editor;
import nl.openbalie.editing.SettingsStore;
import nl.openbalie.index.Article;
import nl.openbalie.index.Hit;
import nl.openbalie.index.SearchRequest;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.snapshot.FolderObjectStore;
import nl.openbalie.snapshot.SnapshotWriter;
import nl.openbalie.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class PublishHandlerTest {

  @TempDir private Path temp;

  private OneProcess functions;
  private Editor editor;
  private PublishHandler handler;

  @BeforeEach
  void start() {
    functions = OneProcess.start(new TestClock());
    functions.saveSettings(Map.of());
    editor = new Editor(functions.context());
    handler = new PublishHandler(functions.context());
  }

  @AfterEach
  void stop() {
    functions.close();
  }

  @Test
  void sameBatchTwiceAndOutOfOrder_isWhatIsLiveNow() {
    editor.publish("a", "Eerst");
    editor.publish("b", "Ander");
    assertThat(failures(Batch.of("a", "b"))).isEmpty();
    editor.publish("a", "Later");

    assertThat(failures(Batch.of("a", "b", "a"))).isEmpty();
    assertThat(failures(Batch.of("a", "b"))).isEmpty();

    assertThat(found("a")).contains("Later");
    assertThat(found("b")).contains("Ander");
    assertThat(size()).isEqualTo(2);
  }

  @Test
  void articleRemovedMeanwhile_isNotFound() {
    editor.publish("a", "Blijft");
    editor.publish("b", "Weg");
    assertThat(failures(Batch.of("a", "b"))).isEmpty();

    editor.remove("b");
    assertThat(failures(Batch.of("b").with("article#never-there#nl", "live"))).isEmpty();

    assertThat(found("b")).isEmpty();
    assertThat(found("a")).contains("Blijft");
  }

  @Test
  void batchOfNothingThatIsLive_makesNoSnapshot() {
    editor.publish("a", "Eerst");
    assertThat(failures(Batch.of("a"))).isEmpty();
    long before = sequence();

    assertThat(failures(new Batch().with("article#a#nl", "v#0000000001"))).isEmpty();
    assertThat(failures(new Batch().with("form#a", "v#0000000001").with("forms", "a"))).isEmpty();

    assertThat(sequence()).isEqualTo(before);
  }

  @Test
  void settingsIncomplete_nothingIsLiveUntilTheyAreThere() {
    try (OneProcess empty = OneProcess.start(new TestClock())) {
      Editor first = new Editor(empty.context());
      PublishHandler publish = new PublishHandler(empty.context());
      first.publish("a", "Eerst");

      assertThat(publish.execute(Batch.of("a").event()).getBatchItemFailures()).isEmpty();
      assertThat(empty.bean(LiveKnowledge.class).settings().topics()).isEmpty();

      empty.saveSettings(Map.of());
      publish.execute(new Batch().with(SettingsStore.PK, "hours").event());
      empty.bean(LiveKnowledge.class).lookAgain();
      try (var lease = empty.bean(LiveKnowledge.class).acquire()) {
        assertThat(lease.value().article("a", Language.NL)).isPresent();
        assertThat(lease.value().settings().topics()).isNotEmpty();
      }
    }
  }

  @Test
  void synonymsAndPins_areLiveWithTheNextSnapshotAndTheIndexStaysAsItIs() {
    editor.publish("a", "Kalender");
    editor.publish("b", "Ander");
    assertThat(failures(Batch.of("a", "b"))).isEmpty();
    Map<String, Object> index = indexFiles();
    SettingsStore settings = functions.bean(SettingsStore.class);
    settings.save("synonyms", "{\"nl\": [\"zwerfkei => kalender\"]}");
    settings.save(
        "pinned", "[{\"lang\": \"nl\", \"queries\": [\"Boterham?\"], \"articles\": [\"b\"]}]");

    assertThat(failures(new Batch().with(SettingsStore.PK, "synonyms"))).isEmpty();

    assertThat(first("zwerfkei")).contains("a");
    assertThat(first("boterham")).contains("b");
    assertThat(indexFiles()).isNotEmpty().isEqualTo(index);
  }

  private Optional<String> first(String question) {
    try (var lease = live().acquire()) {
      SearchRequest request = new SearchRequest(question, "nl", Set.of(), 1);
      List<Hit> hits = lease.value().index().search(request).hits();
      return hits.stream().map(hit -> hit.article().id()).findFirst();
    }
  }

  /** What the index is made of, with hashes; each commit has a new list of them. */
  private Map<String, Object> indexFiles() {
    try (var lease = live().acquire()) {
      Map<String, Object> files = new TreeMap<>(lease.manifest().files());
      files.keySet().removeIf(name -> !name.startsWith("_"));
      return files;
    }
  }

  @Test
  void topicsChanged_everyArticleIsIndexedAnew() {
    editor.publish("a", "Eerst");
    assertThat(failures(Batch.of("a"))).isEmpty();
    functions
        .bean(SettingsStore.class)
        .save("topics", OneProcess.sample("topics").replace("\"Afval\"", "\"Vuilnis\""));

    assertThat(failures(new Batch().with(SettingsStore.PK, "topics"))).isEmpty();

    assertThat(article("a").map(Article::topicTitle)).contains("Vuilnis");
  }

  @Test
  void storeFails_theBatchComesAgainFromItsFirstRecord() throws IOException {
    editor.publish("a", "Eerst");
    assertThat(failures(Batch.of("a"))).isEmpty();
    editor.publish("a", "Later");
    Path away = temp.resolve("away");
    Files.move(snapshots(), away);
    Files.writeString(snapshots(), "no folder");

    assertThat(failures(Batch.of("a", "a"))).containsExactly("100");

    Files.delete(snapshots());
    Files.move(away, snapshots());
    assertThat(found("a")).contains("Eerst");
    assertThat(failures(Batch.of("a", "a"))).isEmpty();
    assertThat(found("a")).contains("Later");
  }

  @Test
  void knowledgeCannotBeRead_theBatchComesAgain() {
    editor.publish("a", "Eerst");
    Faults faults = functions.bean(Faults.class);
    for (int call = 1; call <= 2; call++) {
      faults.breakCall(call, Faults.Side.BEFORE);
      assertThat(failures(Batch.of("a"))).containsExactly("100");
      assertThat(faults.end()).isTrue();
    }

    assertThat(failures(Batch.of("a"))).isEmpty();
    assertThat(found("a")).contains("Eerst");
  }

  @Test
  void settingsThatMakeNoSense_keepWhatIsLive() {
    editor.publish("a", "Eerst");
    assertThat(failures(Batch.of("a"))).isEmpty();
    writePastTheRules("hours", "{\"standard\": {\"week\": {\"MONDAY\": [{\"from\": \"9\"}]}}}");

    assertThat(failures(new Batch().with(SettingsStore.PK, "hours"))).containsExactly("100");

    assertThat(found("a")).contains("Eerst");
    functions.bean(SettingsStore.class).save("hours", OneProcess.sample("hours"));
    assertThat(failures(new Batch().with(SettingsStore.PK, "hours"))).isEmpty();
  }

  private void writePastTheRules(String name, String value) {
    String setting =
        "{\"name\": \"%s\", \"version\": 1, \"value\": %s, \"by\": \"nobody\", \"at\": \"%s\"}"
            .formatted(name, value, TestClock.MONDAY_MORNING);
    Item item = Item.key(SettingsStore.PK, name).with("version", 1).with("setting", setting);
    functions
        .bean(DynamoDbClient.class)
        .putItem(put ->
            put.tableName(functions.environment().get("KNOWLEDGE_TABLE").toString())
                .item(item.attributes()));
  }

  @Test
  void indexOfAnotherSchema_isMadeAnewFromEverything() throws IOException {
    editor.publish("a", "Eerst");
    editor.publish("b", "Ander");
    new SnapshotWriter(new FolderObjectStore(snapshots()), temp, InstantSource.system())
        .publish(
            "of long ago",
            "",
            (folder, _) -> {
              Files.writeString(folder.resolve("old"), "index");
              return Set.of("old");
            });

    assertThat(failures(Batch.of("b"))).isEmpty();

    assertThat(found("a")).contains("Eerst");
    assertThat(size()).isEqualTo(2);
  }

  @Test
  void oldFilesCannotBeCollected_isPublishedAllTheSame() throws IOException {
    editor.publish("a", "Eerst");
    assertThat(failures(Batch.of("a"))).isEmpty();
    Files.writeString(snapshots().resolve("m/000000000099.json"), "torn");
    editor.publish("a", "Later");

    assertThat(failures(Batch.of("a"))).isEmpty();

    assertThat(found("a")).contains("Later");
  }

  private List<String> failures(Batch batch) {
    return handler.execute(batch.event()).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private Optional<String> found(String id) {
    return article(id).map(Article::title);
  }

  private Optional<Article> article(String id) {
    try (var lease = live().acquire()) {
      return lease.value().article(id, Language.NL);
    }
  }

  private int size() {
    try (var lease = live().acquire()) {
      return lease.value().index().size();
    }
  }

  private long sequence() {
    try (var lease = live().acquire()) {
      return lease.manifest().sequence();
    }
  }

  private LiveKnowledge live() {
    LiveKnowledge live = functions.bean(LiveKnowledge.class);
    live.lookAgain();
    return live;
  }

  private Path snapshots() {
    return Path.of(URI.create(functions.environment().get("SNAPSHOTS").toString()));
  }
}
