package nl.openbalie.aws;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;

/** An AWS on this machine: the one running at AWS_ENDPOINT_URL, or LocalStack in Docker. */
public final class LocalStack {

  private static final String IMAGE = "localstack/localstack:4.14.0";

  private static final String WHY_SKIPPED =
      "SKIPPED on LocalStack: AWS_ENDPOINT_URL is not set and no Docker engine answers";

  private LocalStack() {}

  /** Returns where it answers; skips the test, saying why, where there is none. */
  public static URI endpoint() {
    return Running.ENDPOINT.orElseGet(() -> Assumptions.abort(WHY_SKIPPED));
  }

  /** Looked for when first asked for; Testcontainers removes what it started when the tests end. */
  private static final class Running {
    static final Optional<URI> ENDPOINT = find();

    private static Optional<URI> find() {
      String given = System.getenv("AWS_ENDPOINT_URL");
      if (given != null) {
        return Optional.of(URI.create(given));
      }
      if (!DockerClientFactory.instance().isDockerAvailable()) {
        System.out.println(WHY_SKIPPED);
        return Optional.empty();
      }
      LocalStackContainer container = new LocalStackContainer(IMAGE).withServices("s3", "dynamodb");
      container.start();
      return Optional.of(container.getEndpoint());
    }
  }
}
