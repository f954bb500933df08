package nl.openbalie.editing;

import java.util.regex.Pattern;
import nl.openbalie.web.Language;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;

/**
 * Names an article in one language.
 *
 * @param id kebab-case, at most 80 characters, the same in every language
 */
public record ArticleKey(String id, Language language) {

  private static final Pattern ID = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

  public ArticleKey {
    if (!ID.matcher(id).matches()) {
      throw new Problem(ProblemType.FIELD_INVALID, "id");
    }
  }

  /** The partition of the article's items. */
  String pk() {
    return "article#" + id + "#" + language.code();
  }

  /** The key with this partition. */
  public static ArticleKey parse(String pk) {
    String[] parts = pk.split("#", -1);
    return new ArticleKey(parts[1], Language.of(parts[2]));
  }
}
