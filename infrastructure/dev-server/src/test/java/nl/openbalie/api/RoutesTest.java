package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.openbalie.cloud.LambdaFunction;
import nl.openbalie.cloud.LocalIdentity;
import nl.openbalie.cloud.Route;
import nl.openbalie.cloud.Template;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gateway sends to a function is what the function serves. */
final class RoutesTest {

  private static final Template TEMPLATE = World.get().server().cloud().template();

  @ParameterizedTest
  @MethodSource("functions")
  void function_servesOnlyWhatTheGatewaySendsIt(String function) {
    assertThat(served(function))
        .isNotEmpty()
        .allSatisfy(route ->
            assertThat(TEMPLATE.match(route.getHttpMethodName(), path(route)))
                .hasValueSatisfying(taken -> {
                  assertThat(taken.function()).isEqualTo(function);
                  assertThat(taken.path()).isNotEqualTo("$default");
                  assertThat(taken.authorizer()).isEqualTo(authorizer(path(route)));
                }));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void function_servesWhateverTheGatewaySendsIt(String function) {
    List<Route> routes = TEMPLATE.function(function).routes();

    assertThat(routes)
        .filteredOn(route -> !Set.of("$default", "/{proxy+}").contains(route.path()))
        .allSatisfy(route ->
            assertThat(served(function))
                .anyMatch(one ->
                    TEMPLATE
                        .match(one.getHttpMethodName(), path(one))
                        .filter(route::equals)
                        .isPresent()));
  }

  static List<String> functions() {
    return TEMPLATE.functions().stream()
        .filter(function -> !function.routes().isEmpty())
        .map(LambdaFunction::id)
        .toList();
  }

  private static List<? extends UriRouteInfo<?, ?>> served(String function) {
    return World.get()
        .lambda()
        .context(function)
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> !route.getHttpMethodName().equals("HEAD"))
        .toList();
  }

  private static String path(UriRouteInfo<?, ?> route) {
    return route.getUriMatchTemplate().toPathString();
  }

  private static Optional<String> authorizer(String path) {
    if (path.startsWith("/v1/admin/") || path.startsWith("/v1/desk/")) {
      return Optional.of(LocalIdentity.STAFF);
    }
    return path.equals("/v1/journey/sign-in")
        ? Optional.of(LocalIdentity.CUSTOMER)
        : Optional.empty();
  }
}
