package nl.openbalie;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What stands above the description of the API. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "OpenBalie",
            version = "1",
            description =
                "Ask a question and get the answer; be called back when that is better. Every"
                    + " answer of a public route, errors included, carries the contact block."
                    + " Send the header `Journey` of an answer along with the next call: then"
                    + " a colleague knows what was asked and read before. Answers to editors"
                    + " carry the version in `ETag`, for `If-Match`."))
@SecurityScheme(
    name = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description = "For editors, publishers and colleagues")
@SecurityScheme(
    name = "customer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description = "For customers, to sign in")
interface Api {}
