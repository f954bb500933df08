package nl.openbalie.notification.mail;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.appointment.Translated;
import nl.openbalie.live.Location;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;
import nl.openbalie.notification.News;
import nl.openbalie.notification.mail.Letter.Fact;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import org.jspecify.annotations.Nullable;

/** What a customer wants to know about a visit. */
record VisitFacts(News.Visit visit, Settings settings, Language language) {

  /**
   * In the order in which they matter.
   *
   * @param ahead whether the customer is still to come, and has to know where and with what
   */
  Stream<Fact> of(boolean ahead) {
    Optional<Product> product = settings.product(visit.appointment().product());
    Stream<Fact> all =
        Stream.concat(
            fact("mail.what", text(product.map(Product::title))),
            fact("mail.when", visit.when(language)));
    return ahead
        ? Stream.of(
                all,
                fact("mail.where", where()),
                fact("mail.bring", text(product.map(Product::bring))))
            .flatMap(facts -> facts)
        : all;
  }

  private @Nullable String where() {
    String id = visit.appointment().place().location();
    Location location = settings.location(id).orElse(null);
    return location == null
        ? null
        : Translated.text(location.title(), language, id) + "\n" + location.address();
  }

  private @Nullable String text(Optional<Map<String, String>> texts) {
    return Translated.text(texts.orElse(null), language);
  }

  private Stream<Fact> fact(String name, @Nullable String value) {
    return value == null ? Stream.of() : Stream.of(new Fact(Texts.of(language, name), value));
  }
}
