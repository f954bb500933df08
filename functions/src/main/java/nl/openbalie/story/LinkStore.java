package nl.openbalie.story;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Table;
import nl.openbalie.journey.Journey;
import nl.openbalie.web.Seal;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Links by which a journey goes on elsewhere; each works once, and not for long. */
@Singleton
@Requires(property = "journeys.table")
final class LinkStore {

  static final Duration KEPT = Duration.ofMinutes(15);

  private final Table table;
  private final InstantSource clock;

  LinkStore(
      DynamoDbClient dynamoDb,
      @Property(name = "journeys.table") String table,
      InstantSource clock) {
    this.table = new Table(dynamoDb, table);
    this.clock = clock;
  }

  /** The end of a link's life is no part of it. */
  record Link(Token token, Instant until) {}

  /** Keeps the journey's token so that only who has the link can read it. */
  Link make(Journey journey) {
    Link link = new Link(Token.random(), clock.instant().plus(KEPT));
    Item item =
        key(link.token())
            .with("journey", Seal.close(journey.token().value(), link.token().value()))
            .with("expires", link.until().getEpochSecond());
    table.put(item);
    return link;
  }

  /** The token of the journey; nothing when the link was used or is too old. */
  Optional<Token> use(Token link) {
    try {
      DeleteItemResponse response =
          table
              .dynamoDb()
              .deleteItem(delete ->
                  delete
                      .tableName(table.name())
                      .key(key(link).attributes())
                      .conditionExpression("expires > :now")
                      .expressionAttributeValues(
                          Item.none().with(":now", clock.instant().getEpochSecond()).attributes())
                      .returnValues(ReturnValue.ALL_OLD));
      return Seal.open(new Item(response.attributes()).text("journey"), link.value())
          .flatMap(Token::parse);
    } catch (ConditionalCheckFailedException _) {
      return Optional.empty();
    }
  }

  private static Item key(Token link) {
    return Item.key("link#" + link.hash(), "link");
  }
}
