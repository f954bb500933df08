package nl.openbalie.aws;

import java.net.URI;
import org.junit.jupiter.api.BeforeAll;

/** The store against LocalStack, or what else answers at AWS_ENDPOINT_URL. */
final class S3LocalStackTest extends S3Contract {

  private static URI endpoint;

  @BeforeAll
  static void find() {
    endpoint = LocalStack.endpoint();
  }

  @Override
  URI endpoint() {
    return endpoint;
  }
}
