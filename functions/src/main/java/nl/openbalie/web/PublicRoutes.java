package nl.openbalie.web;

import io.micronaut.http.HttpRequest;

/** The routes for customers: all but those of editors and colleagues. */
public final class PublicRoutes {

  private PublicRoutes() {}

  public static boolean contain(HttpRequest<?> request) {
    String path = request.getPath();
    return !path.startsWith("/v1/admin/") && !path.startsWith("/v1/desk/");
  }
}
