package nl.openbalie.web;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One writing call of one customer, however often it is sent.
 *
 * @param id names the call; opens nothing
 * @param secret what only a sender of the very same call knows
 */
public record IdempotencyKey(String id, String secret) {

  public static final String HEADER = "Idempotency-Key";

  private static final int LEAST = 16;
  private static final int MOST = 200;

  /**
   * The key of a call; null when the call may be made twice.
   *
   * @param header 16 to 200 characters that the customer's program made up, a UUID for instance;
   *     null when the call may be made twice
   * @param journey the journey that was sent along, empty when there was none
   * @param body everything that was asked
   */
  public static @Nullable IdempotencyKey of(
      @Nullable String header, String route, String journey, Object body) {
    if (header == null) {
      return null;
    }
    if (header.length() < LEAST || header.length() > MOST) {
      throw new Problem(ProblemType.IDEMPOTENCY_KEY_INVALID, HEADER);
    }
    String call = route + "\n" + journey + "\n" + header;
    return new IdempotencyKey(HexFormat.of().formatHex(Token.sha256(call)), call + "\n" + body);
  }

  @Override
  public String toString() {
    return "IdempotencyKey[" + id + "]";
  }
}
