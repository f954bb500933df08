package nl.openbalie.meaning;

/** A sentence model cannot be used; the message names the file or says what is missing. */
public final class ModelUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ModelUnusableException(String message) {
    super(message);
  }

  ModelUnusableException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * @param place of the model
   * @param file of it that the cause is about
   */
  ModelUnusableException(String place, String file, Throwable cause) {
    this(place + ": " + file + " cannot be used: " + cause.getMessage(), cause);
  }
}
