package nl.openbalie.cases;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
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

  /** Behind every moment. */
  private static final String LAST = "~";

  private static final int PAGE = 100;

  private final DynamoDbClient dynamoDb;
  private final String table;

  CaseStore(DynamoDbClient dynamoDb, @Property(name = "cases.table") String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** The state of a case of this kind, as JSON. */
  public Optional<String> state(String kind, String reference) {
    return find(reference).filter(kept -> kept.kind().equals(kind)).map(Kept::state);
  }

  /** What is kept under a reference, of whatever kind. */
  public Optional<Kept> find(String reference) {
    return Optional.of(reference)
        .filter(Reference::possible)
        .flatMap(name -> get(CaseItems.key(name)))
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
    return get(CaseItems.key(token)).map(item -> item.text("reference"));
  }

  /** References of the cases that a journey led to, in no order. */
  public List<String> references(String journey) {
    return references(journey, Instant.MAX);
  }

  /** References of the cases that a journey led to up to this moment, in no order. */
  public List<String> references(String journey, Instant until) {
    return query(CaseItems.journey(journey), "case#")
        .filter(item -> !Instant.parse(item.text("at")).isAfter(until))
        .map(item -> item.text("reference"))
        .toList();
  }

  /** What happened to a case, oldest first. */
  public List<CaseEvent> events(String reference) {
    return query(CaseItems.partition(reference), CaseItems.EVENT).map(CaseItems::event).toList();
  }

  /** Stores a new case; fails when the reference is taken, or any of the others fails. */
  public void create(
      StoredCase added, Token token, String event, Instant at, List<TransactWriteItem> others) {
    write(
        Stream.of(
            made(CaseItems.state(added)),
            made(CaseItems.token(added, token)),
            made(CaseItems.ofJourney(added, at)),
            made(CaseItems.event(added, event, at))),
        others);
  }

  /** Stores a changed case; fails when it was changed meanwhile, or any of the others fails. */
  public void change(StoredCase changed, String event, Instant at, List<TransactWriteItem> others) {
    write(Stream.of(replaced(changed), made(CaseItems.event(changed, event, at))), others);
  }

  /**
   * Erases a case with all that ever happened to it: what happened first, then the case, and last
   * that its journey knows of it, so that an erasure that broke off can go on; tokens that are left
   * open nothing.
   */
  public void erase(String journey, String reference) {
    Item last = CaseItems.key(reference);
    query("pk = :pk", Item.none().with(":pk", CaseItems.partition(reference)))
        .filter(item -> !item.key().equals(last))
        .forEach(this::delete);
    delete(last);
    delete(CaseItems.ofJourney(journey, reference));
  }

  private void delete(Item item) {
    dynamoDb.deleteItem(delete -> delete.tableName(table).key(item.key().attributes()));
  }

  /**
   * Another token for a case, as for a link in a mail.
   *
   * @param at now
   */
  public void grant(String reference, Token token, Instant at) {
    Item pointer = CaseItems.token(reference, token, at);
    dynamoDb.putItem(put -> put.tableName(table).item(pointer.attributes()));
  }

  /**
   * The states of open cases, by the moment of their listing; read as far as the stream is.
   *
   * @param from first moment
   * @param until this moment is not part of it
   */
  public Stream<String> open(String kind, Instant from, Instant until) {
    return openAfter(kind, CaseItems.order(from, ""), CaseItems.order(until, ""));
  }

  /**
   * The states of open cases that come after this one.
   *
   * @param moment of its listing
   */
  public Stream<String> openAfter(String kind, Instant moment, String reference) {
    return openAfter(kind, CaseItems.order(moment, reference), LAST);
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

  private TransactWriteItem made(Item item) {
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item.attributes())
                .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  private TransactWriteItem replaced(StoredCase changed) {
    Item old = Item.none().with(":old", changed.version() - 1);
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(CaseItems.state(changed).attributes())
                .conditionExpression("version = :old")
                .expressionAttributeValues(old.attributes()))
        .build();
  }

  private Stream<Item> query(String pk, String prefix) {
    return query(
        "pk = :pk AND begins_with(sk, :prefix)",
        Item.none().with(":pk", pk).with(":prefix", prefix));
  }

  private Stream<Item> query(String condition, Item values) {
    return dynamoDb
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression(condition)
                .expressionAttributeValues(values.attributes()))
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
}
