package nl.openbalie.desk;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import nl.openbalie.forms.FillRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague fills in with the customer on the line.
 *
 * @param version of the form, as it was when it was begun; the present one when left out
 * @param data by field; null empties the field, what is left out stays as it is
 * @param identified true when the colleague has established who the customer is
 */
@Serdeable
record DraftRequest(
    @Nullable Integer version,
    @Schema(type = "object", implementation = Object.class) @Nullable JsonNode data,
    @Nullable Boolean identified) {

  FillRequest filled() {
    return new FillRequest(version, data);
  }

  boolean isIdentified() {
    return Boolean.TRUE.equals(identified);
  }
}
