package nl.openbalie.forms.prefill;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.openbalie.live.IdentityLevel;

/** What the customer filled in under the same name in another form of this visit. */
@Singleton
@Requires(beans = {Visit.class, GivenStore.class})
final class GivenSource implements Source {

  static final String NAME = "given";

  private final Visit visit;
  private final GivenStore store;

  GivenSource(Visit visit, GivenStore store) {
    this.visit = visit;
    this.store = store;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<Mapping, Known> values(Asker asker, Set<Mapping> wanted) {
    if (wanted.stream().noneMatch(Mapping::isSameName)) {
      return Map.of();
    }
    Map<String, Known> given = store.latest(visit.parts(asker), asker.form().id());
    return Mapping.find(
        wanted,
        mapping ->
            Optional.of(mapping)
                .filter(Mapping::isSameName)
                .map(same -> given.get(same.field()))
                .map(known -> known.from(NAME, IdentityLevel.ANONYMOUS)));
  }
}
