package nl.openbalie.notification.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Json;
import nl.openbalie.notification.Happenings;
import nl.openbalie.notification.News;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other systems get is what the schemas say, and names nobody. */
class AnnouncementTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TestClock CLOCK = new TestClock();
  private static final OneProcess FUNCTIONS = OneProcess.start(CLOCK);

  private final Happenings happenings = new Happenings(FUNCTIONS, CLOCK);

  @AfterAll
  static void stop() {
    FUNCTIONS.close();
  }

  static Stream<String> types() {
    return Stream.of("callback", "appointment", "submission").flatMap(AnnouncementTest::types);
  }

  @ParameterizedTest
  @MethodSource("types")
  void announcement_anyType_fitsItsSchemaAndHoldsNothingPersonal(String type) {
    String detail = detail(happenings.news(type, "jo@example.org", "nl"));

    assertThat(errors(type.replace("promise", "callback").replaceAll("\\..*", ""), detail))
        .isEmpty();
    assertThat(detail)
        .doesNotContain(Happenings.TYPED)
        .doesNotContain("jo@", "kim", "Uitgelegd", "Wij zijn geweest");
  }

  @Test
  void announcement_newCallback_leavesOutWhatIsNotKnownYet() throws IOException {
    String state =
        Happenings.state("callback.requested", "B7K2M9X", 1, null, "nl")
            .replaceAll("(?s), \"kept\".*", "}");

    JsonNode detail = JSON.readTree(detail(happenings.news(state, "callback.requested")));

    assertThat(errors("callback", detail.toString())).isEmpty();
    assertThat(detail.at("/callback").has("kept")).isFalse();
    assertThat(detail.at("/callback").has("result")).isFalse();
    assertThat(detail.at("/callback/before").asText()).isEqualTo("2026-11-23T12:30:00+01:00");
    assertThat(detail.at("/id").asText()).isEqualTo("B7K2M9X-1");
    assertThat(detail.at("/at").asText()).isEqualTo("2026-11-23T07:00:00Z");
  }

  @Test
  void schema_unknownProperty_isRefused() {
    String detail = detail(happenings.news("callback.requested", null, "nl"));

    assertThat(errors("callback", detail.replaceFirst("\\{", "{\"phone\":\"06\","))).isNotEmpty();
  }

  private static String detail(News news) {
    return FUNCTIONS.bean(Json.class).write(Announcement.of(news));
  }

  private static Stream<String> types(String kind) {
    try {
      return JSON
          .readTree(schema(kind))
          .at("/properties/type/oneOf")
          .findValuesAsText("const")
          .stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<?> errors(String kind, String detail) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema(kind), InputFormat.JSON);
    Consumer<ExecutionContext> formatsToo =
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true));
    return schema.validate(detail, InputFormat.JSON, formatsToo);
  }

  private static String schema(String kind) {
    String name = "/schemas/%s-event.v1.json".formatted(kind);
    try (InputStream in = AnnouncementTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
