package nl.openbalie.forms;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Forms that somebody began to fill in, by journey. */
@Singleton
@Requires(property = "forms.table")
public final class DraftStore {

  DraftStore() {}

  /** What was begun in a journey and not sent yet, latest change first. */
  public List<Draft> of(String journeyId) {
    throw new UnsupportedOperationException(journeyId);
  }

  /** What was begun of this form. */
  Optional<Draft> find(String journeyId, String form) {
    throw new UnsupportedOperationException(journeyId + form);
  }
}
