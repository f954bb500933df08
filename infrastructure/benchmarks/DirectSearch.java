import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.fasterxml.jackson.jr.ob.JSON;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Searches with the handler in this process; {@code ./openbalie benchmark} starts it. */
class DirectSearch {

  public static void main(String[] arguments) throws Exception {
    var events = new ArrayList<Map<String, Object>>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      events.add(JSON.std.mapFrom(line));
    }
    try (var function = new ApiGatewayProxyRequestEventFunction()) {
      ask(function, events, Integer.parseInt(arguments[1]));
      double[] sorted = ask(function, events, Integer.parseInt(arguments[2]));
      Arrays.sort(sorted);
      System.out.printf(
          Locale.ROOT,
          "search inside the process: p50 %.2f ms, p99 %.2f ms%n",
          sorted[sorted.length / 2],
          sorted[sorted.length * 99 / 100]);
    }
    System.exit(0);
  }

  static double[] ask(
      ApiGatewayProxyRequestEventFunction function, List<Map<String, Object>> events, int times) {
    double[] milliseconds = new double[times];
    for (int i = 0; i < times; i++) {
      var event = event(events.get(i % events.size()));
      long begin = System.nanoTime();
      function.handleRequest(event, null);
      milliseconds[i] = (System.nanoTime() - begin) / 1e6;
    }
    return milliseconds;
  }

  @SuppressWarnings("unchecked")
  static APIGatewayProxyRequestEvent event(Map<String, Object> json) {
    return new APIGatewayProxyRequestEvent()
        .withHttpMethod((String) json.get("httpMethod"))
        .withPath((String) json.get("path"))
        .withHeaders(Map.of())
        .withQueryStringParameters((Map<String, String>) json.get("queryStringParameters"))
        .withRequestContext(new APIGatewayProxyRequestEvent.ProxyRequestContext());
  }
}
