package nl.openbalie.journey;

import java.math.BigInteger;

/**
 * A short code for a journey that a customer reads to a colleague over the telephone (demand D12).
 * It is made of digits: everybody says those in a language of their own, and a telephone has keys
 * for them. It opens nothing without a colleague's role.
 */
public final class SpokenCode {

  private static final BigInteger CODES = BigInteger.valueOf(10_000_000);
  private static final int[] WEIGHTS = {3, 7, 1, 3, 7, 1, 3};

  private SpokenCode() {}

  /**
   * The code of the journey with this id: eight digits, the last to notice one that was misheard.
   */
  public static String of(String journeyId) {
    String digits = "%07d".formatted(new BigInteger(journeyId, 16).mod(CODES).intValue());
    return digits + check(digits);
  }

  /** Whether the text can be a code; one wrong digit never can. */
  public static boolean valid(String code) {
    return code.matches("\\d{8}") && code.charAt(7) == check(code.substring(0, 7));
  }

  /** Digits weighed 3, 7, 1 and so on add up to a multiple of ten, as on bank cheques. */
  private static char check(String digits) {
    int sum = 0;
    for (int place = 0; place < WEIGHTS.length; place++) {
      sum += WEIGHTS[place] * Character.digit(digits.charAt(place), 10);
    }
    return Character.forDigit((10 - sum % 10) % 10, 10);
  }
}
