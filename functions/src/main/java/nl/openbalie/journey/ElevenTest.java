package nl.openbalie.journey;

/** The check that the Dutch citizen service number (BSN) passes. */
public final class ElevenTest {

  private ElevenTest() {}

  /**
   * Whether nine digits, weighed 9 to 2 and the last -1, add up to a multiple of 11.
   *
   * @param digits anything; what is no nine digits does not pass
   */
  public static boolean passes(String digits) {
    if (digits.length() != 9 || !digits.chars().allMatch(Character::isDigit)) {
      return false;
    }
    int sum = -Character.digit(digits.charAt(8), 10);
    for (int place = 0; place < 8; place++) {
      sum += (9 - place) * Character.digit(digits.charAt(place), 10);
    }
    return sum % 11 == 0;
  }
}
