package nl.openbalie.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class HttpApiEventTest {

  @Test
  void json_everythingGiven_isInItsPlace() throws Exception {
    var event =
        HttpApiEvent.of("POST", "/v1/callbacks")
            .query("lang", "nl")
            .query("tag", "a, b")
            .query("tag", "c")
            .header("Content-Type", "application/json")
            .body("{\"phone\":\"é\"}")
            .sourceIp("198.51.100.7");

    var json = JSON.std.mapFrom(event.json("/v1/callbacks"));

    assertThat(json)
        .containsEntry("version", "1.0")
        .containsEntry("resource", "/v1/callbacks")
        .containsEntry("path", "/v1/callbacks")
        .containsEntry("httpMethod", "POST")
        .containsEntry("headers", Map.of("Content-Type", "application/json"))
        .containsEntry("queryStringParameters", Map.of("lang", "nl", "tag", "c"))
        .containsEntry(
            "multiValueQueryStringParameters",
            Map.of("lang", List.of("nl"), "tag", List.of("a, b", "c")))
        .containsEntry("body", "{\"phone\":\"é\"}")
        .containsEntry("isBase64Encoded", false);
    assertThat(json)
        .extractingByKey("requestContext", InstanceOfAssertFactories.MAP)
        .containsEntry("identity", Map.of("sourceIp", "198.51.100.7"))
        .containsEntry("httpMethod", "POST")
        .containsEntry("authorizer", null);
  }

  @Test
  void json_withClaims_hasEachAsText() throws Exception {
    var claims = Map.<String, Object>of("sub", "jo", "exp", 17L, "roles", List.of("editor", "x"));

    var json = JSON.std.mapFrom(HttpApiEvent.of("GET", "/").claims(claims).json());

    assertThat(json)
        .extractingByKey("requestContext", InstanceOfAssertFactories.MAP)
        .extractingByKey("authorizer", InstanceOfAssertFactories.MAP)
        .containsEntry("claims", Map.of("sub", "jo", "exp", "17", "roles", "[editor x]"));
  }

  @Test
  void json_withoutQueryAndBody_hasNulls() throws Exception {
    assertThat(JSON.std.mapFrom(HttpApiEvent.of("GET", "/").json()))
        .containsEntry("queryStringParameters", null)
        .containsEntry("multiValueQueryStringParameters", null)
        .containsEntry("body", null);
  }

  @Test
  void read_headersOfBothKinds_areFoundInAnyCase() {
    var response =
        HttpApiResponse.read(
            """
            {"statusCode": 201, "headers": {"ETag": "1"},
             "multiValueHeaders": {"Journey": ["a", "b"]}, "body": "hello"}
            """);

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.header("etag")).contains("1");
    assertThat(response.headers().get("journey")).containsExactly("a", "b");
    assertThat(response.header("location")).isEmpty();
    assertThat(response.body()).isEqualTo("hello");
  }

  @Test
  void read_base64Body_isDecoded() {
    var response =
        HttpApiResponse.read("{\"statusCode\":200,\"body\":\"w6k=\",\"isBase64Encoded\":true}");

    assertThat(response.body()).isEqualTo("é");
  }

  @Test
  void read_notAResponse_isRefused() {
    assertThatThrownBy(() -> HttpApiResponse.read("{\"errorMessage\":\"oops\"}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HttpApiResponse.read("<html>"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
