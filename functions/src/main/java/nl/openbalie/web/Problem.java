package nl.openbalie.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document: what went wrong, in words for whoever asked. */
public final class Problem extends RuntimeException {

  private final ProblemType type;
  private final @Nullable String field;
  private final @Nullable Reason reason;
  private final @Nullable List<?> errors;

  public Problem(ProblemType type) {
    this(type, null);
  }

  /**
   * @param field the name of the parameter, header or JSON property at fault
   */
  public Problem(ProblemType type, @Nullable String field) {
    this(type, field, null);
  }

  /**
   * @param reason what is wrong with the field, where the type of problem does not say it all
   */
  public Problem(ProblemType type, @Nullable String field, @Nullable Reason reason) {
    this(type, field, reason, null);
  }

  private Problem(
      ProblemType type, @Nullable String field, @Nullable Reason reason, @Nullable List<?> errors) {
    super(type.slug(), null, false, false);
    this.type = type;
    this.field = field;
    this.reason = reason;
    this.errors = errors;
  }

  /**
   * A problem of several things at once.
   *
   * @param errors what is wrong, one by one
   */
  public static Problem of(ProblemType type, List<?> errors) {
    return new Problem(type, null, null, List.copyOf(errors));
  }

  ProblemType type() {
    return type;
  }

  @Nullable String field() {
    return field;
  }

  @Nullable List<?> errors() {
    return errors;
  }

  String reason(Language language) {
    return reason == null ? "" : Texts.of(language, reason.key(), reason.arguments().toArray());
  }

  /**
   * A text that says why.
   *
   * @param key of the text
   * @param arguments for its places
   */
  public record Reason(String key, List<Object> arguments) {
    public Reason {
      arguments = List.copyOf(arguments);
    }
  }
}
