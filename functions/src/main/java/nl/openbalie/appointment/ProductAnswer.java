package nl.openbalie.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * What one visits for, as a customer reads it.
 *
 * @param bring what to bring along
 * @param minutes how long it takes; null when it is not offered any more
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductAnswer(String id, String title, @Nullable String bring, @Nullable Integer minutes) {

  static ProductAnswer of(Product product, Language language) {
    return new ProductAnswer(
        product.id(),
        Translated.text(product.title(), language, product.id()),
        Translated.text(product.bring(), language),
        product.minutes());
  }

  /** Only its id when it is not there any more. */
  static ProductAnswer of(Settings settings, String id, Language language) {
    return settings
        .product(id)
        .map(product -> of(product, language))
        .orElseGet(() -> new ProductAnswer(id, id, null, null));
  }
}
