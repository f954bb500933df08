package nl.openbalie.answers;

import io.micronaut.serde.annotation.Serdeable;
import nl.openbalie.index.Article;
import nl.openbalie.web.Language;
import org.jspecify.annotations.Nullable;

/** The form with which to do what an article is about. */
@Serdeable
record FormLink(String id, String href) {

  /** The form of an article; null for none. */
  static @Nullable FormLink of(Article article, Language language) {
    String id = article.form();
    return id == null ? null : new FormLink(id, "/v1/forms/" + id + "?lang=" + language.code());
  }
}
