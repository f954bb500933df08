package nl.openbalie.notification.openklant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import nl.openbalie.aws.Json;
import nl.openbalie.notification.NotTold;
import nl.openbalie.notification.openklant.Bodies.Contact;
import nl.openbalie.notification.openklant.Bodies.Found;

/** Calls of the API "klantinteracties". */
@Singleton
@Requires(property = "open.klant.url", pattern = ".+")
final class Klantinteracties {

  /** What Open Klant calls the place our cases are kept in. */
  static final String REGISTER = "openbalie";

  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final String SUBJECT = "onderwerpobject__onderwerpobjectidentificator";

  private final String root;
  private final String token;
  private final Json json;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Klantinteracties(
      @Property(name = "open.klant.url") String url,
      @Property(name = "open.klant.token") String token,
      Json json) {
    this.root = url.replaceAll("/+$", "") + "/";
    this.token = token;
    this.json = json;
  }

  /** The contact that was made for this case before. */
  Optional<Contact> contact(String reference) {
    String query =
        "klantcontacten?%sCodeRegister=%s&%sObjectId=%s"
            .formatted(SUBJECT, REGISTER, SUBJECT, URLEncoder.encode(reference, UTF_8));
    return get(query, Found.class).results().stream().findFirst();
  }

  <T> T get(String path, Class<T> type) {
    return json.read(send("GET", path, BodyPublishers.noBody()), type);
  }

  void post(String path, Object body) {
    send("POST", path, BodyPublishers.ofString(json.write(body)));
  }

  void patch(String path, Object body) {
    send("PATCH", path, BodyPublishers.ofString(json.write(body)));
  }

  private String send(String method, String path, BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + path))
            .timeout(PATIENCE)
            .header("Authorization", "Token " + token)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    String call = "Open Klant: " + method + " " + path.replaceAll("[/?].*", "");
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new NotTold(call + " gave " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new NotTold(call + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotTold(call + " was broken off", e);
    }
  }

  @PreDestroy
  void close() {
    http.close();
  }
}
