package nl.openbalie.aws;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A DynamoDB item in plain words. */
public record Item(Map<String, AttributeValue> attributes) {

  public static Item none() {
    return new Item(Map.of());
  }

  /** The key of every table of ours. */
  public static Item key(String pk, String sk) {
    return none().with("pk", pk).with("sk", sk);
  }

  public Item with(String name, String text) {
    return with(name, AttributeValue.fromS(text));
  }

  public Item with(String name, long number) {
    return with(name, AttributeValue.fromN(Long.toString(number)));
  }

  public Item with(String name, AttributeValue value) {
    Map<String, AttributeValue> more = new HashMap<>(attributes);
    more.put(name, value);
    return new Item(Map.copyOf(more));
  }

  /** Only the key of it. */
  public Item key() {
    return key(text("pk"), text("sk"));
  }

  /** The text; nothing when it is not there. */
  public Optional<String> optional(String name) {
    return find(name).map(AttributeValue::s);
  }

  public String text(String name) {
    return find(name).map(AttributeValue::s).orElseThrow();
  }

  /** The number; 0 when it is not there. */
  public int number(String name) {
    return find(name).map(value -> Integer.parseInt(value.n())).orElse(0);
  }

  /** The moment that is kept in seconds; 1970 when it is not there. */
  public Instant moment(String name) {
    return find(name)
        .map(value -> Instant.ofEpochSecond(Long.parseLong(value.n())))
        .orElse(Instant.EPOCH);
  }

  /** The texts of a set; none when it is not there. */
  public Set<String> texts(String name) {
    return find(name).map(value -> Set.copyOf(value.ss())).orElseGet(Set::of);
  }

  private Optional<AttributeValue> find(String name) {
    return Optional.ofNullable(attributes.get(name));
  }
}
