package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.api.DynamoDbUse.Use;
import nl.openbalie.cloud.LambdaFunction;
import nl.openbalie.cloud.LocalCloud;
import nl.openbalie.cloud.Permission;
import nl.openbalie.cloud.Table;
import nl.openbalie.publishing.PublishHandler;
import nl.openbalie.web.Role;
import org.junit.jupiter.api.Test;

/** What the template allows each function to do to DynamoDB is what it does, and no more. */
class LeastPrivilegeTest {

  private static final String DYNAMO_DB = "dynamodb:";
  private static final String TOPIC = "afval";

  private final World world = World.get();
  private final String colleague = "Bearer " + world.token(Role.COLLEAGUE);
  private final String editor = "Bearer " + world.token(Role.EDITOR, Role.PUBLISHER);

  @Test
  void everyFunction_mayDoWhatItDoes_andNoMore() {
    edit();
    publish();
    String callback = askAndBeCalled();
    close(callback);

    assertThat(used()).containsExactlyInAnyOrderElementsOf(allowed());
  }

  private void edit() {
    String path = "/v1/admin/articles/privilege";
    Map<String, Object> article = Map.of("title", "Mag dit?", "answer", "Ja.", "topic", TOPIC);
    admin(Call.of("PUT", path).header("If-None-Match", "*").json(article));
    admin(Call.get(path));
    admin(Call.of("POST", path + "/publish").header("If-Match", "\"1\""));
    admin(Call.of("DELETE", path).header("If-Match", "\"1\""));
    admin(Call.get("/v1/admin/contact"));
    set();
  }

  private void set() {
    String path = "/v1/admin/settings/retention";
    admin(Call.get("/v1/admin/settings"));
    Answer latest = admin(Call.get(path));
    String version = latest.header("ETag");
    admin(Call.of("PUT", path).header("If-Match", version).json(latest.at("/value")));
  }

  private Answer admin(Call call) {
    return succeed(call.header("Authorization", editor));
  }

  private String askAndBeCalled() {
    Answer searched = succeed(Call.get("/v1/search").query("q", "grofvuil ophalen"));
    String journey = searched.header("Journey");
    succeed(Call.get("/v1/articles/paspoort-aanvragen").header("Journey", journey));
    succeed(Call.get("/v1/contact"));
    Call request =
        Call.post("/v1/callbacks", Map.of("phone", "020 012 3456"))
            .header("Journey", journey)
            .header("Idempotency-Key", "least-privilege-test");
    String reference = succeed(request).json().path("reference").asText();
    Answer other = succeed(Call.post("/v1/callbacks", Map.of("phone", "020 012 3456")));
    succeed(Call.of("DELETE", other.json().path("href").asText()));
    return reference;
  }

  private void close(String reference) {
    String path = "/v1/desk/callbacks/" + reference;
    succeed(Call.get("/v1/desk/callbacks").header("Authorization", colleague));
    succeed(Call.get(path).header("Authorization", colleague));
    Call outcome = Call.post(path + "/outcome", Map.of("result", "solved", "note", "Uitgelegd."));
    succeed(outcome.header("Authorization", colleague));
  }

  private Answer succeed(Call call) {
    Answer answer = world.lambda().send(call);
    assertThat(answer.status()).as(call + " gave " + answer).isLessThan(300);
    return answer;
  }

  /** A setting, which takes everything anew, and then an article. */
  private void publish() {
    LocalCloud cloud = world.server().cloud();
    Map<String, Object> environment = new HashMap<>(cloud.environment("PublishFunction"));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", cloud.dynamoDbEndpoint());
    environment.put("SNAPSHOTS", cloud.bucket("AnotherBucket").toUri());
    try (var context =
        ApplicationContext.run(
            PropertySource.of(
                "publish",
                environment,
                PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                PropertySource.Origin.of("template.yaml")))) {
      var handler = new PublishHandler(context);
      Stream.of(change("settings", "hours"), change("article#paspoort-aanvragen#nl", "live"))
          .forEach(event -> DynamoDbUse.by("PublishFunction", () -> handler.execute(event)));
    }
  }

  private static DynamodbEvent change(String pk, String sk) {
    var record = new DynamodbStreamRecord();
    record.setDynamodb(
        new StreamRecord()
            .withKeys(
                Map.of("pk", new AttributeValue().withS(pk), "sk", new AttributeValue().withS(sk)))
            .withSequenceNumber("1"));
    var event = new DynamodbEvent();
    event.setRecords(List.of(record));
    return event;
  }

  private Set<Use> used() {
    LocalCloud cloud = world.server().cloud();
    Map<String, String> names =
        cloud.template().tables().stream()
            .collect(Collectors.toMap(table -> cloud.tableName(table.id()), Table::id));
    return DynamoDbUse.seen().stream()
        .filter(use -> names.containsKey(use.table()))
        .map(use -> new Use(use.function(), use.action(), logical(use.resource(), names)))
        .collect(Collectors.toSet());
  }

  private static String logical(String resource, Map<String, String> names) {
    String[] parts = resource.split("/", 2);
    return names.get(parts[0]) + (parts.length == 1 ? "" : "/" + parts[1]);
  }

  private Set<Use> allowed() {
    return world.server().cloud().template().functions().stream()
        .flatMap(LeastPrivilegeTest::allowed)
        .collect(Collectors.toSet());
  }

  private static Stream<Use> allowed(LambdaFunction function) {
    return function.permissions().stream().flatMap(permission -> allowed(function, permission));
  }

  private static Stream<Use> allowed(LambdaFunction function, Permission permission) {
    return permission.actions().stream()
        .filter(action -> action.startsWith(DYNAMO_DB))
        .map(action -> action.substring(DYNAMO_DB.length()))
        .flatMap(action ->
            permission.resources().stream()
                .map(resource -> resource.replace("${", "").replace(".Arn}", ""))
                .map(resource -> new Use(function.id(), action, resource)));
  }
}
