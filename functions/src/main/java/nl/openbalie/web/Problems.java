package nl.openbalie.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into one problem document, without a trace of the code behind it. */
@Singleton
@Replaces(ErrorResponseProcessor.class)
final class Problems implements ErrorResponseProcessor<ProblemDocument> {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final MediaType MEDIA_TYPE = new MediaType(ProblemDocument.MEDIA_TYPE);

  @Override
  public MutableHttpResponse<ProblemDocument> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    Problem problem = problem(context, response.status());
    if (problem.type() == ProblemType.INTERNAL) {
      context.getRootCause().ifPresent(cause -> LOG.error("request failed", cause));
    }
    Language language = Language.asked(context.getRequest());
    return response
        .status(problem.type().status())
        .contentType(MEDIA_TYPE)
        .body(ProblemDocument.of(problem, language));
  }

  private static Problem problem(ErrorContext context, HttpStatus status) {
    return switch (context.getRootCause().orElse(null)) {
      case Problem problem -> problem;
      case UnsatisfiedRouteException missing -> missing(missing.getArgument());
      case ConversionErrorException wrong -> wrong(wrong.getArgument());
      case null, default -> new Problem(typeOf(context, status));
    };
  }

  private static Problem missing(Argument<?> argument) {
    return new Problem(ProblemType.FIELD_MISSING, argument.getName());
  }

  private static Problem wrong(Argument<?> argument) {
    return argument.getAnnotationMetadata().hasAnnotation(Body.class)
        ? new Problem(ProblemType.BODY_UNREADABLE)
        : new Problem(ProblemType.FIELD_INVALID, argument.getName());
  }

  private static ProblemType typeOf(ErrorContext context, HttpStatus status) {
    boolean unreadable =
        status == HttpStatus.BAD_REQUEST && context.getRequest().getMethod().permitsRequestBody();
    return unreadable ? ProblemType.BODY_UNREADABLE : ProblemType.of(status);
  }
}
