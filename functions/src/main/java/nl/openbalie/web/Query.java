package nl.openbalie.web;

import org.jspecify.annotations.Nullable;

/** What may be asked. */
public final class Query {

  /** In characters; people paste whole letters, answers need a question. */
  static final int MOST = 500;

  private Query() {}

  /** The query without white space around it; a problem for what cannot be a question. */
  public static String checked(@Nullable String q) {
    if (q == null || q.isBlank()) {
      throw new Problem(ProblemType.QUERY_EMPTY, "q");
    }
    if (q.length() > MOST) {
      throw new Problem(ProblemType.QUERY_TOO_LONG, "q");
    }
    if (q.codePoints().anyMatch(Input::unreadable)) {
      throw new Problem(ProblemType.QUERY_UNREADABLE, "q");
    }
    return q.strip();
  }
}
