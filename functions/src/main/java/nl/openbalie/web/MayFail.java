package nl.openbalie.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the description of the API that any answer may be a problem document instead. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
@ApiResponse(
    responseCode = "4XX",
    description = "What is wrong with the request, and what to do about it",
    content =
        @Content(
            mediaType = ProblemDocument.MEDIA_TYPE,
            schema = @Schema(implementation = ProblemDocument.class)))
@ApiResponse(
    responseCode = "5XX",
    description = "What went wrong on our side",
    content =
        @Content(
            mediaType = ProblemDocument.MEDIA_TYPE,
            schema = @Schema(implementation = ProblemDocument.class)))
public @interface MayFail {}
