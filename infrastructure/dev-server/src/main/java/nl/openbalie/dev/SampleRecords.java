package nl.openbalie.dev;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import nl.openbalie.web.Token;

/**
 * What a service of the invented municipality tells of its customers, each a file that is called as
 * the identity provider calls the customer.
 */
public final class SampleRecords implements AutoCloseable {

  private final Map<String, String> bySubject;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final String token = Token.random().value();
  private volatile Duration delay = Duration.ZERO;

  private SampleRecords(Map<String, String> bySubject) throws IOException {
    this.bySubject = bySubject;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Starts it on a free port of loopback. */
  public static SampleRecords start(Path folder) {
    Map<String, String> bySubject = new HashMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String subject = file.getFileName().toString().replace(".json", "");
        bySubject.put(subject, Files.readString(file));
      }
      return new SampleRecords(bySubject);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a function needs to ask it. */
  public Map<String, String> environment() {
    String url = "http://127.0.0.1:%d/{subject}".formatted(server.getAddress().getPort());
    return Map.of("RECORDS_URL", url, "RECORDS_TOKEN", token);
  }

  /** From now on it takes this long to answer. */
  public void delay(Duration time) {
    delay = time;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      LockSupport.parkNanos(delay.toNanos());
      String record = bySubject.get(exchange.getRequestURI().getPath().substring(1));
      if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        answer(exchange, 401, "{}");
      } else if (record == null) {
        answer(exchange, 404, "{}");
      } else {
        answer(exchange, 200, record);
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
