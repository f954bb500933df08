package nl.openbalie.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  private final Template own = Template.read(Templates.OWN);

  @Test
  void read_ownTemplate_hasItsTablesBucketAndFunctions() {
    assertThat(own.tables())
        .extracting(Table::id)
        .containsExactly("KnowledgeTable", "JourneysTable", "CasesTable", "FormsTable");
    assertThat(own.buckets()).containsExactly("SnapshotBucket", "FormsBucket");
    assertThat(own.functions())
        .extracting(LambdaFunction::id)
        .containsExactly(
            "AnswersFunction",
            "ContactFunction",
            "FormsFunction",
            "EditingFunction",
            "DeskFunction",
            "PublishFunction",
            "NotifyFunction",
            "ClockFunction");
  }

  @Test
  void function_ownSettings_goBeforeGlobals() {
    assertThat(own.function("AnswersFunction"))
        .returns(1024, LambdaFunction::memory)
        .returns(15, LambdaFunction::timeout)
        .returns("nl.openbalie.aws.ApiHandler", LambdaFunction::handler);
    assertThat(own.function("PublishFunction"))
        .returns(2048, LambdaFunction::memory)
        .returns(300, LambdaFunction::timeout)
        .returns("nl.openbalie.publishing.PublishHandler", LambdaFunction::handler);
  }

  @Test
  void function_unknown_isRefused() {
    assertThatThrownBy(() -> own.function("NoFunction"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("NoFunction");
  }

  @Test
  void streams_ofPublish_pointAtTheKnowledgeTable() {
    assertThat(own.function("PublishFunction").streams())
        .containsExactly(
            new StreamSource(
                "KnowledgeTable",
                100,
                10,
                true,
                List.of(
                    pattern("{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[\"live\"]}}}}"),
                    pattern("{\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[\"settings\"]}}}}")),
                Optional.of("PublishDeadLetters")));
  }

  private static EventPattern pattern(String json) {
    return EventPattern.parse(new Expression(json, 1));
  }

  @Test
  void schedules_ofNotify_comeEveryMinuteWithoutRecords() {
    assertThat(own.function("NotifyFunction").schedules())
        .containsExactly(new Schedule(Duration.ofMinutes(1), "{\"Records\":[]}"));
  }

  @Test
  void schedule_thatIsNotARate_isRefused() {
    var template =
        """
        Resources:
          One:
            Type: AWS::Serverless::Function
            Properties:
              Handler: one
              Events:
                Often:
                  Type: ScheduleV2
                  Properties: { ScheduleExpression: "cron(0 8 * * ? *)" }
        """;

    assertThatThrownBy(() -> Templates.read(template))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("rate");
  }

  @Test
  void authorizers_ownTemplate_haveTheParametersInThem() {
    assertThat(own.authorizers())
        .containsOnly(
            Map.entry(
                LocalIdentity.STAFF,
                new Authorizer("https://identity.lindermeer.example", List.of("openbalie"))),
            Map.entry(
                LocalIdentity.CUSTOMER,
                new Authorizer("https://login.lindermeer.example", List.of("openbalie"))));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /v1/search,                /v1/search,                 AnswersFunction, false",
    "POST,   /v1/search,                $default,                   AnswersFunction, false",
    "GET,    /v1/articles/passport,     /v1/articles/{id},          AnswersFunction, false",
    "GET,    /v1/articles/,             $default,                   AnswersFunction, false",
    "POST,   /v1/articles/a/feedback,   /v1/articles/{id}/feedback, AnswersFunction, false",
    "POST,   /v1/callbacks,             /v1/callbacks,              ContactFunction, false",
    "DELETE, /v1/callbacks/token,       /v1/callbacks/{token},      ContactFunction, false",
    "PUT,    /v1/admin/articles/a,      /v1/admin/articles/{id},    EditingFunction, true",
    "GET,    /v1/admin,                 $default,                   AnswersFunction, false",
    "GET,    /v1/desk/callbacks,        /v1/desk/callbacks,         DeskFunction,    true",
    "OPTIONS, /v1/admin/articles/a,     /{proxy+},                  AnswersFunction, false",
    "POST,   /v1/journey/sign-in,       /v1/journey/sign-in,        ContactFunction, true",
    "GET,    /,                         $default,                   AnswersFunction, false",
  })
  void match_ownRoutes_takesTheMostSpecific(
      String method, String path, String route, String function, boolean authorized) {
    assertThat(own.match(method, path))
        .hasValueSatisfying(found -> {
          assertThat(found.path()).isEqualTo(route);
          assertThat(found.function()).isEqualTo(function);
          assertThat(found.authorized()).isEqualTo(authorized);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /pets/dog/1, literal",
    "GET,  /pets/dog/2, variable",
    "GET,  /pets/cat/1, greedy",
    "POST, /pets/dog/1, any",
    "GET,  /birds,      all",
  })
  void match_manyThatFit_takesLiteralThenVariableThenGreedyThenAny(
      String method, String path, String function) {
    var template =
        Templates.read(
            "Resources:"
                + function("all", "ANY", "/{proxy+}")
                + function("greedy", "GET", "/pets/{proxy+}")
                + function("any", "ANY", "/pets/dog/1")
                + function("variable", "GET", "/pets/dog/{id}")
                + function("literal", "GET", "/pets/dog/1"));

    assertThat(template.match(method, path)).map(Route::function).contains(function);
  }

  @Test
  void match_nothingFits_isEmpty() {
    var template = Templates.read("Resources:" + function("one", "GET", "/one"));

    assertThat(template.match("GET", "/two")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!Join [a, b]", "!If [A, b, c]", "{Fn::Join: [a, b]}", "!Sub [a, {}]"})
  void read_unknownFunction_namesItAndItsLine(String value) {
    var yaml = "Parameters: {}\nResources:\n  Bucket:\n    Type: " + value;

    assertThatThrownBy(() -> Templates.read(yaml))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("line 4")
        .hasMessageContaining("is not understood");
  }

  @Test
  void read_brokenYaml_namesTheLine() {
    assertThatThrownBy(() -> Templates.read("Resources:\n  A: [1, 2\n  B: 3"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("line 3");
  }

  @Test
  void read_anchorAndAlias_areTheSame() {
    var template =
        Templates.read(
            """
            Resources:
              One: &bucket
                Type: AWS::S3::Bucket
              Two: *bucket
            """);

    assertThat(template.buckets()).containsExactly("One", "Two");
  }

  private static String function(String id, String method, String path) {
    return """

      %s:
        Type: AWS::Serverless::Function
        Properties:
          Handler: H
          Events:
            Only:
              Type: HttpApi
              Properties: { Method: %s, Path: "%s" }
    """
        .formatted(id, method, path);
  }
}
