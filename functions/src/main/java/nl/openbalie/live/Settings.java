package nl.openbalie.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.openbalie.index.Guidance;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation has set; travels with the snapshot, so that answering depends on nothing
 * else.
 *
 * @param hours opening hours by name; those of the organisation are {@link #STANDARD}
 * @param exceptions closing days and other days with hours of their own, everywhere
 * @param pools by id
 * @param calling rules for calling customers back
 * @param retention how long personal data is kept
 * @param forms rules for forms
 * @param synonyms rules by language code, as in {@link Guidance#synonyms}
 * @param pinned answers that come first
 */
@Serdeable
public record Settings(
    Organisation organisation,
    Map<String, Hours> hours,
    @JsonProperty("closing-days") List<ExceptionalDay> exceptions,
    List<Topic> topics,
    ContactPolicies policies,
    Map<String, Pool> pools,
    List<Product> products,
    List<Location> locations,
    Calling calling,
    Retention retention,
    FormRules forms,
    Map<String, List<String>> synonyms,
    List<PinnedAnswer> pinned) {

  /** The name of the opening hours that hold where no others are named. */
  public static final String STANDARD = "standard";

  /** The parts without which nothing goes live. */
  public static final List<String> REQUIRED =
      List.of(
          "organisation",
          "hours",
          "closing-days",
          "topics",
          "policies",
          "pools",
          "products",
          "locations",
          "calling",
          "retention",
          "forms");

  /** The name of each part as it is kept and saved; those that may be left out are last. */
  public static final List<String> NAMES =
      Stream.concat(REQUIRED.stream(), Stream.of("synonyms", "pinned")).toList();

  /** What is known when no snapshot can be read: how to reach us, but not when. */
  public static Settings fallback(String phone, String mail) {
    return new Settings(
        new Organisation("", "Europe/Amsterdam", phone, mail),
        Map.of(),
        List.of(),
        List.of(),
        new ContactPolicies(
            new TopicPolicy(
                null, List.of(ChannelPolicy.of(Channel.PHONE), ChannelPolicy.of(Channel.MAIL)), ""),
            Map.of()),
        Map.of(),
        List.of(),
        List.of(),
        new Calling(3, 2, 30, List.of(31), 3, 3, 10),
        new Retention(30, 90, 730),
        new FormRules(7, 90, null),
        Map.of(),
        List.of());
  }

  /** How editors steer a search. */
  public Guidance guidance() {
    return new Guidance(synonyms, pinned.stream().map(answer -> answer.pin(zone())).toList());
  }

  /** In which days begin and customers read their times. */
  public ZoneId zone() {
    return ZoneId.of(organisation.zone());
  }

  public Optional<Topic> topic(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  public Optional<Product> product(String id) {
    return products.stream().filter(product -> product.id().equals(id)).findFirst();
  }

  public Optional<Location> location(String id) {
    return locations.stream().filter(location -> location.id().equals(id)).findFirst();
  }

  /** The topic and everything below it. */
  public Set<String> topicsUnder(String id) {
    Set<String> found = new HashSet<>(Set.of(id));
    boolean more = true;
    while (more) {
      more =
          topics.stream()
              .anyMatch(topic -> found.contains(topic.parent()) && found.add(topic.id()));
    }
    return found;
  }

  /** The opening hours with this name; those of the organisation for null or an unknown name. */
  public Hours hours(@Nullable String name) {
    Hours standard = hours.getOrDefault(STANDARD, Hours.NONE);
    return name == null ? standard : hours.getOrDefault(name, standard);
  }

  /** The policy of the topic, with what it inherits from wider topics and from the standard. */
  public ContactPolicy policy(@Nullable String topicId) {
    List<TopicPolicy> chain = new ArrayList<>();
    @Nullable String id = topicId;
    for (int depth = 0; id != null && depth < topics.size(); depth++) {
      TopicPolicy own = policies.topics().get(id);
      if (own != null) {
        chain.add(own);
      }
      id = topic(id).map(Topic::parent).orElse(null);
    }
    chain.add(policies.standard());
    return ContactPolicy.of(chain);
  }
}
