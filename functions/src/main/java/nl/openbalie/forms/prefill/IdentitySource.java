package nl.openbalie.forms.prefill;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.live.IdentityLevel;

/** What the identity provider told of the customer. */
@Singleton
final class IdentitySource implements Source {

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public Map<Mapping, Known> values(Asker asker, Set<Mapping> wanted) {
    return Mapping.find(
        wanted, mapping -> asker.identity().flatMap(customer -> known(customer, mapping.name())));
  }

  private Optional<Known> known(CustomerIdentity customer, String name) {
    return Optional.ofNullable(
            switch (name) {
              case "name" -> customer.name();
              case "phone" -> customer.phone();
              case "mail" -> customer.mail();
              default -> null;
            })
        .map(JsonNode::createStringNode)
        .map(value -> new Known(value, name(), customer.signedIn(), IdentityLevel.SIGNED_IN, null));
  }
}
