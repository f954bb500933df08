package nl.openbalie.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem, with the way to a human being on every public route.
 *
 * @param type stable name of the kind of problem
 * @param title the same for every problem of this type
 * @param status the HTTP status
 * @param detail what the customer can do about it
 * @param field the parameter, header or JSON property at fault, where there is one
 * @param errors what is wrong with each field of a form; absent elsewhere
 * @param contact the contact block; absent on the routes of editors and colleagues
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem")
public record ProblemDocument(
    URI type,
    String title,
    int status,
    String detail,
    @Nullable String field,
    @ArraySchema(schema = @Schema(ref = "#/components/schemas/FieldError"))
        @Nullable List<?> errors,
    @Schema(ref = "#/components/schemas/ContactBlock") @Nullable Object contact) {

  public static final String MEDIA_TYPE = "application/problem+json";

  static ProblemDocument of(Problem problem, Language language) {
    String key = "problem." + problem.type().slug();
    String field = problem.field();
    String name = field == null ? "" : Texts.field(language, field);
    return new ProblemDocument(
        problem.type().uri(),
        Texts.of(language, key + ".title"),
        problem.type().status().getCode(),
        Texts.of(language, key + ".detail", name, problem.reason(language)),
        field,
        problem.errors(),
        null);
  }

  /** The same problem with the contact block in it. */
  public ProblemDocument with(Object contactBlock) {
    return new ProblemDocument(type, title, status, detail, field, errors, contactBlock);
  }
}
