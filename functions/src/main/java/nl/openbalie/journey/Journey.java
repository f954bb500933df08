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

  /**
   * What a token ends with. Of its 132 bits as text 128 are random; one of the four that are left
   * tells a journey that began with signing in from one that began with nobody.
   */
  private static final String LAST_OF_A_CUSTOMER = "BRhx";

  /** A new one, of nobody yet. */
  public static Journey anonymous() {
    return new Journey(Token.random(), false);
  }

  /** A new one, that nobody but the customer who just signed in ever holds. */
  public static Journey personal() {
    String value = Token.random().value();
    int end = value.length() - 1;
    return new Journey(new Token(value.substring(0, end) + (char) (value.charAt(end) + 1)), false);
  }

  /**
   * Whether it began with signing in. This outlives all that is kept of who signed in, so that no
   * other customer can ever take it for an anonymous journey.
   */
  public boolean isPersonal() {
    return LAST_OF_A_CUSTOMER.indexOf(token.value().charAt(token.value().length() - 1)) >= 0;
  }

  /** Names the journey in what we store; opens nothing. */
  public String id() {
    return token.hash();
  }

  /** What the customer sent, empty when this call began the journey. */
  public String sent() {
    return continued ? token.value() : "";
  }
}
