package nl.openbalie.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dutch participles: stemming leaves "gekeurd" and "keuring" two different words. */
final class Participles {

  private static final Pattern WITH_GE =
      Pattern.compile("(aan|af|door|in|mee|na|om|op|over|terug|toe|uit|voor|weg|)ge(.{3,})[dt]");

  private static final Pattern WITHOUT_GE = Pattern.compile("()((?:be|her|ont|ver).{3,})[dt]");

  private Participles() {}

  /** The first person of the verb that it is a participle of; nothing when it can be none. */
  static Optional<String> verb(String word) {
    Matcher matcher = WITH_GE.matcher(word);
    if (!matcher.matches()) {
      matcher = WITHOUT_GE.matcher(word);
    }
    return matcher.matches() ? Optional.of(matcher.group(1) + matcher.group(2)) : Optional.empty();
  }
}
