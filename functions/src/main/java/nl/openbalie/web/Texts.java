package nl.openbalie.web;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * Every sentence a customer reads, kept in {@code texts_nl.properties} and {@code
 * texts_en.properties}.
 */
public final class Texts {

  private static final String BUNDLE = "nl.openbalie.web.texts";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Texts() {}

  /** The sentence with its {@code {0}} places filled in; a missing key is a programming error. */
  public static String of(Language language, String key, Object... arguments) {
    return new MessageFormat(bundle(language).getString(key), language.locale()).format(arguments);
  }

  /** What a customer calls a field; its name in the API where only programs and editors see it. */
  static String field(Language language, String name) {
    String key = "field." + name;
    return bundle(language).containsKey(key) ? bundle(language).getString(key) : name;
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(BUNDLE, language.locale(), NO_FALLBACK);
  }
}
