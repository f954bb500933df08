package nl.openbalie.aws;

import java.net.URI;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** The store against S3Mock. */
final class S3MockTest extends S3Contract {

  private static final String NOT_ATOMIC =
      "S3Mock looks at the condition and writes in two steps, unlike S3";

  @Override
  URI endpoint() {
    return S3Mock.endpoint();
  }

  @Override
  @Test
  @Disabled(NOT_ATOMIC)
  protected void replace_manyAtOnce_oneWins() {}

  @Override
  @Test
  @Disabled(NOT_ATOMIC)
  protected void putIfAbsent_manyAtOnce_oneWins() {}
}
