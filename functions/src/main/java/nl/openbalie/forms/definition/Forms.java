package nl.openbalie.forms.definition;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The forms that customers can fill in, each made ready once. */
@Singleton
@Requires(property = "knowledge.table")
public final class Forms {

  Forms() {}

  /** The form as it is now; nothing when it is not there, or not live. */
  public Optional<Form> live(String id) {
    throw new UnsupportedOperationException(id);
  }

  /** The form as it was in a version that was live; nothing when that never was. */
  public Optional<Form> version(String id, int version) {
    throw new UnsupportedOperationException(id + version);
  }
}
