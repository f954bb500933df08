package nl.openbalie.notification;

/** A target could not be told; the message names nobody. */
public final class NotTold extends RuntimeException {

  public NotTold(String message) {
    super(message);
  }

  public NotTold(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
