package nl.openbalie.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Refuses bodies larger than any form of ours can be. */
@ServerFilter("/v1/**")
final class BodyLimit {

  /** In bytes; the largest article takes a third of it. */
  static final long MOST = 64 * 1024;

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (request.getContentLength() > MOST) {
      throw new Problem(ProblemType.BODY_TOO_LARGE);
    }
  }
}
