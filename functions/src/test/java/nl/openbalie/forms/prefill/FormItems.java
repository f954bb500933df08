package nl.openbalie.forms.prefill;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.live.IdentityLevel;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Drafts and submissions as they are kept. */
record FormItems(OneProcess functions) {

  /** A text that a customer filled in now. */
  static Known filledIn(String text) {
    return filledIn(text, IdentityLevel.ANONYMOUS);
  }

  static Known filledIn(String text, IdentityLevel level) {
    JsonNode value = JsonNode.createStringNode(text);
    return new Known(value, Known.CUSTOMER, Place.CLOCK.instant(), level, null);
  }

  static Known emptied() {
    return new Known(null, Known.CUSTOMER, Place.CLOCK.instant(), IdentityLevel.ANONYMOUS, null);
  }

  void draft(String journey, String form, Map<String, Known> values) {
    Instant now = Place.CLOCK.instant();
    Map<String, Object> draft = new HashMap<>();
    draft.put("form", form);
    draft.put("formVersion", 1);
    draft.put("version", 1);
    draft.put("values", values);
    draft.put("begun", now);
    draft.put("changed", now);
    put(Item.key("draft#" + journey, form).with("version", 1).with("draft", json().write(draft)));
  }

  /** Something that a customer sent. */
  void submission(String reference, String customer, Map<String, Known> values) {
    put(
        Item.key("submission#" + reference, "values")
            .with("values", json().write(values))
            .with("customer", customer));
    index(reference, customer);
  }

  /** That something is a customer's, whether it is or not. */
  void index(String reference, String customer) {
    put(
        Item.key("customer#" + customer, Place.CLOCK.instant() + "#" + reference)
            .with("reference", reference)
            .with("form", "ander"));
  }

  /** What a service told. */
  void records(String journey, String key, String customer, Map<String, Object> values) {
    put(
        Item.key("records#" + journey, key)
            .with("customer", customer)
            .with("values", json().write(values))
            .with("asOf", Place.CLOCK.instant().toString()));
  }

  private void put(Item item) {
    Item expiring =
        item.with("expires", Place.CLOCK.instant().plus(Duration.ofDays(1)).getEpochSecond());
    String table = functions.environment().get("FORMS_TABLE").toString();
    functions
        .bean(DynamoDbClient.class)
        .putItem(put -> put.tableName(table).item(expiring.attributes()));
  }

  private Json json() {
    return functions.bean(Json.class);
  }
}
