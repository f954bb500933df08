package nl.openbalie.cloud;

import java.io.InputStream;
import java.io.OutputStream;

/** A function for the tests that can not be made. */
public final class BrokenHandler {

  public BrokenHandler() {
    throw new IllegalStateException("broken from the start");
  }

  public void handle(InputStream in, OutputStream out) {}
}
