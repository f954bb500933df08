package nl.openbalie.forms;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Reference;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.live.IdentityLevel;

/** Values as a customer fills them in. */
final class Filling {

  private Filling() {}

  static Known text(String text, Instant at) {
    return known(JsonNode.createStringNode(text), at);
  }

  static Known known(JsonNode value, Instant at) {
    return new Known(value, Known.CUSTOMER, at, IdentityLevel.ANONYMOUS, null);
  }

  /** A draft with one text in it, last changed at this moment. */
  static Draft draft(String form, int version, String text, Instant changed) {
    Map<String, Known> values = new LinkedHashMap<>();
    values.put("street", text(text, changed));
    values.put("remarks", new Known(null, Known.CUSTOMER, changed, IdentityLevel.ANONYMOUS, null));
    return new Draft(form, 3, version, values, changed, changed);
  }

  /** A form that was just sent. */
  static Submission submission(Instant received, Instant until) {
    return new Submission(
        Reference.random(),
        1,
        SubmissionStatus.RECEIVED,
        "verhuizing",
        3,
        "afval",
        "klantcontact",
        new Customer("Zoë", null, "zoe@example.org", "nl"),
        false,
        "journey",
        received,
        until,
        null,
        null);
  }
}
