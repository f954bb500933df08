package nl.openbalie.forms.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.openbalie.journey.ElevenTest;
import org.jspecify.annotations.Nullable;

/** Numbers and addresses as they are given out in the Netherlands; null for what is none. */
final class Dutch {

  /** Three endings were never given out. */
  private static final Pattern POSTCODE = Pattern.compile("([1-9][0-9]{3})(?!SA|SD|SS)([A-Z]{2})");

  private static final Pattern HOUSE_NUMBER =
      Pattern.compile(
          "([1-9][0-9]{0,4})(?![0-9])\\h*(?:([a-z])(?![a-z]))?[\\h/-]*([a-z0-9]{1,4})?");

  private static final Pattern KVK = Pattern.compile("[0-9]{8}");
  private static final Pattern NO_BSN = Pattern.compile("0+");
  private static final Pattern SEPARATORS = Pattern.compile("[\\h.-]");

  /** How the registrations of vehicles have been divided since 1951, by their signs alone. */
  private static final Map<String, String> PLATES =
      List.of(
              "XX-99-99",
              "99-99-XX",
              "99-XX-99",
              "XX-99-XX",
              "XX-XX-99",
              "99-XX-XX",
              "99-XXX-9",
              "9-XXX-99",
              "XX-999-X",
              "X-999-XX",
              "XXX-99-X",
              "X-99-XXX",
              "9-XX-999",
              "999-XX-9")
          .stream()
          .collect(Collectors.toUnmodifiableMap(Dutch::compact, Function.identity()));

  private Dutch() {}

  static @Nullable String postcode(String typed) {
    Matcher matcher = POSTCODE.matcher(compact(typed));
    return matcher.matches() ? matcher.group(1) + " " + matcher.group(2) : null;
  }

  /** A number, its letter, and after a hyphen what else tells it from its neighbours. */
  static @Nullable String houseNumber(String typed) {
    Matcher matcher = HOUSE_NUMBER.matcher(typed.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return null;
    }
    String letter = matcher.group(2) == null ? "" : matcher.group(2);
    String rest = matcher.group(3) == null ? "" : "-" + matcher.group(3);
    return matcher.group(1) + letter + rest;
  }

  static @Nullable String bsn(String typed) {
    String digits = compact(typed);
    String nine = digits.length() == 8 ? "0" + digits : digits;
    return ElevenTest.passes(nine) && !NO_BSN.matcher(nine).matches() ? nine : null;
  }

  static @Nullable String kvk(String typed) {
    String digits = compact(typed);
    return KVK.matcher(digits).matches() ? digits : null;
  }

  static @Nullable String kenteken(String typed) {
    String plate = compact(typed);
    String layout = PLATES.get(plate.replaceAll("[A-Z]", "X").replaceAll("[0-9]", "9"));
    if (layout == null) {
      return null;
    }
    StringBuilder written = new StringBuilder(plate);
    for (int at = layout.indexOf('-'); at >= 0; at = layout.indexOf('-', at + 1)) {
      written.insert(at, '-');
    }
    return written.toString();
  }

  /** In capitals, without what people put between the parts. */
  static String compact(String typed) {
    return SEPARATORS.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
  }
}
