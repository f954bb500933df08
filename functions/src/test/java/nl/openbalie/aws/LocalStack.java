package nl.openbalie.aws;

import java.net.URI;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;

/** An AWS on this machine: the one running at AWS_ENDPOINT_URL, or LocalStack in Docker. */
final class LocalStack {

  private static final String IMAGE = "localstack/localstack:4.14.0";

  private static final String WHY_SKIPPED =
      "SKIPPED on LocalStack: AWS_ENDPOINT_URL is not set and no Docker engine answers";

  private LocalStack() {}

  /** Returns where it answers; skips the test, saying why, where there is none. */
  static URI endpoint() {
    String running = System.getenv("AWS_ENDPOINT_URL");
    if (running != null) {
      return URI.create(running);
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      System.out.println(WHY_SKIPPED);
      Assumptions.abort(WHY_SKIPPED);
    }
    return Container.STARTED.getEndpoint();
  }

  /** Started when first asked for; Testcontainers removes it when the tests end. */
  private static final class Container {
    static final LocalStackContainer STARTED = started();

    private static LocalStackContainer started() {
      LocalStackContainer container = new LocalStackContainer(IMAGE).withServices("s3", "dynamodb");
      container.start();
      return container;
    }
  }
}
