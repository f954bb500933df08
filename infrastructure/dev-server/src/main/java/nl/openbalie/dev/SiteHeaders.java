package nl.openbalie.dev;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What a browser may do with the page: nothing that the page does not bring itself. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SiteHeaders {

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (!request.getPath().startsWith("/v1/")) {
      response
          .header(
              "Content-Security-Policy",
              "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "same-origin")
          .header("Cache-Control", "no-cache");
    }
  }
}
