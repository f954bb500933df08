package nl.openbalie.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.crac.test.CheckpointSimulator;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.openbalie.cloud.LocalCloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What functions do to themselves before their snapshot is taken; the shipped zip has its own test.
 */
class PrimingTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private LocalCloud cloud;

  @BeforeEach
  void start() {
    cloud = LocalCloud.start(ROOT.resolve("template.yaml"), null);
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void contact_nothingPublished_asksTheUsualAndStoresNothing() {
    assertThat(rehearse("ContactFunction")).containsOnly(200, 404, 503);
    assertThat(stored()).isEmpty();
  }

  @Test
  void desk_anyTime_readsOnly() {
    assertThat(rehearse("DeskFunction")).containsOnly(404);
    assertThat(stored()).isEmpty();
  }

  @Test
  void forms_anyTime_storesNothing() {
    assertThat(rehearse("FormsFunction")).containsOnly(404);
    assertThat(stored()).isEmpty();
  }

  @Test
  void editing_anyTime_storesNothing() {
    assertThat(rehearse("EditingFunction")).containsOnly(404, 400, 503);
    assertThat(stored()).isEmpty();
  }

  @Test
  void answers_nothingPublished_isNoReasonNotToStart() {
    assertThat(rehearse("AnswersFunction")).containsOnly(503);
    assertThat(stored()).isEmpty();
  }

  @Test
  void contact_dynamoDbOutOfReach_isNoReasonNotToStart() {
    assertThat(
            rehearse("ContactFunction", Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1")))
        .isNotEmpty();
  }

  @Test
  void publish_hasNothingToRehearse() {
    try (var context = context("PublishFunction", Map.of())) {
      context.getBean(CheckpointSimulator.class).runBeforeCheckpoint();
    }
    assertThat(stored()).isEmpty();
  }

  private List<Integer> rehearse(String function) {
    return rehearse(function, Map.of());
  }

  /** The statuses of the answers that the function gave itself. */
  private List<Integer> rehearse(String function, Map<String, String> more) {
    try (var context = context(function, more)) {
      var handler = new Watched(context);
      context.registerSingleton(ApiGatewayProxyRequestEventFunction.class, handler);

      context.getBean(CheckpointSimulator.class).runBeforeCheckpoint();

      return handler.statuses;
    }
  }

  private ApplicationContext context(String function, Map<String, String> more) {
    System.setProperty("aws.region", "eu-west-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    Map<String, Object> environment = new HashMap<>(cloud.environment(function));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", cloud.dynamoDbEndpoint());
    environment.putAll(more);
    return ApplicationContext.builder()
        .propertySources(
            PropertySource.of(
                "cloud",
                environment,
                PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                PropertySource.Origin.of("template.yaml")))
        .start();
  }

  private List<?> stored() {
    return List.of("KnowledgeTable", "JourneysTable", "CasesTable", "FormsTable").stream()
        .flatMap(table ->
            cloud.dynamoDb().scan(scan -> scan.tableName(cloud.tableName(table))).items().stream())
        .toList();
  }

  /** The handler, with somebody who notes its answers. */
  private static final class Watched extends ApiGatewayProxyRequestEventFunction {

    private final List<Integer> statuses = new ArrayList<>();

    Watched(ApplicationContext context) {
      super(context);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
        APIGatewayProxyRequestEvent event, Context context) {
      var answer = super.handleRequest(event, context);
      statuses.add(answer.getStatusCode());
      return answer;
    }
  }
}
