package nl.openbalie.appointment;

import java.util.Map;
import nl.openbalie.web.Language;
import org.jspecify.annotations.Nullable;

/** Texts that the organisation wrote in one language or in two. */
public final class Translated {

  private Translated() {}

  /**
   * The text in this language, else in Dutch.
   *
   * @param texts by language code; null when there are none
   */
  public static @Nullable String text(@Nullable Map<String, String> texts, Language language) {
    return texts == null
        ? null
        : texts.getOrDefault(language.code(), texts.get(Language.NL.code()));
  }

  /** The same, or what stands in its place when nobody wrote any. */
  public static String text(
      @Nullable Map<String, String> texts, Language language, String otherwise) {
    String text = text(texts, language);
    return text == null ? otherwise : text;
  }
}
