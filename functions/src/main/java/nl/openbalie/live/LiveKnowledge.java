package nl.openbalie.live;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import nl.openbalie.index.SearchIndex;
import nl.openbalie.snapshot.Manifest;
import nl.openbalie.snapshot.ObjectStore;
import nl.openbalie.snapshot.SnapshotReader;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest snapshot, looked for when a call comes in and the last look is a second old. */
@Singleton
@Requires(property = "snapshots")
public final class LiveKnowledge {

  /** The file of a snapshot that holds the settings. */
  public static final String SETTINGS = "settings.json";

  private static final Logger LOG = LoggerFactory.getLogger(LiveKnowledge.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final SnapshotReader<Live> reader;
  private final ObjectMapper json;
  private final Meaning meaning;
  private final InstantSource clock;
  private final Settings fallback;

  LiveKnowledge(
      ObjectStore store,
      ObjectMapper json,
      Meaning meaning,
      InstantSource clock,
      @Property(name = "organisation.phone") String phone,
      @Property(name = "organisation.mail") String mail)
      throws IOException {
    Path cache = Files.createTempDirectory("openbalie-snapshots");
    this.reader = new SnapshotReader<>(store, cache, this::open, clock, LOOK_EVERY);
    this.json = json;
    this.meaning = meaning;
    this.clock = clock;
    this.fallback = Settings.fallback(phone, mail);
  }

  private Live open(Path folder, Manifest manifest) throws IOException {
    byte[] written = Files.readAllBytes(folder.resolve(SETTINGS));
    Settings settings = Objects.requireNonNull(json.readValue(written, Settings.class));
    return new Live(
        SearchIndex.open(folder, meaning.model(), settings.guidance(), clock), settings);
  }

  /** The newest, to be closed after use; a problem when no snapshot can be read. */
  public SnapshotReader.Lease<Live> acquire() {
    try {
      return reader.acquire();
    } catch (IOException e) {
      LOG.error("no snapshot can be read: {}", e.toString());
      throw new Problem(ProblemType.KNOWLEDGE_UNAVAILABLE);
    }
  }

  /** The newest settings; those of the template when no snapshot can be read. */
  public Settings settings() {
    try (var live = reader.acquire()) {
      return live.value().settings();
    } catch (IOException e) {
      LOG.warn("no settings can be read: {}", e.getMessage());
      return fallback;
    }
  }

  /**
   * The newest settings; a problem when none can be read, as nothing is promised by the template.
   */
  public Settings knownSettings() {
    try (var live = acquire()) {
      return live.value().settings();
    }
  }

  /** Makes the next call look for what is new, as after a restore long after the snapshot. */
  public void lookAgain() {
    reader.lookAgain();
  }

  @PreDestroy
  void close() throws IOException {
    reader.close();
  }
}
