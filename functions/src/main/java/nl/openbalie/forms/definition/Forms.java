package nl.openbalie.forms.definition;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The forms that customers can fill in, each made ready once. */
@Singleton
@Requires(property = "knowledge.table")
public final class Forms {

  /** More than an organisation has; versions that nobody has open any more fall off. */
  private static final int KEPT = 200;

  private final FormStore store;
  private final InstantSource clock;
  private final Map<Key, Form> ready = Collections.synchronizedMap(new LatestUsed());

  Forms(FormStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The form as it is now; nothing when it is not there, or not live. */
  public Optional<Form> live(String id) {
    return store.live(id).flatMap(version -> version(id, version));
  }

  /** The form as it was in a version that was live; nothing when that never was. */
  public Optional<Form> version(String id, int version) {
    Key key = new Key(id, version);
    return Optional.ofNullable(ready.get(key)).or(() -> make(key));
  }

  private Optional<Form> make(Key key) {
    Optional<Form> form =
        store
            .published(key.id(), key.version())
            .map(FormVersion::form)
            .map(definition -> Form.of(key.id(), key.version(), definition, clock));
    form.ifPresent(made -> ready.put(key, made));
    return form;
  }

  private record Key(String id, int version) {}

  private static final class LatestUsed extends LinkedHashMap<Key, Form> {

    private static final long serialVersionUID = 1;

    LatestUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Form> eldest) {
      return size() > KEPT;
    }
  }
}
