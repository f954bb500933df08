package nl.openbalie.editing;

import io.micronaut.context.BeanContext;
import java.util.List;
import nl.openbalie.TestClock;
import nl.openbalie.web.Language;

/** Writes articles and puts them live, as editors do, in whatever context. */
public record Editor(BeanContext context) {

  /** A new version with this title, live at once; returns its number. */
  public int publish(String id, String title) {
    ArticleVersion next = next(id, text(title));
    store().save(key(id), next);
    store().publish(key(id), next);
    return next.version();
  }

  public void remove(String id) {
    store().remove(key(id), next(id, null));
  }

  private ArticleVersion next(String id, ArticleText text) {
    int latest = store().latest(key(id)).map(ArticleVersion::version).orElse(0);
    return new ArticleVersion(id, "nl", latest + 1, text, "editor-1", TestClock.MONDAY_MORNING);
  }

  private static ArticleText text(String title) {
    return new ArticleText(
        title, List.of(), "Antwoord op " + title, "afval", null, null, null, null, null);
  }

  private static ArticleKey key(String id) {
    return new ArticleKey(id, Language.NL);
  }

  private ArticleStore store() {
    return context.getBean(ArticleStore.class);
  }
}
