package nl.openbalie.forms.prefill;

import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.openbalie.aws.Json;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Customer;
import nl.openbalie.identity.Part;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyStep;
import nl.openbalie.live.IdentityLevel;
import org.jspecify.annotations.Nullable;

/** How the customer asked to be reached in this visit, for a call for instance. */
@Singleton
@Requires(beans = {Visit.class, CaseStore.class})
final class ToldSource implements Source {

  private final Visit visit;
  private final CaseStore cases;
  private final Json json;

  ToldSource(Visit visit, CaseStore cases, Json json) {
    this.visit = visit;
    this.cases = cases;
    this.json = json;
  }

  @Override
  public String name() {
    return GivenSource.NAME;
  }

  @Override
  public Map<Mapping, Known> values(Asker asker, Set<Mapping> wanted) {
    if (wanted.stream().allMatch(Mapping::isSameName)) {
      return Map.of();
    }
    Set<String> journeys =
        visit.parts(asker).stream().map(Part::journeyId).collect(Collectors.toSet());
    List<Told> told =
        visit.steps(asker).stream().flatMap(step -> told(step, journeys).stream()).toList();
    return Mapping.find(
        wanted,
        mapping -> told.stream().flatMap(one -> one.known(mapping.name()).stream()).findFirst());
  }

  private Optional<Told> told(JourneyStep step, Set<String> journeys) {
    return step.event() instanceof JourneyEvent.Asked asked
        ? cases
            .find(asked.reference())
            .filter(kept -> journeys.contains(kept.journey()))
            .map(kept -> json.read(kept.state(), State.class).customer())
            .map(customer -> new Told(customer, step.at().toInstant()))
        : Optional.empty();
  }

  /** As much of a case as is needed here. */
  @Serdeable
  record State(@Nullable Customer customer) {}

  private record Told(Customer customer, Instant at) {

    Optional<Known> known(String name) {
      return Optional.ofNullable(
              switch (name) {
                case "name" -> customer.name();
                case "phone" -> customer.phone();
                case "mail" -> customer.mail();
                default -> null;
              })
          .map(JsonNode::createStringNode)
          .map(value -> new Known(value, GivenSource.NAME, at, IdentityLevel.ANONYMOUS, null));
    }
  }
}
