package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The description that the API serves of itself. */
final class OpenApiDocument {

  /** What the document does not describe; an answer to it must be an error. */
  private static final Set<String> UNDESCRIBED =
      Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForInlineApiSpecification(text()).build();

  private OpenApiDocument() {}

  static String text() {
    return World.get().netty().send(Call.get("/v1/openapi.yaml")).body();
  }

  static void check(Call call, Answer answer) {
    if (call.path().equals("/v1/openapi.yaml")) {
      return;
    }
    List<Message> messages = report(call, answer).getMessages();
    if (messages.stream().anyMatch(message -> UNDESCRIBED.contains(message.getKey()))) {
      assertThat(answer.status()).as("%s: %s", call, answer).isGreaterThanOrEqualTo(400);
    } else {
      assertThat(messages).as("not as described: %s: %s", call, answer).isEmpty();
    }
  }

  private static ValidationReport report(Call call, Answer answer) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
    answer.headers().forEach(response::withHeader);
    if (!answer.body().isEmpty()) {
      response.withBody(answer.body());
    }
    if (answer.status() >= 400) {
      return method(call) == null
          ? ValidationReport.empty()
          : VALIDATOR.validateResponse(call.path(), method(call), response.build());
    }
    return VALIDATOR.validate(request(call), response.build());
  }

  private static Request.Method method(Call call) {
    return Arrays.stream(Request.Method.values())
        .filter(method -> method.name().equals(call.method()))
        .findFirst()
        .orElse(null);
  }

  private static SimpleRequest request(Call call) {
    var request = new SimpleRequest.Builder(call.method(), call.path());
    call.query().forEach(one -> request.withQueryParam(one.getKey(), one.getValue()));
    call.headers().forEach(request::withHeader);
    if (call.body() != null) {
      request.withBody(call.body());
    }
    return request.build();
  }
}
