package nl.openbalie.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What a browser does with files, past the API. */
final class Uploads {

  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private Uploads() {}

  /** The status of sending this file as the answer to its announcement says. */
  static int send(Answer announced, byte[] content) {
    JsonNode upload = announced.at("/upload");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(upload))
            .timeout(Duration.ofSeconds(30))
            .method(upload.get("method").asText(), BodyPublishers.ofByteArray(content));
    upload
        .get("headers")
        .properties()
        .forEach(one -> request.header(one.getKey(), one.getValue().asText()));
    return send(request.build()).statusCode();
  }

  /** What one gets who asked for a file. */
  static HttpResponse<byte[]> get(Answer opened) {
    return send(HttpRequest.newBuilder(uri(opened.at("/download"))).build());
  }

  private static URI uri(JsonNode access) {
    return World.get().server().url().resolve(access.get("href").asText());
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return BROWSER.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** How many files there are of this name anywhere. */
  static long kept(String id) {
    Path bucket = World.get().server().cloud().bucket("FormsBucket");
    try (Stream<Path> files = Files.walk(bucket)) {
      return files.filter(file -> file.endsWith(id)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
