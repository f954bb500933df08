package nl.openbalie.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** The Lambda Runtime API for one function, on loopback. */
final class RuntimeApi implements AutoCloseable {

  static {
    // Without TCP_NODELAY every answer takes 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final String ROOT = "/2018-06-01/runtime/";

  private record Invocation(String id, String event, Duration longest) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> checkpoint = new CompletableFuture<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<String> broken = new CompletableFuture<>();

  RuntimeApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(ROOT, this::handle);
    server.start();
  }

  /** Host and port, for {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Done when the function would be frozen; it waits while what depends on this runs. */
  CompletableFuture<Void> checkpoint() {
    return checkpoint;
  }

  /** Done when the function asks for its first event, or fails. */
  CompletableFuture<Void> ready() {
    return ready;
  }

  CompletableFuture<String> invoke(String event, Duration longest) {
    var id = UUID.randomUUID().toString();
    var answer = new CompletableFuture<String>();
    answers.put(id, answer);
    broken.whenComplete((_, error) -> answer.completeExceptionally(error));
    waiting.add(new Invocation(id, event, longest));
    return answer.whenComplete((_, _) -> answers.remove(id));
  }

  /** Fails everything that waits for the function, now and later. */
  void fail(String error) {
    var exception = new FunctionException(error);
    broken.completeExceptionally(exception);
    ready.completeExceptionally(exception);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var step = exchange.getRequestURI().getPath().substring(ROOT.length());
      switch (step) {
        case "invocation/next" -> next(exchange);
        case "restore/next" -> {
          checkpoint.complete(null);
          answer(exchange, 200, "");
        }
        case "init/error", "restore/error" -> {
          fail(body(exchange));
          accepted(exchange);
        }
        default -> outcome(exchange, step.split("/"));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    ready.complete(null);
    var invocation = waiting.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
    headers.set(
        "Lambda-Runtime-Deadline-Ms",
        String.valueOf(System.currentTimeMillis() + invocation.longest().toMillis()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:" + LocalCloud.REGION.id() + ":000000000000:function:local");
    headers.set("Content-Type", "application/json");
    answer(exchange, 200, invocation.event());
  }

  /** {@code invocation/ID/response} or {@code invocation/ID/error}. */
  private void outcome(HttpExchange exchange, String[] step) throws IOException {
    var answer = step.length == 3 ? answers.get(step[1]) : null;
    if (answer == null) {
      answer(exchange, 400, "{}");
      return;
    }
    var body = body(exchange);
    accepted(exchange);
    if (step[2].equals("response")) {
      answer.complete(body);
    } else {
      answer.completeExceptionally(new FunctionException(body));
    }
  }

  private static void accepted(HttpExchange exchange) throws IOException {
    answer(exchange, 202, "{\"status\":\"OK\"}");
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
