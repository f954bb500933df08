package nl.openbalie.contact;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import nl.openbalie.journey.Journey;
import nl.openbalie.web.Language;
import nl.openbalie.web.ProblemDocument;
import nl.openbalie.web.PublicRoutes;

/** Whatever went wrong, the way to a human being stands in the answer (demand D1). */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(beans = ContactBlocks.class)
final class ContactOnProblems {

  private final ContactBlocks blocks;

  ContactOnProblems(ContactBlocks blocks) {
    this.blocks = blocks;
  }

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.body() instanceof ProblemDocument problem && PublicRoutes.contain(request)) {
      Journey journey = request.getAttribute(Journey.ATTRIBUTE, Journey.class).orElse(null);
      response.body(problem.with(blocks.of(null, Language.asked(request), journey)));
    }
  }
}
