package nl.openbalie.forms.definition;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Table;
import nl.openbalie.versions.VersionStore;
import nl.openbalie.web.Input;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Forms with every version they ever had, and a list of them, which also says which version of each
 * is live and which ever were.
 */
@Singleton
@Requires(property = "knowledge.table")
public final class FormStore {

  /** The partition of the list. */
  private static final String LIST = "forms";

  private final Table table;
  private final Json json;
  private final VersionStore<FormVersion> versions;

  FormStore(DynamoDbClient dynamoDb, @Property(name = "knowledge.table") String table, Json json) {
    this.table = new Table(dynamoDb, table);
    this.json = json;
    this.versions = new VersionStore<>(this.table, json, "form", FormVersion.class);
  }

  /** All forms that were not removed, by id. */
  public List<FormSummary> list() {
    return table
        .items(LIST)
        .filter(item -> item.optional("summary").isPresent())
        .map(item -> summary(item).live(item.number("live")))
        .toList();
  }

  /** The latest version, which may be a removal. */
  public Optional<FormVersion> latest(String id) {
    return versions.latest(pk(id));
  }

  public Optional<FormVersion> version(String id, int version) {
    return versions.version(pk(id), version);
  }

  /** The number of the version that customers see; nothing for what is no form. */
  public Optional<Integer> live(String id) {
    return listed(id).map(item -> item.number("live")).filter(version -> version > 0);
  }

  /** A version that is live, or was once. */
  Optional<FormVersion> published(String id, int version) {
    return listed(id)
        .filter(item -> item.texts("published").contains(Integer.toString(version)))
        .flatMap(_ -> version(id, version));
  }

  /** Adds a version after the one it is based on; a problem when that is no longer the latest. */
  public void save(FormVersion next, FormDefinition form) {
    Item summary = Item.none().with(":summary", json.write(FormSummary.of(next, form)));
    versions.save(pk(next.id()), next, list(next.id(), "SET summary = :summary", summary));
  }

  /** Adds a version without a form, and takes it off. What was begun can still be sent. */
  public void remove(FormVersion removal) {
    String id = removal.id();
    versions.save(pk(id), removal, list(id, "REMOVE summary, live", Item.none()));
  }

  /** Puts the latest version live; a problem when there is a later one by now. */
  public void publish(FormVersion latest) {
    int version = latest.version();
    Item values =
        Item.none()
            .with(":live", version)
            .with(":published", AttributeValue.fromSs(List.of(Integer.toString(version))));
    versions.whileLatest(
        pk(latest.id()),
        latest,
        list(latest.id(), "SET live = :live ADD published :published", values));
  }

  private TransactWriteItem list(String id, String change, Item values) {
    return TransactWriteItem.builder()
        .update(update -> {
          update
              .tableName(table.name())
              .key(Item.key(LIST, id).attributes())
              .updateExpression(change);
          if (!values.attributes().isEmpty()) {
            update.expressionAttributeValues(values.attributes());
          }
        })
        .build();
  }

  private FormSummary summary(Item item) {
    return json.read(item.text("summary"), FormSummary.class);
  }

  /** Nothing for what is no id either: customers may send anything. */
  private Optional<Item> listed(String id) {
    return Input.isId(id) ? table.get(Item.key(LIST, id)) : Optional.empty();
  }

  private static String pk(String id) {
    if (!Input.isId(id)) {
      throw new Problem(ProblemType.FIELD_INVALID, "id");
    }
    return "form#" + id;
  }
}
