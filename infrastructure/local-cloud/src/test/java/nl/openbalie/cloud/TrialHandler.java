package nl.openbalie.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A function for the tests: says what it was asked, and fails or ends when it is told to. */
public final class TrialHandler {

  public void handle(InputStream in, OutputStream out) throws IOException {
    var event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    switch (event) {
      case "\"fail\"" -> throw new IllegalStateException("told to fail");
      case "\"end\"" -> Runtime.getRuntime().halt(7);
      default -> out.write(answer(event).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String answer(String event) {
    System.out.println("asked something");
    return "{\"event\":%s,\"name\":\"%s\",\"path\":\"%s\",\"class\":\"%s\"}"
        .formatted(
            event,
            System.getenv("NAME"),
            System.getenv("LAMBDA_TASK_ROOT"),
            System.getProperty("trial"));
  }
}
