package nl.openbalie.notification.mail;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import nl.openbalie.web.Language;
import nl.openbalie.web.Token;

/**
 * Links to the website. The token stands behind the #: a browser tells that part to nobody, and
 * whoever only looks at a link, as virus scanners do, changes nothing.
 */
@Singleton
@Requires(property = "website")
final class Links {

  /** How easy it was made, from 1 to this. */
  private static final int BEST_SCORE = 7;

  private final String website;

  Links(@Property(name = "website") String website) {
    this.website = website.replaceAll("/+$", "") + "/";
  }

  URI website(Language language) {
    return URI.create(page(language));
  }

  /**
   * Where the customer sees, moves or cancels a case.
   *
   * @param kind of the case
   */
  URI toCase(String kind, Token token, Language language) {
    return URI.create(page(language) + "#" + kind + "=" + token.value());
  }

  /** Where the customer says how easy it was, a link for each score. */
  List<URI> scores(Token token, Language language) {
    String effort = page(language) + "#effort=" + token.value();
    return IntStream.rangeClosed(1, BEST_SCORE)
        .mapToObj(score -> URI.create(effort + "&score=" + score))
        .toList();
  }

  /** A page is in Dutch unless it is asked for another language. */
  private String page(Language language) {
    return language == Language.NL ? website : website + "?lang=" + language.code();
  }
}
