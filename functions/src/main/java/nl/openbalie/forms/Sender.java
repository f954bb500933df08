package nl.openbalie.forms;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.PhoneNumbers;
import nl.openbalie.forms.definition.Field;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.web.Input;
import nl.openbalie.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how to reach the customer who sends a form: as the form says, else as they signed in.
 */
record Sender(Filled filled, Map<String, Known> sent) {

  Customer customer() {
    Optional<CustomerIdentity> identity = filled.author().identity();
    return new Customer(
        text(field -> field.sources().contains("identity.name"))
            .or(() -> identity.map(CustomerIdentity::name))
            .orElse(null),
        ofFormat("phone")
            .or(() -> identity.map(CustomerIdentity::phone))
            .flatMap(phone -> possible(() -> PhoneNumbers.e164(phone)))
            .orElse(null),
        ofFormat("email")
            .or(() -> identity.map(CustomerIdentity::mail))
            .flatMap(mail -> possible(() -> Input.mail("mail", mail)))
            .orElse(null),
        filled.author().language().code());
  }

  /** Whether the address to write to is the one they signed in with. */
  boolean proven() {
    String mail = customer().mail();
    return mail != null
        && filled.author().identity().map(CustomerIdentity::mail).filter(mail::equals).isPresent();
  }

  private Optional<String> ofFormat(String format) {
    return text(field -> format.equals(field.format()));
  }

  private Optional<String> text(Predicate<Field> wanted) {
    return filled.form().fields().stream()
        .filter(wanted)
        .flatMap(field -> Optional.ofNullable(sent.get(field.name())).stream())
        .flatMap(known -> Optional.ofNullable(known.value()).stream())
        .filter(JsonNode::isString)
        .map(JsonNode::getStringValue)
        .findFirst();
  }

  /** What a provider of identities says that we cannot use is as good as not said. */
  private static Optional<String> possible(Supplier<@Nullable String> check) {
    try {
      return Optional.ofNullable(check.get());
    } catch (Problem _) {
      return Optional.empty();
    }
  }
}
