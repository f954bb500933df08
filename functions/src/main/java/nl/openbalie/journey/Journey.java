package nl.openbalie.journey;

import nl.openbalie.web.Token;

/**
 * One customer's way through search, article and contact; known by a token only they hold.
 *
 * @param continued whether the token came with the call
 */
public record Journey(Token token, boolean continued) {

  /** The request attribute that holds it. */
  public static final String ATTRIBUTE = "journey";

  /** Names the journey in what we store; opens nothing. */
  public String id() {
    return token.hash();
  }

  /** What the customer sent, empty when this call began the journey. */
  public String sent() {
    return continued ? token.value() : "";
  }
}
