package nl.openbalie.meaning;

/** A sentence model cannot be used; the message names the file or says what is missing. */
public final class ModelUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ModelUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
