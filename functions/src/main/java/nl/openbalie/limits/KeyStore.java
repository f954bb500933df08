package nl.openbalie.limits;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.openbalie.aws.Item;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Random keys by name, made when first needed. There are few telephone numbers: a plain hash of one
 * is found by trying them all, but not once its key is thrown away.
 */
@Singleton
@Requires(property = "cases.table")
public final class KeyStore {

  /** Those of some days, and one that lasts. */
  private static final int KNOWN = 100;

  private static final String HMAC = "HmacSHA256";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  KeyStore(DynamoDbClient dynamoDb, @Property(name = "cases.table") String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * The text as nobody without the key can know it: HMAC-SHA256 in hexadecimal.
   *
   * @param expires when the key is thrown away; null to keep it
   */
  public String hash(String text, String name, @Nullable Instant expires) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key(name, expires).getBytes(StandardCharsets.UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String key(String name, @Nullable Instant expires) {
    String seen = known.get(name);
    if (seen != null) {
      return seen;
    }
    String key = stored(name);
    String found = key == null ? made(name, expires) : key;
    if (known.size() >= KNOWN) {
      known.clear();
    }
    known.put(name, found);
    return found;
  }

  private @Nullable String stored(String name) {
    var response =
        dynamoDb.getItem(
            get -> get.tableName(table).key(itemKey(name).attributes()).consistentRead(true));
    return response.hasItem() ? new Item(response.item()).text("key") : null;
  }

  private String made(String name, @Nullable Instant expires) {
    Item key = itemKey(name).with("key", Token.random().value());
    Item item = expires == null ? key : key.with("expires", expires.getEpochSecond());
    try {
      dynamoDb.putItem(put ->
          put.tableName(table)
              .item(item.attributes())
              .conditionExpression("attribute_not_exists(pk)"));
      return item.text("key");
    } catch (ConditionalCheckFailedException _) {
      return key(name, expires);
    }
  }

  private static Item itemKey(String name) {
    return Item.key("key#" + name, "key");
  }
}
