package nl.openbalie.web;

import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.util.Locale;

/** The kinds of error of the API; their names are stable, their sentences stand with the texts. */
public enum ProblemType {
  QUERY_EMPTY(HttpStatus.BAD_REQUEST),
  QUERY_TOO_LONG(HttpStatus.BAD_REQUEST),
  QUERY_UNREADABLE(HttpStatus.BAD_REQUEST),
  LANGUAGE_UNKNOWN(HttpStatus.BAD_REQUEST),
  TOPIC_UNKNOWN(HttpStatus.BAD_REQUEST),
  LIMIT_OUT_OF_RANGE(HttpStatus.BAD_REQUEST),
  TEXT_TOO_LONG(HttpStatus.BAD_REQUEST),
  FIELD_MISSING(HttpStatus.BAD_REQUEST),
  FIELD_INVALID(HttpStatus.BAD_REQUEST),
  BODY_UNREADABLE(HttpStatus.BAD_REQUEST),
  REQUEST_INVALID(HttpStatus.BAD_REQUEST),
  PHONE_INVALID(HttpStatus.BAD_REQUEST),
  PHONE_FOREIGN(HttpStatus.BAD_REQUEST),
  PHONE_PREMIUM(HttpStatus.BAD_REQUEST),
  MAIL_INVALID(HttpStatus.BAD_REQUEST),
  WINDOW_UNKNOWN(HttpStatus.BAD_REQUEST),
  PRODUCT_UNKNOWN(HttpStatus.BAD_REQUEST),
  LOCATION_UNKNOWN(HttpStatus.BAD_REQUEST),
  SLOT_UNKNOWN(HttpStatus.BAD_REQUEST),
  PHONE_OR_MAIL_MISSING(HttpStatus.BAD_REQUEST),
  SETTING_INVALID(HttpStatus.BAD_REQUEST),
  FORM_INVALID(HttpStatus.BAD_REQUEST),
  FORM_UNKNOWN(HttpStatus.BAD_REQUEST),
  IDEMPOTENCY_KEY_INVALID(HttpStatus.BAD_REQUEST),
  JOURNEY_INVALID(HttpStatus.BAD_REQUEST),
  EFFORT_ABOUT_NOTHING(HttpStatus.BAD_REQUEST),
  CODE_INVALID(HttpStatus.BAD_REQUEST),
  IF_MATCH_INVALID(HttpStatus.BAD_REQUEST),
  IDENTITY_MISSING(HttpStatus.UNAUTHORIZED),
  ROLE_MISSING(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  ARTICLE_NOT_FOUND(HttpStatus.NOT_FOUND),
  CALLBACK_NOT_FOUND(HttpStatus.NOT_FOUND),
  APPOINTMENT_NOT_FOUND(HttpStatus.NOT_FOUND),
  FORM_NOT_FOUND(HttpStatus.NOT_FOUND),
  LINK_UNKNOWN(HttpStatus.NOT_FOUND),
  CODE_UNKNOWN(HttpStatus.NOT_FOUND),
  SETTING_NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  WINDOW_FULL(HttpStatus.CONFLICT),
  CALLBACK_FINISHED(HttpStatus.CONFLICT),
  LINK_OF_A_CUSTOMER(HttpStatus.CONFLICT),
  CODE_AMBIGUOUS(HttpStatus.CONFLICT),
  CALLBACK_TAKEN(HttpStatus.CONFLICT),
  CALLBACK_REACHED(HttpStatus.CONFLICT),
  CALLBACK_FULL(HttpStatus.CONFLICT),
  SLOT_FULL(HttpStatus.CONFLICT),
  VISITS_FULL(HttpStatus.CONFLICT),
  APPOINTMENT_FINISHED(HttpStatus.CONFLICT),
  APPOINTMENT_STARTED(HttpStatus.CONFLICT),
  APPOINTMENT_AHEAD(HttpStatus.CONFLICT),
  APPOINTMENT_FULL(HttpStatus.CONFLICT),
  SETTINGS_INCOMPLETE(HttpStatus.CONFLICT),
  VERSION_STALE(HttpStatus.PRECONDITION_FAILED),
  BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
  CONTENT_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY),
  VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
  CODE_TRIED_TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS),
  CALLBACK_REFUSED(HttpStatus.TOO_MANY_REQUESTS),
  APPOINTMENT_REFUSED(HttpStatus.TOO_MANY_REQUESTS),
  HOLD_REFUSED(HttpStatus.TOO_MANY_REQUESTS),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
  KNOWLEDGE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
  NOT_KEPT(HttpStatus.SERVICE_UNAVAILABLE),
  NO_WINDOW_LEFT(HttpStatus.SERVICE_UNAVAILABLE);

  private final HttpStatus status;

  ProblemType(HttpStatus status) {
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  /** Kebab-case, as in the {@code type} of the problem document and the keys of the texts. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  URI uri() {
    return URI.create("urn:openbalie:problem:" + slug());
  }

  /** What an HTTP status without a more exact type means. */
  static ProblemType of(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> IDENTITY_MISSING;
      case FORBIDDEN -> ROLE_MISSING;
      case NOT_FOUND -> NOT_FOUND;
      case METHOD_NOT_ALLOWED -> METHOD_NOT_ALLOWED;
      case NOT_ACCEPTABLE -> NOT_ACCEPTABLE;
      case REQUEST_ENTITY_TOO_LARGE -> BODY_TOO_LARGE;
      case UNSUPPORTED_MEDIA_TYPE -> CONTENT_TYPE_UNSUPPORTED;
      default -> status.getCode() < 500 ? REQUEST_INVALID : INTERNAL;
    };
  }
}
