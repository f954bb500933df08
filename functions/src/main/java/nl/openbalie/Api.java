package nl.openbalie;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** What stands above the description of the API. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "OpenBalie",
            version = "1",
            description =
                "Ask a question and get the answer; be called back when that is better. Every"
                    + " answer of a public route, errors included, carries the contact block."))
interface Api {}
