package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.api.DynamoDbUse.Use;
import nl.openbalie.aws.Item;
import nl.openbalie.cloud.LambdaFunction;
import nl.openbalie.cloud.LocalCloud;
import nl.openbalie.cloud.Permission;
import nl.openbalie.cloud.Table;
import nl.openbalie.journey.SpokenCode;
import nl.openbalie.notification.ClockHandler;
import nl.openbalie.notification.NotifyHandler;
import nl.openbalie.publishing.PublishHandler;
import nl.openbalie.web.Role;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.Test;

/** What the template allows each function to do to DynamoDB is what it does, and no more. */
class LeastPrivilegeTest {

  private static final String DYNAMO_DB = "dynamodb:";
  private static final String TOPIC = "afval";

  private final World world = World.get();

  @Test
  void everyFunction_mayDoWhatItDoes_andNoMore() {
    edit();
    publish();
    String callback = askAndBeCalled();
    close(callback);
    visit();
    fillIn();
    tell(callback, handle());
    watch();
    sweep();
    beForgotten();
    measure();

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
    admin(Call.get("/v1/admin/search/explain").query("q", "paspoort"));
    editForm();
    set();
  }

  private void editForm() {
    String path = "/v1/admin/forms/privilege";
    admin(
        Call.of("PUT", path)
            .header("If-None-Match", "*")
            .text("application/json", Sample.form(Sample.CONTAINER)));
    admin(Call.get("/v1/admin/forms"));
    admin(Call.of("POST", path + "/publish").header("If-Match", "\"1\""));
    admin(Call.of("POST", path + "/restore").query("version", "1").header("If-Match", "\"1\""));
    admin(Call.of("DELETE", path).header("If-Match", "\"2\""));
  }

  private void set() {
    String path = "/v1/admin/settings/retention";
    admin(Call.get("/v1/admin/settings"));
    Answer latest = admin(Call.get(path));
    String version = latest.header("ETag");
    admin(Call.of("PUT", path).header("If-Match", version).json(latest.at("/value")));
  }

  private Answer admin(Call call) {
    return succeed(call.as(Role.EDITOR, Role.PUBLISHER));
  }

  private String askAndBeCalled() {
    Answer searched = succeed(Call.get("/v1/search").query("q", "grofvuil ophalen"));
    String journey = searched.header("Journey");
    succeed(Call.get("/v1/articles/paspoort-aanvragen").header("Journey", journey));
    succeed(Call.get("/v1/contact"));
    Call request =
        Call.post("/v1/callbacks", Map.of("phone", "020 012 3456", "mail", "jo@example.org"))
            .header("Journey", journey)
            .header("Idempotency-Key", "least-privilege-test");
    String reference = succeed(request).json().path("reference").asText();
    Answer other = succeed(Call.post("/v1/callbacks", Map.of("phone", "020 012 3456")));
    Call change = Call.of("PATCH", other.json().path("href").asText());
    succeed(change.json(Map.of("phone", "020 012 3457", "addition", "Na tienen.")));
    succeed(Call.of("DELETE", other.json().path("href").asText()));
    return reference;
  }

  private void visit() {
    Call slots = Call.get("/v1/appointments/slots").query("product", "paspoort-aanvragen");
    Answer offered = succeed(slots.query("location", "stadhuis"));
    Map<String, Object> time =
        Map.of(
            "product", "paspoort-aanvragen",
            "location", "stadhuis",
            "start", offered.text("/days/0/slots/0/start"));
    Answer held = succeed(Call.post("/v1/appointments/holds", time));
    Map<String, Object> booking = new HashMap<>(time);
    booking.put("phone", "020 012 3457");
    booking.put("hold", held.text("/hold"));
    Answer booked = succeed(Call.post("/v1/appointments", booking));
    String other = offered.text("/days/1/slots/0/start");
    succeed(Call.of("PATCH", booked.text("/href")).json(Map.of("start", other)));
    succeed(Call.of("DELETE", booked.text("/href")));
    Answer again = succeed(Call.post("/v1/appointments", booking));
    String path = "/v1/desk/appointments";
    succeed(Call.get(path).as(Role.COLLEAGUE));
    Call visited =
        Call.post(path + "/" + again.text("/reference") + "/visited", Map.of("note", "Geregeld."));
    succeed(visited.as(Role.COLLEAGUE));
  }

  private void fillIn() {
    Answer signedIn =
        succeed(Call.of("POST", "/v1/journey/sign-in").asCustomer("privilege", FormAid.STRONG));
    Answer begun =
        succeed(FormAid.begin(FormAid.MOVE, Map.of("street", "Kerkstraat")).journey(signedIn));
    Call send = FormAid.send(FormAid.MOVE, FormAid.move()).journey(signedIn);
    Answer sent = succeed(send.header("Idempotency-Key", "least-privilege-test"));
    succeed(Call.get(sent.text("/href")));
    succeed(Call.of("DELETE", sent.text("/href")));
    String path =
        "/v1/desk/drafts/"
            + SpokenCode.of(new Token(begun.header("Journey")).hash())
            + "/"
            + FormAid.MOVE;
    Call fill = Call.of("PUT", path).json(Map.of("data", FormAid.move()));
    desk(fill.header("If-None-Match", "*"));
    desk(Call.get(path));
    desk(Call.post(path + "/submissions", Map.of()));
    succeed(FormAid.begin(FormAid.MOVE, Map.of()).journey(signedIn));
    succeed(Call.of("DELETE", "/v1/journey").journey(signedIn));
  }

  private String handle() {
    Map<String, Object> data = FormAid.move();
    data.put("mail", "jo@example.org");
    String reference = succeed(FormAid.send(FormAid.MOVE, data)).text("/reference");
    desk(Call.get("/v1/desk/submissions"));
    desk(Call.post("/v1/desk/submissions/" + reference + "/handled", Map.of("note", "Is gedaan.")));
    return reference;
  }

  private void close(String reference) {
    String path = "/v1/desk/callbacks/" + reference;
    desk(Call.get("/v1/desk/callbacks"));
    desk(Call.get(path));
    desk(Call.post("/v1/desk/callbacks/next", Map.of("pools", List.of("klantcontact"))));
    desk(Call.of("POST", path + "/claim"));
    desk(Call.of("POST", path + "/release"));
    desk(Call.of("POST", path + "/attempt"));
    desk(Call.post(path + "/hand-over", Map.of("pool", "ruimte", "note", "Over een boom.")));
    desk(Call.of("POST", path + "/reached"));
    desk(Call.post(path + "/outcome", Map.of("result", "solved", "note", "Uitgelegd.")));
    desk(Call.get("/v1/desk/promises"));
    String number = "/v1/desk/blocked-number";
    desk(Call.of("PUT", number).json(Map.of("phone", "020 012 3458", "blocked", true)));
    desk(Call.of("PUT", number).json(Map.of("phone", "020 012 3458", "blocked", false)));
    succeed(Call.get("/v1/desk/audit/" + reference).as(Role.AUDITOR));
  }

  private void desk(Call call) {
    succeed(call.as(Role.COLLEAGUE));
  }

  private void beForgotten() {
    Answer anonymous = succeed(Call.post("/v1/journey/link", Map.of()));
    Call goOn = Call.post("/v1/journey/continue", Map.of("link", anonymous.text("/link")));
    Answer continued = succeed(goOn);
    Call signIn = Call.of("POST", "/v1/journey/sign-in").asCustomer("privilege", "");
    Answer signedIn = succeed(signIn.journey(continued));
    Answer asked =
        succeed(Call.post("/v1/callbacks", Map.of("phone", "020 012 3456")).journey(signedIn));
    lookUp(signedIn, asked.text("/reference"));
    succeed(Call.post("/v1/effort", Map.of("score", 7, "about", "search")).journey(signedIn));
    succeed(Call.get("/v1/journey").journey(signedIn));
    succeed(Call.of("DELETE", "/v1/journey").journey(signedIn));
    beForgottenOnASharedDevice();
  }

  /** What somebody else added after the customer signed in is kept. */
  private void beForgottenOnASharedDevice() {
    Answer shared = succeed(FormAid.photo(1));
    Call signIn = Call.of("POST", "/v1/journey/sign-in").asCustomer("shared", "");
    Answer signedIn = succeed(signIn.journey(shared));
    succeed(FormAid.photo(1).journey(shared));
    succeed(Call.of("DELETE", "/v1/journey").journey(signedIn));
  }

  private void lookUp(Answer journey, String reference) {
    String code = SpokenCode.of(new Token(journey.header("Journey")).hash());
    succeed(Call.get("/v1/desk/stories/" + code).as(Role.COLLEAGUE));
    succeed(Call.get("/v1/desk/cases/" + reference).as(Role.COLLEAGUE));
  }

  private void measure() {
    admin(Call.get("/v1/admin/effort"));
  }

  private Answer succeed(Call call) {
    Answer answer = world.lambda().send(call);
    assertThat(answer.status()).as(call + " gave " + answer).isLessThan(300);
    return answer;
  }

  /** Everybody knows already: the event is put back among what waits, with mail addresses. */
  private void tell(String callback, String submission) {
    world.awaitTold();
    waitAgain(callback);
    waitAgain(submission);
    try (var context = context("NotifyFunction", Map.of())) {
      var handler = new NotifyHandler(context);
      DynamoDbUse.by("NotifyFunction", () -> handler.execute(new DynamodbEvent()));
    }
  }

  private void waitAgain(String reference) {
    Item listed =
        Item.none().with(":untold", "untold").with(":due", "2026-01-01T00:00:00Z#" + reference);
    LocalCloud cloud = world.server().cloud();
    cloud
        .dynamoDb()
        .updateItem(update ->
            update
                .tableName(cloud.tableName("CasesTable"))
                .key(Item.key("case#" + reference, "event#000001").attributes())
                .updateExpression("SET desk = :untold, due = :due REMOVE told")
                .expressionAttributeValues(listed.attributes()));
  }

  /** Somebody was promised a call that nobody made. */
  private void watch() {
    world.clock().set("2026-11-23T10:00");
    succeed(Call.post("/v1/callbacks", Map.of("phone", "020 012 3457")));
    world.clock().set("2026-11-23T17:30");
    try (var context = context("ClockFunction", Map.of())) {
      var handler = new ClockHandler(context);
      DynamoDbUse.by("ClockFunction", () -> String.valueOf(handler.execute(Map.of())));
    }
    world.clock().set("2026-11-23T10:00");
  }

  /** A file of nobody lies there for two days. */
  private void sweep() {
    Path file = world.server().cloud().bucket("FormsBucket").resolve("files/drafts/j/f/lost");
    world.clock().set("2026-11-25T10:00");
    try (var context = context("ClockFunction", Map.of())) {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, "lost");
      var handler = new ClockHandler(context);
      DynamoDbUse.by(
          "ClockFunction", () -> String.valueOf(handler.execute(Map.of("task", "sweep"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(file).doesNotExist();
    world.clock().set("2026-11-23T10:00");
  }

  /** A setting, which takes everything anew, and then an article. */
  private void publish() {
    URI bucket = world.server().cloud().bucket("AnotherBucket").toUri();
    try (var context = context("PublishFunction", Map.of("SNAPSHOTS", bucket))) {
      var handler = new PublishHandler(context);
      Stream.of(change("settings", "hours"), change("article#paspoort-aanvragen#nl", "live"))
          .forEach(event -> DynamoDbUse.by("PublishFunction", () -> handler.execute(event)));
    }
  }

  /** A function as AWS would start it, but for these changes. */
  private ApplicationContext context(String function, Map<String, Object> changes) {
    LocalCloud cloud = world.server().cloud();
    Map<String, Object> environment = new HashMap<>(cloud.environment(function));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", cloud.dynamoDbEndpoint());
    environment.putAll(changes);
    return ApplicationContext.builder()
        .propertySources(
            PropertySource.of(
                function,
                environment,
                PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                PropertySource.Origin.of("template.yaml")))
        .singletons(world.clock())
        .start();
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
