package nl.openbalie.rules;

import io.micronaut.json.tree.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.openbalie.web.Input;

/** The small things that settings are made of. */
final class Forms {

  /** Names something within the settings; part of keys, so without any odd character. */
  static final Shape ID = matching("[a-z0-9]+(-[a-z0-9]+)*", 80, "id");

  static final Shape PHONE = matching("\\+?[0-9][0-9 ()-]*[0-9]", 30, "phone");
  static final Shape MAIL = matching("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+", 254, "mail");
  static final Shape POSTCODE = matching("[1-9][0-9]{3} [A-Z]{2}", 7, "postcode");
  static final Shape LINK = matching("https://[^\\s\"<>]+", 500, "link");

  /** JSON Pointer, RFC 6901. */
  static final Shape POINTER = matching("(/([^/~]|~[01])*)+", 200, "pointer");

  static final Shape TIME = matching("([01]\\d|2[0-3]):[0-5]\\d", 5, "time");
  static final Shape END = matching("([01]\\d|2[0-3]):[0-5]\\d|24:00", 5, "time");
  static final Shape DATE = Shape.text(text -> parses(LocalDate::parse, text) ? "" : "date");
  static final Shape ZONE =
      Shape.text(text -> ZoneId.getAvailableZoneIds().contains(text) ? "" : "zone");

  private Forms() {}

  /** Something a person reads. */
  static Shape words(int most) {
    return Shape.text(text -> text.isBlank() ? "text-empty" : "")
        .and(Shape.text(text -> text.length() > most ? "text-long" : "", most))
        .and(Shape.text(Forms::readable));
  }

  /** The same in each language; Dutch is always there. */
  static Shape texts(int most) {
    return Shape.fields(Map.of("nl", words(most)), Map.of("en", words(most)));
  }

  /** At least one. */
  static Shape some(int most, Shape each) {
    return Shape.list(most, each)
        .and(
            (path, list) -> list.size() == 0 ? Stream.of(Flaw.at(path, "few", 1)) : Stream.empty());
  }

  /** One of these, as they are written in JSON. */
  static <E extends Enum<E>> Shape choice(E[] values, Function<E, String> written) {
    List<String> words = Arrays.stream(values).map(written).toList();
    return Shape.text(text -> words.contains(text) ? "" : "choice", String.join(", ", words));
  }

  static Shape multipleOf(int step, int least, int most) {
    return Shape.whole(least, most)
        .and((path, node) ->
            node.getIntValue() % step == 0
                ? Stream.empty()
                : Stream.of(Flaw.at(path, "step", step)));
  }

  /** Refuses two entries of a list that have the same value in this field. */
  static Shape oncePer(String field) {
    return (path, list) -> {
      Set<String> seen = new HashSet<>();
      List<JsonNode> items = Shape.items(list);
      return IntStream.range(0, items.size())
          .filter(i -> !seen.add(string(items.get(i), field)))
          .mapToObj(i -> Flaw.at(path + "[" + i + "]." + field, "twice"));
    };
  }

  static String string(JsonNode object, String field) {
    return Objects.requireNonNull(object.get(field)).getStringValue();
  }

  private static Shape matching(String regex, int most, String reason) {
    Pattern pattern = Pattern.compile(regex);
    return Shape.text(
        text -> text.length() <= most && pattern.matcher(text).matches() ? "" : reason);
  }

  private static String readable(String text) {
    return text.codePoints().anyMatch(Input::unreadable) ? "text-unreadable" : "";
  }

  private static boolean parses(Function<CharSequence, ?> parser, String text) {
    try {
      return parser.apply(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
