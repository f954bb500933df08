package nl.openbalie.dev;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import java.net.URI;
import java.time.Duration;
import nl.openbalie.cloud.LocalIdentity;
import org.jspecify.annotations.Nullable;

/** Where the page sends customers to sign in: here everybody is the customer of the sample. */
@Controller("/sign-in")
final class ProviderController {

  /** A page uses it at once. */
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final LocalIdentity identity;

  ProviderController(LocalIdentity identity) {
    this.identity = identity;
  }

  /**
   * Back to the page, with a token where no server and no log sees it.
   *
   * @param form that the customer was filling in
   */
  @Get
  HttpResponse<?> signIn(@QueryValue @Nullable String form, @QueryValue @Nullable String lang) {
    String token = SampleCustomer.token(identity, "customer", LIFE);
    UriBuilder page = UriBuilder.of("/");
    if (form != null) {
      page.queryParam("form", form);
    }
    if (lang != null) {
      page.queryParam("lang", lang);
    }
    URI back = URI.create(page.build() + "#sign-in=" + token);
    return HttpResponse.seeOther(back).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
