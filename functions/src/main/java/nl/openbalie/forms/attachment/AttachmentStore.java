package nl.openbalie.forms.attachment;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Table;
import nl.openbalie.aws.Table.Condition;
import nl.openbalie.aws.Transactions;
import nl.openbalie.identity.Part;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Which files go along with which form, begun or sent. */
@Singleton
@Requires(property = "forms.table")
@Requires(beans = LiveKnowledge.class)
final class AttachmentStore {

  /** Apart from the draft, which changes with every word that is typed. */
  private static final String PARTITION = "attachments#";

  private static final String ATTACHMENTS = "attachments";

  private final Table table;
  private final Json json;
  private final LiveKnowledge live;
  private final InstantSource clock;

  AttachmentStore(
      DynamoDbClient dynamoDb,
      @Property(name = "forms.table") String table,
      Json json,
      LiveKnowledge live,
      InstantSource clock) {
    this.table = new Table(dynamoDb, table);
    this.json = json;
    this.live = live;
    this.clock = clock;
  }

  /** What was added to a form in these journeys. */
  List<Bundle> find(List<Part> parts, String form) {
    Map<Item, Part> keys =
        parts.stream().collect(Collectors.toMap(part -> key(part.journeyId(), form), part -> part));
    return read(keys.keySet())
        .map(item -> bundle(Objects.requireNonNull(keys.get(item.key())), item))
        .toList();
  }

  /** The bundle with this file in it; a problem when it is in none. */
  Bundle find(List<Part> parts, String form, String id) {
    return find(parts, form).stream()
        .filter(bundle -> bundle.find(id).isPresent())
        .findFirst()
        .orElseThrow(() -> new Problem(ProblemType.ATTACHMENT_NOT_FOUND));
  }

  /** All that was added in a journey, also what has expired. */
  List<Bundle> of(Part part) {
    return table.items(PARTITION + part.journeyId()).map(item -> bundle(part, item)).toList();
  }

  /** What of all that has these keys is still kept; at most 100 keys. */
  Stream<Item> read(Collection<Item> keys) {
    if (keys.isEmpty()) {
      return Stream.empty();
    }
    var wanted =
        KeysAndAttributes.builder()
            .keys(keys.stream().map(Item::attributes).toList())
            .consistentRead(true)
            .build();
    return table
        .dynamoDb()
        .batchGetItemPaginator(batch -> batch.requestItems(Map.of(table.name(), wanted)))
        .stream()
        .flatMap(page -> page.responses().getOrDefault(table.name(), List.of()).stream())
        .map(Item::new)
        .filter(item -> item.moment("expires").isAfter(clock.instant()));
  }

  /** Keeps a changed bundle; false when somebody else changed it meanwhile. */
  boolean saved(Bundle bundle) {
    try {
      save(bundle, List.of());
      return true;
    } catch (TransactionCanceledException cancelled) {
      if (Transactions.lost(cancelled)) {
        return false;
      }
      throw cancelled;
    }
  }

  /** The same, but fails, also when any of the others fails. */
  void save(Bundle bundle, List<TransactWriteItem> others) {
    table.write(Stream.concat(Stream.of(saving(bundle)), others.stream()).toList());
  }

  /** The same as part of a transaction; it is kept as long as a draft that is changed now. */
  TransactWriteItem saving(Bundle bundle) {
    Duration kept = Duration.ofDays(live.settings().forms().draftDays());
    Item item =
        key(bundle.part().journeyId(), bundle.form())
            .with("version", bundle.version())
            .with(ATTACHMENTS, json.write(bundle.all()))
            .with("expires", clock.instant().plus(kept).getEpochSecond());
    return table.putting(item, isLatest(bundle.version() - 1));
  }

  /** Takes away what is the customer's of it, and all when that is all. */
  void erase(Bundle bundle) {
    Bundle rest = bundle.withoutOwn();
    if (rest.all().isEmpty()) {
      table.delete(key(bundle.part().journeyId(), bundle.form()));
    } else {
      save(rest, List.of());
    }
  }

  /** What expired may stand there for days. */
  private Condition isLatest(int version) {
    Item now = Item.none().with(":now", clock.instant().getEpochSecond());
    return version == 0
        ? new Condition("attribute_not_exists(pk) OR expires <= :now", now)
        : new Condition("version = :version", Item.none().with(":version", version));
  }

  /** Keeps what goes along with a form that is sent, as part of the transaction that sends it. */
  TransactWriteItem sent(String reference, List<Attachment> attachments, Instant until) {
    return table.putting(
        sentKey(reference)
            .with(ATTACHMENTS, json.write(attachments))
            .with("expires", until.getEpochSecond()));
  }

  /** What was sent along with a form. */
  List<Attachment> sent(String reference) {
    return table.get(sentKey(reference)).map(this::attachments).orElseGet(List::of);
  }

  void forgetSent(String reference) {
    table.delete(sentKey(reference));
  }

  /** Where it is kept what belongs to a form in a journey. */
  static Item key(String journey, String form) {
    return Item.key(PARTITION + journey, form);
  }

  /** Where it is kept what was sent along with a form. */
  static Item sentKey(String reference) {
    return Item.key("submission#" + reference, ATTACHMENTS);
  }

  List<Attachment> attachments(Item item) {
    return json.readList(item.text(ATTACHMENTS), Attachment.class);
  }

  private Bundle bundle(Part part, Item item) {
    return new Bundle(part, item.text("sk"), item.number("version"), attachments(item));
  }
}
