package nl.openbalie.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The description of this API that the compiler made of the controllers. */
@Hidden
@Controller("/v1/openapi.yaml")
@Requires(property = "openbalie.function", pattern = "answers|all")
final class OpenApiController {

  private final ResourceLoader resources;

  OpenApiController(ResourceLoader resources) {
    this.resources = resources;
  }

  @Get
  @Produces("application/yaml")
  String openApi() throws IOException {
    try (InputStream yaml =
        resources.getResourceAsStream("META-INF/swagger/openbalie-1.yml").orElseThrow()) {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
