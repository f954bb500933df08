package nl.openbalie.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What template.yaml describes.
 *
 * @param parameters every parameter that has a default, with it
 * @param buckets logical ids of the S3 buckets
 * @param queues logical ids of the SQS queues
 * @param eventBuses logical ids of the EventBridge buses
 * @param authorizers the JWT authorizers of the HTTP API, by name
 */
public record Template(
    Map<String, String> parameters,
    List<Table> tables,
    List<String> buckets,
    List<String> queues,
    List<String> eventBuses,
    List<LambdaFunction> functions,
    Map<String, Authorizer> authorizers) {

  /**
   * @throws TemplateException naming the line, when the template uses what is not known here
   */
  public static Template read(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      return of(TemplateReader.read(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Template of(Section root) {
    var parameters = defaults(root.section("Parameters"));
    var resources = root.section("Resources");
    var globals = root.section("Globals").section("Function");
    return new Template(
        parameters,
        all(resources, "AWS::DynamoDB::Table", Table::of),
        all(resources, "AWS::S3::Bucket", (id, properties) -> id),
        all(resources, "AWS::SQS::Queue", (id, properties) -> id),
        all(resources, "AWS::Events::EventBus", (id, properties) -> id),
        all(
            resources,
            "AWS::Serverless::Function",
            (id, properties) -> LambdaFunction.of(id, properties, globals)),
        all(resources, "AWS::Serverless::HttpApi", (id, api) -> authorizers(api, parameters))
            .stream()
            .findFirst()
            .orElse(Map.of()));
  }

  /**
   * @throws NoSuchElementException when there is none
   */
  public LambdaFunction function(String id) {
    return functions.stream()
        .filter(function -> function.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("The template has no function " + id));
  }

  public List<Route> routes() {
    return functions.stream().flatMap(function -> function.routes().stream()).toList();
  }

  /** The route that API Gateway takes: the most specific of those that match. */
  public Optional<Route> match(String method, String path) {
    return routes().stream()
        .filter(route -> route.matches(method, path))
        .min(Comparator.comparing(Route::rank));
  }

  private static Map<String, String> defaults(Section parameters) {
    var defaults = new LinkedHashMap<String, String>();
    for (var name : parameters.names()) {
      var value = parameters.section(name).optional("Default");
      value.ifPresent(text -> defaults.put(name, text));
    }
    return defaults;
  }

  private static <T> List<T> all(
      Section resources, String type, BiFunction<String, Section, T> reader) {
    return resources.names().stream()
        .filter(id -> resources.section(id).text("Type").equals(type))
        .map(id -> reader.apply(id, resources.section(id).section("Properties")))
        .toList();
  }

  private static Map<String, Authorizer> authorizers(Section api, Map<String, String> parameters) {
    var authorizers = api.section("Auth").section("Authorizers");
    var all = new LinkedHashMap<String, Authorizer>();
    for (var name : authorizers.names()) {
      var jwt = authorizers.section(name).section("JwtConfiguration");
      all.put(name, authorizer(parameters, jwt));
    }
    return all;
  }

  private static Authorizer authorizer(Map<String, String> parameters, Section jwt) {
    Function<String, Optional<String>> known = name -> Optional.ofNullable(parameters.get(name));
    return new Authorizer(
        jwt.expression("issuer").resolve(known),
        jwt.expressions("audience").stream().map(text -> text.resolve(known)).toList());
  }
}
