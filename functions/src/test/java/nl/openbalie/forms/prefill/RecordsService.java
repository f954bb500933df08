package nl.openbalie.forms.prefill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.openbalie.Place;

/** A service of an organisation, as it should be and as it should not. */
final class RecordsService implements AutoCloseable {

  static final String TOKEN = "geheim-van-de-dienst";
  static final String JSON = "application/json";

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile HttpHandler handler = exchange -> answer(exchange, 404, JSON, "{}");

  RecordsService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  RecordsClient client() {
    String url = "http://127.0.0.1:%d/klanten/{subject}".formatted(server.getAddress().getPort());
    return new RecordsClient(url, TOKEN, JsonMapper.createDefault(), Place.CLOCK);
  }

  /** Paths as they came, in order. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  void answers(String body) {
    answers(200, JSON, body);
  }

  void answers(int status, String type, String body) {
    handler = exchange -> answer(exchange, status, type, body);
  }

  void redirectsTo(String other) {
    handler =
        exchange -> {
          if (exchange.getRequestURI().getPath().equals(other)) {
            answer(exchange, 200, JSON, "{}");
          } else {
            exchange.getResponseHeaders().set("Location", other);
            exchange.sendResponseHeaders(302, -1);
          }
        };
  }

  /** Nothing comes but, at most, these first bytes. */
  void answersTooLate(String first) {
    handler =
        exchange -> {
          if (!first.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", JSON);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(first.getBytes(UTF_8));
            exchange.getResponseBody().flush();
          }
          awaitClosed();
        };
  }

  private void awaitClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(exchange.getRequestURI().getRawPath());
      String token = exchange.getRequestHeaders().getFirst("Authorization");
      if (Optional.of("Bearer " + TOKEN).equals(Optional.ofNullable(token))) {
        handler.handle(exchange);
      } else {
        answer(exchange, 401, JSON, "{}");
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().putAll(Map.of("Content-Type", List.of(type)));
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
