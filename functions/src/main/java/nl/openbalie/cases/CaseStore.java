package nl.openbalie.cases;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Cases by reference, by token, by journey, and in lists of open ones. Every change is one
 * transaction with the event that tells of it.
 */
@Singleton
@Requires(property = "cases.table")
public final class CaseStore {

  /** The place in a transaction of {@link #create} of the first of the others. */
  public static final int OTHERS_OF_CREATE = 4;

  /** The place in a transaction of {@link #change} of the first of the others. */
  public static final int OTHERS_OF_CHANGE = 2;

  private static final String CASE = "case";
  private static final String EVENT = "event#";

  /** Behind every moment. */
  private static final String LAST = "~";

  private static final int PAGE = 100;
  private static final String NEW = "attribute_not_exists(pk)";

  private final DynamoDbClient dynamoDb;
  private final String table;

  CaseStore(DynamoDbClient dynamoDb, @Property(name = "cases.table") String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** The state of a case of this kind, as JSON. */
  public Optional<String> state(String kind, String reference) {
    return get(caseKey(reference))
        .filter(item -> item.text("kind").equals(kind))
        .map(item -> item.text("state"));
  }

  /** What is kept under a reference, of whatever kind. */
  public Optional<Kept> find(String reference) {
    return get(caseKey(reference))
        .map(item -> new Kept(item.text("kind"), item.text("journey"), item.text("state")));
  }

  /**
   * A case as it is now.
   *
   * @param journey id of the journey that led to it
   * @param state JSON
   */
  public record Kept(String kind, String journey, String state) {}

  /** The reference of the case that this token opens. */
  public Optional<String> reference(Token token) {
    return get(tokenKey(token)).map(item -> item.text("reference"));
  }

  /** References of the cases that a journey led to, in no order. */
  public List<String> references(String journey) {
    return query(journeyPk(journey), CASE + "#").map(item -> item.text("reference")).toList();
  }

  /** What happened to a case, oldest first. */
  public List<CaseEvent> events(String reference) {
    return query(casePk(reference), EVENT).map(CaseStore::readEvent).toList();
  }

  /** Stores a new case; fails when the reference is taken, or any of the others fails. */
  public void create(
      StoredCase added, Token token, String event, Instant at, List<TransactWriteItem> others) {
    Item ofJourney =
        Item.key(journeyPk(added.journey()), CASE + "#" + added.reference())
            .with("reference", added.reference())
            .with("expires", added.expires().getEpochSecond());
    write(
        Stream.of(
            put(item(added), NEW, Item.none()),
            put(pointer(added, token), NEW, Item.none()),
            put(ofJourney, NEW, Item.none()),
            put(event(added, event, at), NEW, Item.none())),
        others);
  }

  /** Stores a changed case; fails when it was changed meanwhile, or any of the others fails. */
  public void change(StoredCase changed, String event, Instant at, List<TransactWriteItem> others) {
    Item old = Item.none().with(":old", changed.version() - 1);
    write(
        Stream.of(
            put(item(changed), "version = :old", old),
            put(event(changed, event, at), NEW, Item.none())),
        others);
  }

  /**
   * Erases a case with all that ever happened to it: what happened first, then the case, and last
   * that its journey knows of it, so that an erasure that broke off can go on; tokens that are left
   * open nothing.
   */
  public void erase(String journey, String reference) {
    items(casePk(reference)).toList().reversed().forEach(this::delete);
    delete(Item.key(journeyPk(journey), CASE + "#" + reference));
  }

  private void delete(Item item) {
    dynamoDb.deleteItem(delete -> delete.tableName(table).key(item.key().attributes()));
  }

  /** Another token for a case, as for a link in a mail. */
  public void grant(StoredCase known, Token token) {
    Item pointer = pointer(known, token);
    dynamoDb.putItem(put -> put.tableName(table).item(pointer.attributes()));
  }

  /**
   * The states of open cases, by the moment of their listing; read as far as the stream is.
   *
   * @param from first moment
   * @param until this moment is not part of it
   */
  public Stream<String> open(String kind, Instant from, Instant until) {
    return openAfter(kind, order(from, ""), order(until, ""));
  }

  /**
   * The states of open cases that come after this one.
   *
   * @param moment of its listing
   */
  public Stream<String> openAfter(String kind, Instant moment, String reference) {
    return openAfter(kind, order(moment, reference), LAST);
  }

  private Stream<String> openAfter(String kind, String after, String until) {
    return dynamoDb
        .queryPaginator(query ->
            query
                .tableName(table)
                .indexName("due")
                .keyConditionExpression("desk = :list AND due BETWEEN :after AND :until")
                .expressionAttributeValues(
                    Item.none()
                        .with(":list", kind)
                        .with(":after", after)
                        .with(":until", until)
                        .attributes())
                .limit(PAGE))
        .items()
        .stream()
        .map(Item::new)
        .filter(item -> !item.text("due").equals(after))
        .map(item -> item.text("state"));
  }

  private void write(Stream<TransactWriteItem> own, List<TransactWriteItem> others) {
    List<TransactWriteItem> all = Stream.concat(own, others.stream()).toList();
    dynamoDb.transactWriteItems(transaction -> transaction.transactItems(all));
  }

  private TransactWriteItem put(Item item, String condition, Item values) {
    Put.Builder put =
        Put.builder().tableName(table).item(item.attributes()).conditionExpression(condition);
    if (!values.attributes().isEmpty()) {
      put.expressionAttributeValues(values.attributes());
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private static Item item(StoredCase stored) {
    Item item =
        caseKey(stored.reference())
            .with("kind", stored.kind())
            .with("version", stored.version())
            .with("journey", stored.journey())
            .with("state", stored.state())
            .with("expires", stored.expires().getEpochSecond());
    StoredCase.Listing listing = stored.listing();
    return listing == null
        ? item
        : item.with("desk", stored.kind())
            .with("due", order(listing.moment(), stored.reference()))
            .with("team", listing.group());
  }

  /** As many digits for every moment, so that they sort as they should. */
  private static String order(Instant moment, String reference) {
    return moment.truncatedTo(ChronoUnit.SECONDS) + "#" + reference;
  }

  private static Item event(StoredCase stored, String type, Instant at) {
    return Item.key(casePk(stored.reference()), EVENT + "%06d".formatted(stored.version()))
        .with("reference", stored.reference())
        .with("number", stored.version())
        .with("kind", stored.kind())
        .with("type", type)
        .with("at", at.toString())
        .with("state", stored.state())
        .with("expires", stored.expires().getEpochSecond());
  }

  private static CaseEvent readEvent(Item item) {
    return new CaseEvent(
        item.text("reference"),
        item.number("number"),
        item.text("kind"),
        item.text("type"),
        Instant.parse(item.text("at")),
        item.text("state"));
  }

  private static Item pointer(StoredCase stored, Token token) {
    return tokenKey(token)
        .with("reference", stored.reference())
        .with("expires", stored.expires().getEpochSecond());
  }

  private Stream<Item> items(String pk) {
    return dynamoDb
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Item.none().with(":pk", pk).attributes()))
        .items()
        .stream()
        .map(Item::new);
  }

  private Stream<Item> query(String pk, String prefix) {
    return dynamoDb
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                    Item.none().with(":pk", pk).with(":prefix", prefix).attributes()))
        .items()
        .stream()
        .map(Item::new);
  }

  private Optional<Item> get(Item key) {
    return Optional.of(
            dynamoDb.getItem(
                get -> get.tableName(table).key(key.attributes()).consistentRead(true)))
        .filter(GetItemResponse::hasItem)
        .map(response -> new Item(response.item()));
  }

  private static Item caseKey(String reference) {
    return Item.key(casePk(reference), CASE);
  }

  private static String casePk(String reference) {
    return "case#" + reference;
  }

  private static String journeyPk(String journey) {
    return "journey#" + journey;
  }

  private static Item tokenKey(Token token) {
    return Item.key("token#" + token.hash(), CASE);
  }
}
