package nl.openbalie.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Options;
import io.swagger.v3.oas.annotations.Hidden;

/** Says yes to a browser that asks before it calls; the HTTP API adds who may, from the template. */
@Hidden
@Controller("/{+path}")
@Requires(property = "openbalie.function", pattern = "answers|all")
final class PreflightController {

  @Options
  HttpResponse<?> allow(String path) {
    return HttpResponse.noContent();
  }
}
