package nl.openbalie.editing;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Table;
import nl.openbalie.live.Settings;
import nl.openbalie.rules.Flaw;
import nl.openbalie.rules.SettingsCheck;
import nl.openbalie.versions.Versions;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The organisation's settings, part by part, with every version they ever had. The latest version
 * is live; no version is kept that would make the whole break a rule.
 */
@Singleton
@Requires(property = "knowledge.table")
public final class SettingsStore {

  /** The partition of what is live; the knowledge stream is read for it. */
  public static final String PK = "settings";

  private final Table table;
  private final Json json;
  private final SettingsCheck check;
  private final InstantSource clock;

  SettingsStore(
      DynamoDbClient dynamoDb,
      @Property(name = "knowledge.table") String table,
      Json json,
      SettingsCheck check,
      InstantSource clock) {
    this.table = new Table(dynamoDb, table);
    this.json = json;
    this.check = check;
    this.clock = clock;
  }

  /** All parts together, nothing while one that is required has never been saved. */
  public Optional<Settings> read() {
    Map<String, JsonNode> parts = values(latest());
    return parts.keySet().containsAll(Settings.REQUIRED)
        ? Optional.of(json.read(json.write(parts), Settings.class))
        : Optional.empty();
  }

  /** The latest version of every part that was ever saved, by name. */
  SortedMap<String, SettingVersion> latest() {
    SortedMap<String, SettingVersion> latest = new TreeMap<>();
    table.items(PK).map(this::read).forEach(setting -> latest.put(setting.name(), setting));
    return latest;
  }

  Optional<SettingVersion> latest(String name) {
    return table.get(Item.key(PK, name)).map(this::read);
  }

  Optional<SettingVersion> version(String name, int version) {
    return table.get(Item.key(versions(name), Versions.key(version))).map(this::read);
  }

  /**
   * Saves one part on top of whatever is there.
   *
   * @param name one of {@link Settings#NAMES}
   * @param value JSON
   */
  public void save(String name, String value) {
    int base = latest(name).map(SettingVersion::version).orElse(0);
    save(name, json.read(value, JsonNode.class), base, "operator");
  }

  /**
   * Saves one part on top of a version, 0 for none; a problem when that is no longer the latest, or
   * when the settings together would break a rule.
   */
  SettingVersion save(String name, JsonNode value, int base, String by) {
    SortedMap<String, SettingVersion> before = latest();
    SettingVersion next = new SettingVersion(name, base + 1, value, by, clock.instant());
    Map<String, JsonNode> parts = values(before);
    parts.put(name, value);
    check.flaw(name, parts).ifPresent(SettingsStore::refuse);
    write(next, before);
    return next;
  }

  private static void refuse(Flaw flaw) {
    var reason = new Problem.Reason("setting." + flaw.reason(), flaw.arguments());
    throw new Problem(ProblemType.SETTING_INVALID, flaw.path(), reason);
  }

  /** The rules were checked against the other parts as they were read: none may have changed. */
  private void write(SettingVersion next, Map<String, SettingVersion> before) {
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(table.putting(item(PK, next.name(), next), Versions.latestIs(next.version() - 1)));
    Item version = item(versions(next.name()), Versions.key(next.version()), next);
    items.add(table.putting(version, Table.Condition.ABSENT));
    Settings.NAMES.stream()
        .filter(name -> !name.equals(next.name()))
        .map(name -> untouched(name, before.get(name)))
        .forEach(items::add);
    Versions.write(table, items);
  }

  private TransactWriteItem untouched(String name, @Nullable SettingVersion known) {
    int version = known == null ? 0 : known.version();
    return table.requiring(Item.key(PK, name), Versions.latestIs(version));
  }

  private Item item(String pk, String sk, SettingVersion version) {
    return Item.key(pk, sk).with("version", version.version()).with("setting", json.write(version));
  }

  private SettingVersion read(Item item) {
    return json.read(item.text("setting"), SettingVersion.class);
  }

  private static Map<String, JsonNode> values(Map<String, SettingVersion> versions) {
    Map<String, JsonNode> values = new TreeMap<>();
    versions.forEach((name, version) -> values.put(name, version.value()));
    return values;
  }

  private static String versions(String name) {
    return PK + "#" + name;
  }
}
