package nl.openbalie.web;

import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document: what went wrong, in words for whoever asked. */
public final class Problem extends RuntimeException {

  private final ProblemType type;
  private final @Nullable String field;
  private final String detail;

  public Problem(ProblemType type) {
    this(type, null);
  }

  /**
   * @param field the name of the parameter, header or JSON property at fault
   */
  public Problem(ProblemType type, @Nullable String field) {
    this(type, field, "");
  }

  /**
   * @param detail what the sentence about this type of problem leaves open, a name for instance
   */
  public Problem(ProblemType type, @Nullable String field, String detail) {
    super(type.slug(), null, false, false);
    this.type = type;
    this.field = field;
    this.detail = detail;
  }

  ProblemType type() {
    return type;
  }

  @Nullable String field() {
    return field;
  }

  String detail() {
    return detail;
  }
}
