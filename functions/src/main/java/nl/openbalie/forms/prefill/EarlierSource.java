package nl.openbalie.forms.prefill;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.live.IdentityLevel;

/** What the same customer filled in under the same name in a form that was sent. */
@Singleton
@Requires(beans = EarlierStore.class)
final class EarlierSource implements Source {

  private final EarlierStore store;

  EarlierSource(EarlierStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "earlier";
  }

  @Override
  public Map<Mapping, Known> values(Asker asker, Set<Mapping> wanted) {
    return asker.identity().map(customer -> values(customer, wanted)).orElseGet(Map::of);
  }

  /** No further back than until all is found. */
  private Map<Mapping, Known> values(CustomerIdentity customer, Set<Mapping> wanted) {
    Map<Mapping, Known> found = new HashMap<>();
    Iterator<Map<String, Known>> submissions = store.submissions(customer.customer()).iterator();
    while (found.size() < wanted.size() && submissions.hasNext()) {
      add(found, wanted, submissions.next());
    }
    return found;
  }

  private void add(Map<Mapping, Known> found, Set<Mapping> wanted, Map<String, Known> submission) {
    for (Mapping mapping : wanted) {
      Known known = submission.get(mapping.field());
      if (known != null) {
        found.putIfAbsent(mapping, known.from(name(), IdentityLevel.SIGNED_IN));
      }
    }
  }
}
