package nl.openbalie.editing;

import nl.openbalie.web.Input;
import nl.openbalie.web.Language;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;

/**
 * Names an article in one language.
 *
 * @param id kebab-case, at most 80 characters, the same in every language
 */
public record ArticleKey(String id, Language language) {

  public ArticleKey {
    if (!Input.isId(id)) {
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
