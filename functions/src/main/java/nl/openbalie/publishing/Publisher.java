package nl.openbalie.publishing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.openbalie.editing.ArticleKey;
import nl.openbalie.editing.ArticleStore;
import nl.openbalie.editing.ArticleText;
import nl.openbalie.editing.ArticleVersion;
import nl.openbalie.editing.SettingsStore;
import nl.openbalie.index.Article;
import nl.openbalie.index.ArticleChange;
import nl.openbalie.index.ArticleIndex;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Meaning;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Topic;
import nl.openbalie.snapshot.Manifest;
import nl.openbalie.snapshot.ObjectStore;
import nl.openbalie.snapshot.SnapshotWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a snapshot of what is live at this moment. It reads the present, not the event, so that the
 * same event twice, or an older one after a newer, does no harm.
 */
@Singleton
@Requires(property = "openbalie.function", pattern = "publish|all")
final class Publisher {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  /** A function instance lives for hours, not for days. */
  private static final Duration READER_LIFE = Duration.ofHours(24);

  private final ArticleStore articles;
  private final SettingsStore settings;
  private final ObjectMapper json;
  private final Meaning meaning;
  private final SnapshotWriter writer;

  Publisher(
      ArticleStore articles,
      SettingsStore settings,
      ObjectMapper json,
      Meaning meaning,
      ObjectStore store,
      InstantSource clock)
      throws IOException {
    this.articles = articles;
    this.settings = settings;
    this.json = json;
    this.meaning = meaning;
    this.writer = new SnapshotWriter(store, Files.createTempDirectory("openbalie-publish"), clock);
  }

  /**
   * Brings the settings and these articles up to date in a new snapshot.
   *
   * @param position of the last event in the knowledge stream
   */
  void publish(Collection<ArticleKey> changed, String position) throws IOException {
    if (settings.read().isEmpty()) {
      LOG.info("nothing goes live until every setting is there: {}", Settings.REQUIRED);
      return;
    }
    Manifest manifest =
        writer.publish(schema(), position, (folder, base) -> write(folder, base, changed));
    LOG.info("snapshot {} is live", manifest.sequence());
    collect();
  }

  /** What is live stays so when old files do. */
  private void collect() {
    try {
      writer.collect(READER_LIFE);
    } catch (IOException e) {
      LOG.warn("old files stay until the next snapshot", e);
    }
  }

  /** Reads all of it after the base, so that what another writer put there is never newer. */
  private Set<String> write(Path folder, @Nullable Manifest base, Collection<ArticleKey> changed)
      throws IOException {
    Settings all = settings.read().orElseThrow();
    boolean fresh =
        base == null || !base.schema().equals(schema()) || !topics(folder).equals(all.topics());
    Stream<ArticleChange> changes =
        fresh
            ? articles.allLive().map(version -> put(version, all))
            : changed.stream().map(key -> change(key, all));
    Set<String> files =
        new HashSet<>(ArticleIndex.update(folder, fresh, changes.toList(), meaning.model()));
    Files.write(folder.resolve(LiveKnowledge.SETTINGS), json.writeValueAsBytes(all));
    files.add(LiveKnowledge.SETTINGS);
    return files;
  }

  private String schema() {
    return ArticleIndex.schema(meaning.model());
  }

  /** Those of the last snapshot: every article holds the title of its topic. */
  private List<Topic> topics(Path folder) {
    try {
      byte[] settings = Files.readAllBytes(folder.resolve(LiveKnowledge.SETTINGS));
      return Objects.requireNonNull(json.readValue(settings, Settings.class)).topics();
    } catch (IOException e) {
      LOG.warn("the settings of the last snapshot cannot be read: {}", e.toString());
      return List.of();
    }
  }

  private ArticleChange change(ArticleKey key, Settings all) {
    return articles
        .live(key)
        .map(version -> put(version, all))
        .orElseGet(() -> new ArticleChange.Remove(key.id(), key.language().code()));
  }

  private static ArticleChange put(ArticleVersion version, Settings all) {
    ArticleText text = Objects.requireNonNull(version.text(), "a removal is never live");
    String topicTitle =
        all.topic(text.topic())
            .map(topic -> topic.title().get(version.lang()))
            .orElse(text.topic());
    return new ArticleChange.Put(
        new Article(
            version.id(),
            version.lang(),
            text.title(),
            text.alternatives(),
            text.answer(),
            text.topic(),
            topicTitle,
            version.version(),
            text.form()));
  }
}
