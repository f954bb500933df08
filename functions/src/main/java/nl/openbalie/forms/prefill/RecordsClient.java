package nl.openbalie.forms.prefill;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Asks the organisation's own service about a customer; not while it keeps failing. */
@Singleton
@Requires(property = "records.url", pattern = ".+")
final class RecordsClient {

  /** Until the last byte of the answer. */
  private static final Duration PATIENCE = PreFill.DEADLINE;

  private static final int MOST_BYTES = 256 * 1024;

  /** A path with these leads elsewhere, however they are written. */
  private static final Set<String> NO_NAMES = Set.of("", ".", "..");

  private static final JsonNode NOTHING = JsonNode.createObjectNode(Map.of());

  private final String url;
  private final String token;
  private final JsonMapper json;
  private final CircuitBreaker breaker;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * @param url with {@code {subject}} where the customer's name goes
   * @param token for the service; empty for none
   */
  RecordsClient(
      @Property(name = "records.url") String url,
      @Property(name = "records.token", defaultValue = "") String token,
      JsonMapper json,
      InstantSource clock) {
    this.url = url;
    this.token = token;
    this.json = json;
    this.breaker =
        CircuitBreaker.of(
            "records",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(30))
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(clock.withZone(ZoneOffset.UTC))
                .build());
  }

  /**
   * All that the service knows of a customer; an empty object when it does not know them.
   *
   * @param subject as the identity provider names the customer
   * @throws Exception when it does not answer in time with what it should, or is not asked now
   */
  JsonNode record(String subject) throws Exception {
    return NO_NAMES.contains(subject)
        ? NOTHING
        : breaker.executeCallable(() -> read(answer(request(subject))));
  }

  private HttpRequest request(String subject) {
    String name = URLEncoder.encode(subject, UTF_8).replace("+", "%20");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url.replace("{subject}", name)))
            .header("Accept", "application/json");
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }

  private HttpResponse<byte[]> answer(HttpRequest request) throws Exception {
    var answer =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private JsonNode read(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() == HttpStatus.NOT_FOUND.getCode()) {
      return NOTHING;
    }
    if (answer.statusCode() != HttpStatus.OK.getCode() || !isJson(answer)) {
      throw new ProtocolException("no answer of such a service");
    }
    return json.readValue(answer.body(), Argument.of(JsonNode.class));
  }

  private static boolean isJson(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("Content-Type")
        .map(MediaType::of)
        .filter(type -> type.matchesExtension(MediaType.EXTENSION_JSON))
        .isPresent();
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }
}
