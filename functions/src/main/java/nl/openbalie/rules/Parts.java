package nl.openbalie.rules;

import static java.util.Map.entry;
import static nl.openbalie.rules.Forms.DATE;
import static nl.openbalie.rules.Forms.END;
import static nl.openbalie.rules.Forms.ID;
import static nl.openbalie.rules.Forms.LINK;
import static nl.openbalie.rules.Forms.MAIL;
import static nl.openbalie.rules.Forms.PHONE;
import static nl.openbalie.rules.Forms.POINTER;
import static nl.openbalie.rules.Forms.POSTCODE;
import static nl.openbalie.rules.Forms.TIME;
import static nl.openbalie.rules.Forms.ZONE;
import static nl.openbalie.rules.Forms.choice;
import static nl.openbalie.rules.Forms.multipleOf;
import static nl.openbalie.rules.Forms.oncePer;
import static nl.openbalie.rules.Forms.some;
import static nl.openbalie.rules.Forms.string;
import static nl.openbalie.rules.Forms.texts;
import static nl.openbalie.rules.Forms.words;
import static nl.openbalie.rules.Shape.fields;
import static nl.openbalie.rules.Shape.list;
import static nl.openbalie.rules.Shape.map;
import static nl.openbalie.rules.Shape.whole;

import io.micronaut.json.tree.JsonNode;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.openbalie.live.Channel;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Sensitivity;

/** The form of each part of the settings. */
final class Parts {

  private static final Shape SPAN =
      fields(Map.of("from", TIME, "until", END), Map.of()).and(Parts::endsAfterItBegins);

  private static final Shape DAY = list(10, SPAN).and(Parts::inOrder);

  private static final Shape WEEK = map(7, choice(DayOfWeek.values(), DayOfWeek::name), DAY);

  private static final Shape CLOSING_DAYS =
      list(400, fields(Map.of("date", DATE, "title", texts(100)), Map.of("open", DAY)))
          .and(oncePer("date"));

  private static final Shape CHANNEL =
      fields(
          Map.of("type", choice(Channel.values(), Channel::type)),
          Map.of(
              "identity",
              choice(IdentityLevel.values(), IdentityLevel::word),
              "hours",
              ID,
              "text",
              texts(300),
              "href",
              LINK,
              "form",
              ID));

  private static final Shape SENSITIVE = choice(Sensitivity.values(), Sensitivity::word);
  private static final Shape CHANNELS = list(10, CHANNEL).and(oncePer("type"));

  private static final Shape STANDARD_POLICY =
      fields(Map.of("channels", CHANNELS, "pool", ID), Map.of("sensitive", SENSITIVE));

  private static final Shape TOPIC_POLICY =
      fields(Map.of(), Map.of("channels", CHANNELS, "pool", ID, "sensitive", SENSITIVE));

  private static final Shape TOPIC =
      fields(Map.of("id", ID, "title", texts(100)), Map.of("parent", ID));

  private static final Shape POOL =
      fields(
          Map.of(
              "windowMinutes", whole(15, 1440),
              "capacity", whole(1, 10_000),
              "leadMinutes", whole(0, 14 * 1440),
              "horizonDays", whole(1, 60)),
          Map.of("hours", ID));

  private static final Shape PRODUCT =
      fields(
          Map.of(
              "id", ID,
              "title", texts(100),
              "topics", list(50, ID),
              "minutes", multipleOf(5, 5, 480),
              "bufferMinutes", multipleOf(5, 0, 240)),
          Map.of("bring", texts(1000)));

  private static final Shape STAFF =
      fields(Map.of("id", ID, "products", list(200, ID), "people", whole(1, 1000)), Map.of());

  private static final Shape LOCATION =
      fields(
          Map.of(
              "id", ID,
              "title", texts(100),
              "address", words(300),
              "closing-days", CLOSING_DAYS,
              "staff", list(50, STAFF).and(oncePer("id")),
              "leadMinutes", whole(0, 60 * 1440),
              "horizonDays", whole(1, 366)),
          Map.of("postcode", POSTCODE, "hours", WEEK, "perPerson", whole(1, 100)));

  private static final Shape RECORDS =
      fields(
          Map.of(
              "identity", choice(IdentityLevel.values(), IdentityLevel::word),
              "values", map(100, ID, POINTER)),
          Map.of());

  private static final Map<String, Shape> ALL =
      Map.ofEntries(
          entry(
              "organisation",
              fields(
                  Map.of("name", words(100), "zone", ZONE, "phone", PHONE, "mail", MAIL),
                  Map.of())),
          entry(
              "hours",
              map(20, ID, fields(Map.of("week", WEEK), Map.of("closing-days", CLOSING_DAYS)))
                  .and(Parts::hasStandard)),
          entry("closing-days", CLOSING_DAYS),
          entry("topics", list(500, TOPIC).and(oncePer("id"))),
          entry(
              "policies",
              fields(
                  Map.of("standard", STANDARD_POLICY, "topics", map(500, ID, TOPIC_POLICY)),
                  Map.of())),
          entry("pools", map(50, ID, POOL)),
          entry("products", list(200, PRODUCT).and(oncePer("id"))),
          entry("locations", list(100, LOCATION).and(oncePer("id"))),
          entry(
              "calling",
              fields(
                  Map.of(
                      "attempts", whole(1, 10),
                      "attemptDays", whole(1, 10),
                      "warnMinutes", whole(0, 1440),
                      "countries", some(250, whole(1, 999)),
                      "perNumber", whole(1, 10_000),
                      "perJourney", whole(1, 10_000),
                      "perAddress", whole(1, 10_000)),
                  Map.of())),
          entry(
              "retention",
              fields(
                  Map.of(
                      "journeyDays", whole(1, 3650),
                      "caseDays", whole(1, 3650),
                      "effortDays", whole(1, 3650)),
                  Map.of())),
          entry(
              "forms",
              fields(
                  Map.of("askedFields", whole(1, 60), "draftDays", whole(1, 3650)),
                  Map.of("records", RECORDS))),
          entry("synonyms", SynonymRules.ALL),
          entry("pinned", PinnedRules.ALL));

  private Parts() {}

  static Stream<Flaw> flaws(String name, JsonNode part) {
    return ALL.getOrDefault(name, (path, _) -> Stream.of(Flaw.at(path, "unknown")))
        .flaws(name, part);
  }

  private static Stream<Flaw> endsAfterItBegins(String path, JsonNode span) {
    return string(span, "from").compareTo(end(span)) < 0
        ? Stream.empty()
        : Stream.of(Flaw.at(path, "span"));
  }

  /** Two times of the same form sort as their texts do. */
  private static Stream<Flaw> inOrder(String path, JsonNode day) {
    List<JsonNode> spans = Shape.items(day);
    return IntStream.range(1, spans.size())
        .filter(i -> string(spans.get(i), "from").compareTo(end(spans.get(i - 1))) < 0)
        .mapToObj(i -> Flaw.at(path + "[" + i + "]", "overlap"));
  }

  /** Until midnight is until the end of the day. */
  private static String end(JsonNode span) {
    String until = string(span, "until");
    return until.equals("00:00") ? "24:00" : until;
  }

  private static Stream<Flaw> hasStandard(String path, JsonNode hours) {
    return hours.get("standard") == null
        ? Stream.of(Flaw.at(path + ".standard", "missing"))
        : Stream.empty();
  }
}
