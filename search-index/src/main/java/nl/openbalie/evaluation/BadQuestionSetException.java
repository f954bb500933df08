package nl.openbalie.evaluation;

import java.io.IOException;

/** A folder is no question set; the message says in one sentence which file and line is wrong. */
public final class BadQuestionSetException extends IOException {

  private static final long serialVersionUID = 1;

  BadQuestionSetException(String message) {
    super(message);
  }
}
