package nl.openbalie.story;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.openbalie.aws.Json;
import nl.openbalie.cases.CaseEvent;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.effort.EffortStore;
import nl.openbalie.effort.Score;
import nl.openbalie.forms.Submission;
import nl.openbalie.forms.attachment.Attachment;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.identity.Part;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.JourneyStep;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.live.IdentityLevel;

/** Finds all that is held about a customer. */
@Singleton
@Requires(beans = {JourneyStore.class, CaseStore.class})
final class Holdings {

  /** Fields that hold names of colleagues: that is what is held about them. */
  private static final Set<String> OF_COLLEAGUES = Set.of("assignee", "by", "colleague", "sentBy");

  private final JourneyStore journeys;
  private final IdentityStore identities;
  private final CaseStore cases;
  private final EffortStore efforts;
  private final HeldForms forms;
  private final Json json;

  Holdings(
      JourneyStore journeys,
      IdentityStore identities,
      CaseStore cases,
      EffortStore efforts,
      HeldForms forms,
      Json json) {
    this.journeys = journeys;
    this.identities = identities;
    this.cases = cases;
    this.efforts = efforts;
    this.forms = forms;
    this.json = json;
  }

  Held of(Journey journey, ContactBlock contact) {
    Optional<CustomerIdentity> customer = identities.identity(journey);
    List<Part> parts = parts(journey, customer);
    IdentityLevel level = customer.map(CustomerIdentity::level).orElse(IdentityLevel.ANONYMOUS);
    return new Held(
        customer.orElse(null),
        parts.stream().flatMap(this::steps).sorted(Comparator.comparing(JourneyStep::at)).toList(),
        parts.stream().flatMap(part -> cases(part, level)).toList(),
        parts.stream().flatMap(part -> forms.begun(part, level)).toList(),
        parts.stream().flatMap(this::files).toList(),
        parts.stream().flatMap(this::scores).toList(),
        contact);
  }

  /** What this call may see and erase; the journey that it came with is the last. */
  List<Part> parts(Journey journey, Optional<CustomerIdentity> customer) {
    return Stream.concat(
            customer.stream()
                .flatMap(known -> identities.parts(known).stream())
                .filter(part -> !part.journeyId().equals(journey.id())),
            Stream.of(Part.whole(journey.id())))
        .toList();
  }

  /** References of the cases in a part, those among them of which the half was erased. */
  Stream<String> references(Part part) {
    return cases.references(part.journeyId(), part.until()).stream();
  }

  private Stream<JourneyStep> steps(Part part) {
    return journeys.all(part.journeyId()).filter(step -> part.contains(step.at().toInstant()));
  }

  private Stream<Attachment> files(Part part) {
    return Stream.concat(forms.files(part), references(part).flatMap(forms::files));
  }

  private Stream<Score> scores(Part part) {
    return efforts.ofJourney(part.journeyId()).filter(score -> part.contains(score.at()));
  }

  private Stream<Held.Case> cases(Part part, IdentityLevel level) {
    return references(part)
        .flatMap(
            reference -> cases.find(reference).stream().map(kept -> held(reference, kept, level)));
  }

  private Held.Case held(String reference, CaseStore.Kept kept, IdentityLevel level) {
    List<Held.Version> history = cases.events(reference).stream().map(this::held).toList();
    Map<String, Held.Value> values =
        kept.kind().equals(Submission.KIND) ? forms.sent(reference, level) : Map.of();
    return new Held.Case(kept.kind(), reference, state(kept.state()), history, values);
  }

  private Held.Version held(CaseEvent event) {
    return new Held.Version(event.type(), event.at(), state(event.state()));
  }

  private Map<String, Object> state(String state) {
    return ofCustomer(json.read(state, Map.class));
  }

  private static Map<String, Object> ofCustomer(Map<?, ?> state) {
    Map<String, Object> held = new LinkedHashMap<>();
    state.forEach((name, value) -> {
      if (value != null && !OF_COLLEAGUES.contains(name.toString())) {
        held.put(name.toString(), ofCustomer(value));
      }
    });
    return held;
  }

  private static Object ofCustomer(Object value) {
    return switch (value) {
      case Map<?, ?> map -> ofCustomer(map);
      case List<?> list -> list.stream().map(one -> ofCustomer((Object) one)).toList();
      default -> value;
    };
  }
}
