package nl.openbalie.rules;

import java.util.List;

/**
 * Why settings or a form cannot be saved.
 *
 * @param path where, from the name of the part on: {@code policies.topics.schulden.channels[1]}
 * @param reason the last part of the key of a text, after {@code setting.} or {@code form-check.}
 * @param arguments for the places in that text
 */
public record Flaw(String path, String reason, List<Object> arguments) {

  public Flaw {
    arguments = List.copyOf(arguments);
  }

  /** A flaw with what its text has places for. */
  public static Flaw at(String path, String reason, Object... arguments) {
    return new Flaw(path, reason, List.of(arguments));
  }
}
