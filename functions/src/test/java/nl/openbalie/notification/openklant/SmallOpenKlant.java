package nl.openbalie.notification.openklant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * As much of Open Klant as we use: it keeps what it is given, and refuses what the real one does:
 * another token, missing and unknown fields, texts that are too long.
 */
final class SmallOpenKlant implements AutoCloseable {

  static final String TOKEN = "a-secret-token";

  private static final String ROOT = "/klantinteracties/api/v1/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Integer> LIMITS =
      Map.ofEntries(
          Map.entry("onderwerp", 200),
          Map.entry("inhoud", 1000),
          Map.entry("toelichting", 1000),
          Map.entry("gevraagdeHandeling", 200),
          Map.entry("kanaal", 50),
          Map.entry("taal", 3),
          Map.entry("adres", 80),
          Map.entry("omschrijving", 40),
          Map.entry("achternaam", 200),
          Map.entry("objectId", 200));

  private final HttpServer server;
  private final List<String> calls = new ArrayList<>();
  private final ArrayNode contacts = JSON.createArrayNode();
  private final ArrayNode addresses = JSON.createArrayNode();
  private final ArrayNode tasks = JSON.createArrayNode();
  private int broken;

  SmallOpenKlant() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(ROOT, this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + ROOT;
  }

  /** The n-th call from now, counted from 1, is done but answered with an error. */
  void breakCall(int n) {
    broken = calls.size() + n;
  }

  /** Methods and paths, in order. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  ArrayNode contacts() {
    return contacts;
  }

  ArrayNode addresses() {
    return addresses;
  }

  ArrayNode tasks() {
    return tasks;
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(ROOT.length());
      String call = exchange.getRequestMethod() + " " + path.replaceAll("/.*", "");
      calls.add(call);
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (!("Token " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        answer(exchange, 401, JSON.createObjectNode());
        return;
      }
      JsonNode result = answer(call, path, exchange.getRequestURI().getQuery(), body);
      answer(exchange, calls.size() == broken ? 500 : status(result), result);
    }
  }

  private static int status(JsonNode result) {
    return result.has("invalid") ? 400 : 200;
  }

  private JsonNode answer(String call, String path, String query, byte[] body) throws IOException {
    return switch (call) {
      case "GET klantcontacten" -> find(query);
      case "GET betrokkenen" -> person(path.replaceAll(".*/", ""));
      case "POST maak-klantcontact" -> make(JSON.readTree(body));
      case "POST digitaleadressen" -> keep(addresses, JSON.readTree(body), ADDRESS);
      case "POST internetaken" -> keep(tasks, JSON.readTree(body), TASK);
      case "PATCH internetaken" -> change(path.replaceAll(".*/", ""), JSON.readTree(body));
      default -> invalid("no such path: " + call);
    };
  }

  private static final List<String> ADDRESS =
      List.of(
          "verstrektDoorBetrokkene",
          "verstrektDoorPartij",
          "soortDigitaalAdres",
          "adres",
          "omschrijving");
  private static final List<String> TASK =
      List.of(
          "gevraagdeHandeling",
          "aanleidinggevendKlantcontact",
          "toegewezenAanActoren",
          "toelichting",
          "status");
  private static final List<String> CONTACT =
      List.of("kanaal", "onderwerp", "inhoud", "taal", "vertrouwelijk", "plaatsgevondenOp");

  private JsonNode make(JsonNode body) {
    JsonNode contact = body.path("klantcontact");
    if (!names(contact).containsAll(CONTACT) || !fits(body)) {
      return invalid("klantcontact");
    }
    if (!body.at("/betrokkene/rol").asText().equals("klant")) {
      return invalid("betrokkene");
    }
    ObjectNode made = body.deepCopy();
    made.put("uuid", UUID.randomUUID().toString());
    made.put("person", UUID.randomUUID().toString());
    contacts.add(made);
    return made;
  }

  private JsonNode keep(ArrayNode kept, JsonNode body, List<String> fields) {
    if (!names(body).equals(fields) || !fits(body)) {
      return invalid(body.toString());
    }
    ObjectNode made = body.deepCopy();
    made.put("uuid", UUID.randomUUID().toString());
    kept.add(made);
    return made;
  }

  private JsonNode change(String uuid, JsonNode body) {
    for (JsonNode task : tasks) {
      if (task.path("uuid").asText().equals(uuid)) {
        ((ObjectNode) task).setAll((ObjectNode) body);
        return task;
      }
    }
    return invalid("no such task");
  }

  private JsonNode find(String query) {
    ObjectNode found = JSON.createObjectNode();
    ArrayNode results = found.putArray("results");
    for (JsonNode contact : contacts) {
      JsonNode subject = contact.at("/onderwerpobject/onderwerpobjectidentificator");
      String wanted =
          "onderwerpobject__onderwerpobjectidentificatorCodeRegister=%s&onderwerpobject__onderwerpobjectidentificatorObjectId=%s"
              .formatted(subject.path("codeRegister").asText(), subject.path("objectId").asText());
      if (wanted.equals(query)) {
        ObjectNode one = results.addObject().put("uuid", contact.path("uuid").asText());
        one.putArray("hadBetrokkenen").addObject().put("uuid", contact.path("person").asText());
        refer(
            one.putArray("leiddeTotInterneTaken"),
            tasks,
            "aanleidinggevendKlantcontact",
            contact.path("uuid"));
      }
    }
    return found;
  }

  private JsonNode person(String uuid) {
    ObjectNode person = JSON.createObjectNode();
    refer(
        person.putArray("digitaleAdressen"),
        addresses,
        "verstrektDoorBetrokkene",
        JSON.getNodeFactory().textNode(uuid));
    return person;
  }

  private static void refer(ArrayNode target, ArrayNode all, String by, JsonNode uuid) {
    for (JsonNode one : all) {
      if (one.path(by).path("uuid").equals(uuid)) {
        target.addObject().put("uuid", one.path("uuid").asText());
      }
    }
  }

  private static boolean fits(JsonNode body) {
    return LIMITS.entrySet().stream()
        .allMatch(limit ->
            body.findValuesAsText(limit.getKey()).stream()
                .allMatch(text -> text.codePointCount(0, text.length()) <= limit.getValue()));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode invalid(String why) {
    return JSON.createObjectNode().put("invalid", why);
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
