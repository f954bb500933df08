package nl.openbalie.versions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Table;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Documents of one kind with every version they ever had. A document is a partition with an item
 * {@code head}, which has the number of the latest version, and an item for each version. What of
 * it customers see is for the kind of document to say.
 *
 * @param attribute of the items that has the version, as JSON
 */
public record VersionStore<V extends Version>(
    Table table, Json json, String attribute, Class<V> type) {

  private static final String HEAD = "head";

  /** The latest version, which may be a removal. */
  public Optional<V> latest(String pk) {
    return table.get(Item.key(pk, HEAD)).flatMap(head -> version(pk, head.number("version")));
  }

  public Optional<V> version(String pk, int version) {
    return read(pk, Versions.key(version));
  }

  /** The version that another item of the document has. */
  public Optional<V> read(String pk, String sk) {
    return table.get(Item.key(pk, sk)).map(this::read);
  }

  public V read(Item item) {
    return json.read(item.text(attribute), type);
  }

  /** An item with this version in it. */
  public Item item(String pk, String sk, V version) {
    return Item.key(pk, sk).with("version", version.version()).with(attribute, json.write(version));
  }

  /**
   * Adds a version after the one it is based on; a problem when that is no longer the latest.
   *
   * @param along what is to happen with it, or not at all
   */
  public void save(String pk, V next, TransactWriteItem... along) {
    int number = next.version();
    Item head = Item.key(pk, HEAD).with("version", number);
    Stream<TransactWriteItem> items =
        Stream.of(
            table.putting(item(pk, Versions.key(number), next), Table.Condition.ABSENT),
            table.putting(head, Versions.latestIs(number - 1)));
    Versions.write(table, Stream.concat(items, Stream.of(along)).toList());
  }

  /** Does this while that is the latest version; a problem when there is a later one by now. */
  public void whileLatest(String pk, V latest, TransactWriteItem change) {
    TransactWriteItem stillLatest =
        table.requiring(Item.key(pk, HEAD), Versions.latestIs(latest.version()));
    Versions.write(table, List.of(stillLatest, change));
  }
}
