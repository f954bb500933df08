package nl.openbalie.forms.prefill;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.identity.Part;
import nl.openbalie.journey.JourneyStep;
import nl.openbalie.journey.JourneyStore;

/** What the customer did on the way to a form, also before signing in on the way. */
@Singleton
@Requires(beans = {JourneyStore.class, IdentityStore.class})
final class Visit {

  private final JourneyStore journeys;
  private final IdentityStore identities;

  Visit(JourneyStore journeys, IdentityStore identities) {
    this.journeys = journeys;
    this.identities = identities;
  }

  /** Latest first; of a long visit the latest steps. */
  List<JourneyStep> steps(Asker asker) {
    return parts(asker).stream()
        .flatMap(this::steps)
        .sorted(Comparator.comparing(JourneyStep::at).reversed())
        .toList();
  }

  private Stream<JourneyStep> steps(Part part) {
    return journeys.steps(part.journeyId()).stream()
        .filter(step -> part.contains(step.at().toInstant()));
  }

  /** The journey, and what became this customer's when they signed in. */
  List<Part> parts(Asker asker) {
    return Stream.concat(
            Stream.of(Part.whole(asker.journey())), asker.identity().stream().flatMap(this::before))
        .toList();
  }

  private Stream<Part> before(CustomerIdentity customer) {
    return identities.parts(customer).stream()
        .filter(part -> part.until().isBefore(Instant.MAX))
        .filter(part -> !part.until().isBefore(customer.signedIn()));
  }
}
