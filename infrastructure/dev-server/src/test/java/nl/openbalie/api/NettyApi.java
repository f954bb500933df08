package nl.openbalie.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls a server over HTTP. */
record NettyApi(URI url, HttpClient http) {

  NettyApi(URI url) {
    this(url, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  Answer send(Call call) {
    return send(
        call, call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
  }

  Answer send(Call call, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path(call) + query(call)))
            .timeout(Duration.ofSeconds(30))
            .method(call.method(), body);
    call.headers().forEach(request::header);
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      var headers = new TreeMap<String, java.util.List<String>>(String.CASE_INSENSITIVE_ORDER);
      headers.putAll(response.headers().map());
      return new Answer(response.statusCode(), headers, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(call.toString(), e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String path(Call call) {
    return Stream.of(call.path().split("/", -1))
        .map(NettyApi::encode)
        .collect(Collectors.joining("/"));
  }

  private static String query(Call call) {
    return call.query().isEmpty()
        ? ""
        : call.query().stream()
            .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
