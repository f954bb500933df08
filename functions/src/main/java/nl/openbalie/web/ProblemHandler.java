package nl.openbalie.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import jakarta.inject.Singleton;

/** Gives a thrown problem the same way out as the errors that Micronaut finds itself. */
@Singleton
final class ProblemHandler implements ExceptionHandler<Problem, HttpResponse<?>> {

  private final Problems problems;

  ProblemHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  public HttpResponse<?> handle(HttpRequest request, Problem problem) {
    return problems.processResponse(
        ErrorContext.builder(request).cause(problem).build(),
        HttpResponse.status(problem.type().status()));
  }
}
