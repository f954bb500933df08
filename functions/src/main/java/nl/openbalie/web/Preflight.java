package nl.openbalie.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Says yes to a browser that asks before it calls; the HTTP API adds who may, from the template.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Preflight {

  @RequestFilter
  @Nullable HttpResponse<?> allow(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.OPTIONS ? HttpResponse.noContent() : null;
  }
}
