package nl.openbalie.web;

import io.micronaut.http.HttpRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a customer reads: Dutch unless asked otherwise. */
public enum Language {
  NL,
  EN;

  /** The language with this code; Dutch for null; a problem for a code we do not speak. */
  public static Language of(@Nullable String code) {
    Language known = orNull(code);
    if (known == null) {
      throw new Problem(ProblemType.LANGUAGE_UNKNOWN, "lang");
    }
    return known;
  }

  /** What the request asks for; Dutch for a code we do not speak: an error must be readable. */
  public static Language asked(HttpRequest<?> request) {
    Language known = orNull(request.getParameters().getFirst("lang").orElse(null));
    return known == null ? NL : known;
  }

  private static @Nullable Language orNull(@Nullable String code) {
    return switch (code == null ? "nl" : code.toLowerCase(Locale.ROOT)) {
      case "nl" -> NL;
      case "en" -> EN;
      default -> null;
    };
  }

  /** The ISO 639-1 code, {@code nl} or {@code en}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.of(code(), "NL");
  }
}
