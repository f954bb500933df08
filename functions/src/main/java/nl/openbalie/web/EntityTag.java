package nl.openbalie.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version number as a strong entity tag, RFC 9110 section 8.8.3: {@code "12"}. */
public record EntityTag(int version) {

  private static final Pattern FORM = Pattern.compile("\"([1-9]\\d{0,8})\"");

  /**
   * The version that the change is based on: 0 for {@code If-None-Match: *}, what nobody has
   * written yet; a problem when neither header is there or the value is none of ours.
   */
  public static EntityTag required(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    if (ifMatch != null) {
      return parse(ifMatch);
    }
    if (ifNoneMatch == null) {
      throw new Problem(ProblemType.VERSION_REQUIRED, "If-Match");
    }
    if (!ifNoneMatch.strip().equals("*")) {
      throw new Problem(ProblemType.IF_MATCH_INVALID, "If-None-Match");
    }
    return new EntityTag(0);
  }

  private static EntityTag parse(String header) {
    Matcher matcher = FORM.matcher(header.strip());
    if (!matcher.matches()) {
      throw new Problem(ProblemType.IF_MATCH_INVALID, "If-Match");
    }
    return new EntityTag(Integer.parseInt(matcher.group(1)));
  }

  @Override
  public String toString() {
    return "\"" + version + "\"";
  }
}
