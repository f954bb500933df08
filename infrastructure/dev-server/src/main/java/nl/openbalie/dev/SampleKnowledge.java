package nl.openbalie.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Role;

/**
 * The knowledge of an invented municipality, brought in as any editor would: through the admin API.
 * Loading it twice changes nothing.
 */
public final class SampleKnowledge {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path folder;
  private final DevServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String token;

  public SampleKnowledge(Path folder, DevServer server) {
    this.folder = folder;
    this.server = server;
    this.token = server.token("sample", PATIENCE, Role.EDITOR, Role.PUBLISHER);
  }

  /** Loads and publishes everything, and returns how many articles that were. */
  public int load() throws IOException, InterruptedException {
    for (String name : Settings.NAMES) {
      String setting = Files.readString(folder.resolve("settings/" + name + ".json"));
      saveNew("/v1/admin/settings/" + name, setting);
    }
    loadForms();
    List<SampleArticle> articles = SampleArticle.readAll(folder.resolve("articles"));
    for (SampleArticle article : articles) {
      load(article);
    }
    if (!server.awaitPublished(PATIENCE)) {
      throw new IllegalStateException("the sample knowledge was not published in a minute");
    }
    return articles.size();
  }

  private void load(SampleArticle article) throws IOException, InterruptedException {
    String path = "/v1/admin/articles/%s%s?lang=" + article.lang();
    if (saveNew(path.formatted(article.id(), ""), JSON.std.asString(body(article)))) {
      publish(path.formatted(article.id(), "/publish"), 202);
    }
  }

  /** Before the articles, which refer to them. */
  private void loadForms() throws IOException, InterruptedException {
    for (Path file : forms()) {
      String path = "/v1/admin/forms/" + file.getFileName().toString().replace(".json", "");
      if (saveNew(path, Files.readString(file))) {
        publish(path + "/publish", 200);
      }
    }
  }

  private List<Path> forms() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("forms"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private void publish(String path, int expected) throws IOException, InterruptedException {
    HttpRequest publish =
        request(path).header("If-Match", "\"1\"").POST(BodyPublishers.noBody()).build();
    send(publish, expected);
  }

  /** Whether it was not there yet. */
  private boolean saveNew(String path, String body) throws IOException, InterruptedException {
    HttpRequest save =
        request(path).header("If-None-Match", "*").PUT(BodyPublishers.ofString(body)).build();
    return send(save, 201, 412) == 201;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private int send(HttpRequest request, Integer... expected)
      throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (!List.of(expected).contains(response.statusCode())) {
      throw new IllegalStateException(
          "%s %s: %s".formatted(request.method(), request.uri().getPath(), response.body()));
    }
    return response.statusCode();
  }

  private static Map<String, Object> body(SampleArticle article) {
    Map<String, Object> body = new LinkedHashMap<>(article.head());
    body.keySet().removeAll(List.of("id", "lang"));
    body.computeIfPresent(
        "reviewDate",
        (_, date) -> ((Date) date).toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString());
    body.put("answer", article.answer());
    return body;
  }
}
