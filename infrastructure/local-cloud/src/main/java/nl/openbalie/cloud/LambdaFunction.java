package nl.openbalie.cloud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Lambda function of the template; what it leaves out stands in Globals.
 *
 * @param id its logical id
 * @param memory in MB
 * @param timeout in seconds
 * @param variables its environment as the template writes it; {@link LocalCloud#environment} has
 *     the values
 */
public record LambdaFunction(
    String id,
    String handler,
    int memory,
    int timeout,
    Map<String, Expression> variables,
    List<Route> routes,
    List<StreamSource> streams,
    List<Schedule> schedules,
    List<Permission> permissions) {

  static LambdaFunction of(String id, Section own, Section globals) {
    return new LambdaFunction(
        id,
        own.optional("Handler").orElseGet(() -> globals.text("Handler")),
        own.number("MemorySize").or(() -> globals.number("MemorySize")).orElse(128),
        own.number("Timeout").or(() -> globals.number("Timeout")).orElse(3),
        variables(globals, own),
        events(own, "HttpApi").map(event -> route(id, event)).toList(),
        events(own, "DynamoDB").map(StreamSource::of).toList(),
        events(own, "ScheduleV2").map(Schedule::of).toList(),
        permissions(own));
  }

  private static Map<String, Expression> variables(Section globals, Section own) {
    var variables = new LinkedHashMap<String, Expression>();
    for (var properties : List.of(globals, own)) {
      var section = properties.section("Environment").section("Variables");
      section.names().forEach(name -> variables.put(name, section.expression(name)));
    }
    return variables;
  }

  private static Stream<Section> events(Section function, String type) {
    var events = function.section("Events");
    return events.names().stream()
        .map(events::section)
        .filter(event -> event.text("Type").equals(type))
        .map(event -> event.section("Properties"));
  }

  private static List<Permission> permissions(Section own) {
    return own.sections("Policies").stream()
        .flatMap(policy -> policy.sections("Statement").stream())
        .map(Permission::of)
        .toList();
  }

  private static Route route(String function, Section event) {
    var authorizer = event.section("Auth").optional("Authorizer");
    return new Route(
        event.text("Method").toUpperCase(Locale.ROOT),
        event.text("Path"),
        function,
        authorizer.filter(name -> !name.equals("NONE")));
  }
}
