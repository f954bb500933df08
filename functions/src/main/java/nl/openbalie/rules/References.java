package nl.openbalie.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.openbalie.live.ChannelPolicy;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Topic;
import nl.openbalie.live.TopicPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the parts of the settings refer to is there.
 *
 * @param present the parts that were ever saved; what refers to another part can wait for it
 */
record References(Settings settings, Set<String> present) {

  Stream<Flaw> flaws() {
    return Stream.of(topics(), circles(), policies(), pools(), products(), locations())
        .flatMap(Function.identity());
  }

  private Stream<Flaw> topics() {
    return indexed("topics", settings.topics())
        .flatMap(one -> topic(one.path() + ".parent", one.value().parent()));
  }

  private Stream<Flaw> circles() {
    return indexed("topics", settings.topics())
        .filter(one -> isBelowItself(one.value()))
        .map(one -> Flaw.at(one.path() + ".parent", "circle"));
  }

  private boolean isBelowItself(Topic topic) {
    Set<String> above = new HashSet<>();
    @Nullable String id = topic.parent();
    while (id != null && above.add(id)) {
      id = settings.topic(id).map(Topic::parent).orElse(null);
    }
    return above.contains(topic.id());
  }

  private Stream<Flaw> policies() {
    if (!present.contains("policies")) {
      return Stream.empty();
    }
    return Stream.concat(
        policy("policies.standard", settings.policies().standard()),
        settings.policies().topics().entrySet().stream()
            .flatMap(entry -> {
              String path = "policies.topics." + entry.getKey();
              return Stream.concat(topic(path, entry.getKey()), policy(path, entry.getValue()));
            }));
  }

  private Stream<Flaw> policy(String path, TopicPolicy policy) {
    List<ChannelPolicy> channels = policy.channels() == null ? List.of() : policy.channels();
    return Stream.concat(
        refers(path + ".pool", policy.pool(), "pools", settings.pools().keySet()),
        indexed(path + ".channels", channels)
            .flatMap(channel -> hours(channel.path() + ".hours", channel.value().hours())));
  }

  private Stream<Flaw> pools() {
    return settings.pools().entrySet().stream()
        .flatMap(pool -> hours("pools." + pool.getKey() + ".hours", pool.getValue().hours()));
  }

  private Stream<Flaw> products() {
    return indexed("products", settings.products())
        .flatMap(product -> indexed(product.path() + ".topics", product.value().topics()))
        .flatMap(topic -> topic(topic.path(), topic.value()));
  }

  private Stream<Flaw> locations() {
    Set<String> known = ids(settings.products(), Product::id);
    return indexed("locations", settings.locations())
        .flatMap(location -> indexed(location.path() + ".staff", location.value().staff()))
        .flatMap(staff -> indexed(staff.path() + ".products", staff.value().products()))
        .flatMap(product -> refers(product.path(), product.value(), "products", known));
  }

  private Stream<Flaw> topic(String path, @Nullable String id) {
    return refers(path, id, "topics", ids(settings.topics(), Topic::id));
  }

  private Stream<Flaw> hours(String path, @Nullable String name) {
    return refers(path, name, "hours", settings.hours().keySet());
  }

  private Stream<Flaw> refers(String path, @Nullable String id, String part, Set<String> known) {
    return id == null || known.contains(id) || !present.contains(part)
        ? Stream.empty()
        : Stream.of(Flaw.at(path, "reference", id));
  }

  private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
    return all.stream().map(id).collect(Collectors.toSet());
  }

  private static <T> Stream<Place<T>> indexed(String path, List<T> list) {
    return IntStream.range(0, list.size())
        .mapToObj(i -> new Place<>(path + "[" + i + "]", list.get(i)));
  }

  /** A value and where it stands. */
  private record Place<T>(String path, T value) {}
}
