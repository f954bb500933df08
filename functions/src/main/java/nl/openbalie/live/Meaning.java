package nl.openbalie.live;

import io.micronaut.context.annotation.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import nl.openbalie.meaning.ModelUnusableException;
import nl.openbalie.meaning.SentenceModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model that says what sentences mean, opened once; without it words alone are compared. */
@Singleton
public final class Meaning {

  private static final Logger LOG = LoggerFactory.getLogger(Meaning.class);

  private static final String NONE = "none";
  private static final String BUILT_IN = "built-in";

  /** A function has one processor, or less. */
  private static final int THREADS = 1;

  private final String name;
  private final @Nullable SentenceModel model;

  /**
   * @param name {@code built-in}, {@code none}, or the folder of a model
   */
  Meaning(@Property(name = "meaning.model", defaultValue = NONE) String name) {
    this.name = name;
    this.model = name.equals(NONE) ? null : open(name);
  }

  /** Null where there is none, or it cannot be used. */
  public @Nullable SentenceModel model() {
    return model;
  }

  /** Whether a model is wanted, and cannot be used. */
  public boolean isMissing() {
    return model == null && !name.equals(NONE);
  }

  private static @Nullable SentenceModel open(String name) {
    try {
      return name.equals(BUILT_IN)
          ? SentenceModel.builtIn(THREADS)
          : SentenceModel.open(Path.of(name), THREADS);
    } catch (ModelUnusableException e) {
      LOG.error("searching by words alone: {}", e.getMessage());
      return null;
    }
  }

  @PreDestroy
  void close() {
    if (model != null) {
      model.close();
    }
  }
}
