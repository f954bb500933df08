package nl.openbalie.api;

import static nl.openbalie.web.Role.EDITOR;
import static nl.openbalie.web.Role.PUBLISHER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import nl.openbalie.forms.definition.FormStore;
import org.junit.jupiter.api.AfterEach;

/** Forms as their editors and publishers call for them. */
abstract class FormEditorsTest extends ApiTest {

  static final String LIST = "/v1/admin/forms";

  final String id = "container-" + UUID.randomUUID();
  final String path = LIST + "/" + id;

  /** Every test of the API has the same world. */
  @AfterEach
  void remove() {
    api.send(read()).find("ETag").ifPresent(tag -> api.sent(remove(tag)));
  }

  Call create() {
    return save(form()).header("If-None-Match", "*");
  }

  Call save(JsonNode form) {
    return Call.of("PUT", path).as(EDITOR).json(form);
  }

  Call read() {
    return Call.get(path).as(EDITOR);
  }

  Call publish(String tag) {
    return Call.of("POST", path + "/publish").as(PUBLISHER).header("If-Match", tag);
  }

  Call remove(String tag) {
    return Call.of("DELETE", path).as(PUBLISHER).header("If-Match", tag);
  }

  Call restore(String version) {
    return Call.of("POST", path + "/restore").as(EDITOR).query("version", version);
  }

  JsonNode listed() {
    for (JsonNode one : api.sent(Call.get(LIST).as(EDITOR)).at("/forms")) {
      if (one.get("id").asText().equals(id)) {
        return one;
      }
    }
    throw new AssertionError(id + " is not in the list");
  }

  /** The number of the version that customers see; 0 for none. */
  int live() {
    return World.get().server().bean(FormStore.class).live(id).orElse(0);
  }

  static ObjectNode days(int retention) {
    return form().put("retentionDays", retention);
  }

  static ObjectNode form() {
    try {
      return (ObjectNode) new ObjectMapper().readTree(Sample.form(Sample.CONTAINER));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
