package nl.openbalie.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.openbalie.cloud.LocalIdentity;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** Forms of tests, and what one does with them. */
final class FormAid {

  /** Anybody can send it. */
  static final String MOVE = "test-verhuizing";

  /** Sent by who is strongly identified, and asks for what is sensitive. */
  static final String BENEFIT = "test-bijstand";

  /** Takes files along. */
  static final String FILES = "test-bestanden";

  static final String STRONG = "http://eidas.europa.eu/LoA/substantial";

  private FormAid() {}

  static String definition(String id) {
    try (InputStream file = FormAid.class.getResourceAsStream("/forms/" + id + ".json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts another version live, whatever there was. */
  static void publish(Transport api, String id, String definition) {
    String path = "/v1/admin/forms/" + id;
    var old = api.send(Call.get(path).as(Role.EDITOR)).find("ETag");
    Call save = Call.of("PUT", path).as(Role.EDITOR).text("application/json", definition);
    Answer saved =
        api.sent(
            old.map(tag -> save.header("If-Match", tag))
                .orElseGet(() -> save.header("If-None-Match", "*")));
    api.sent(
        Call.of("POST", path + "/publish")
            .as(Role.PUBLISHER)
            .header("If-Match", saved.header("ETag")));
  }

  /** The same form under a name that no other test uses; the name. */
  static String copy(Transport api, String id) {
    String copy = id + "-" + UUID.randomUUID();
    publish(api, copy, definition(id));
    return copy;
  }

  /** The move, when it asks for a lane in place of a street. */
  static String withoutStreet() {
    return definition(MOVE).replace("\"street\"", "\"lane\"").replace("/street", "/lane");
  }

  static Call read(String form) {
    return Call.get("/v1/forms/" + form);
  }

  static Call draft(String form) {
    return Call.get("/v1/forms/" + form + "/draft");
  }

  /** The first of a draft. */
  static Call begin(String form, Map<String, ?> data) {
    return Call.of("PUT", "/v1/forms/" + form + "/draft")
        .json(Map.of("data", data))
        .header("If-None-Match", "*");
  }

  /** More of a draft, on top of what this answer told. */
  static Call goOn(String form, Answer seen, Map<String, ?> data) {
    return Call.of("PUT", "/v1/forms/" + form + "/draft")
        .json(Map.of("data", data))
        .header("If-Match", seen.header("ETag"))
        .journey(seen);
  }

  static Call send(String form, Map<String, ?> data) {
    return Call.post("/v1/forms/" + form + "/submissions", Map.of("data", data));
  }

  /** Announces a photo of this size. */
  static Call photo(int bytes) {
    return Call.post(
        "/v1/forms/" + FILES + "/draft/attachments",
        Map.of("field", "photos", "name", "foto.jpg", "bytes", bytes, "type", "image/jpeg"));
  }

  /** One field, which may be made empty. */
  static Map<String, @Nullable Object> field(String name, @Nullable Object value) {
    Map<String, @Nullable Object> data = new HashMap<>();
    data.put(name, value);
    return data;
  }

  /** All that the move asks of somebody of whom nothing is known. */
  static Map<String, Object> move() {
    return new HashMap<>(
        Map.of(
            "phone", "020 012 3456",
            "street", "Kerkstraat",
            "postcode", "1234ab",
            "reason", "work"));
  }

  /** A new journey of a customer, after what this answer began. */
  static Answer signIn(Transport api, @Nullable Answer before, String subject, String assurance) {
    Call call = Call.of("POST", "/v1/journey/sign-in").asCustomer(subject, assurance);
    return api.sent(before == null ? call : call.journey(before));
  }

  /** The same for whoever the provider of identities knows by this address. */
  static Answer signInWithMail(Transport api, Answer before, String subject, String mail) {
    Map<String, Object> claims =
        Map.of("phone_number", "+31201234567", "email", mail, "email_verified", true);
    String token =
        World.get()
            .server()
            .identity()
            .token(LocalIdentity.CUSTOMER, subject, claims, Duration.ofHours(1));
    Call call = Call.of("POST", "/v1/journey/sign-in").header("Authorization", "Bearer " + token);
    return api.sent(call.journey(before));
  }
}
