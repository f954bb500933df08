package nl.openbalie.cloud;

/** A function failed; the message is its error as the runtime client reports it, in JSON. */
public final class FunctionException extends RuntimeException {

  FunctionException(String error) {
    super(error);
  }
}
