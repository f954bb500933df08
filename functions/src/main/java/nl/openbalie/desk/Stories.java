package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.openbalie.appointment.Appointment;
import nl.openbalie.callback.Callback;
import nl.openbalie.cases.Customer;
import nl.openbalie.desk.Story.Rule;
import nl.openbalie.desk.Story.Who;
import nl.openbalie.editing.ArticleKey;
import nl.openbalie.editing.ArticleStore;
import nl.openbalie.editing.ArticleText;
import nl.openbalie.editing.ArticleVersion;
import nl.openbalie.forms.Author;
import nl.openbalie.forms.Submission;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.identity.Part;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyStep;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Caller;
import nl.openbalie.web.Language;

/** Puts together what is known about a customer, and writes down who is to see it. */
@Singleton
@Requires(beans = {JourneyStore.class, ArticleStore.class, AuditStore.class})
final class Stories {

  private static final int MOST_PARTS = 20;
  private static final int MOST_RULES = 10;

  private final JourneyStore journeys;
  private final IdentityStore identities;
  private final EarlierCases cases;
  private final BegunForms forms;
  private final ArticleStore articles;
  private final AuditStore audit;
  private final LiveKnowledge live;

  Stories(
      JourneyStore journeys,
      IdentityStore identities,
      EarlierCases cases,
      BegunForms forms,
      ArticleStore articles,
      AuditStore audit,
      LiveKnowledge live) {
    this.journeys = journeys;
    this.identities = identities;
    this.cases = cases;
    this.forms = forms;
    this.articles = articles;
    this.audit = audit;
    this.live = live;
  }

  /** The story, after it was written down who is to see it: no audit, no story. */
  Handover of(Callback callback, Caller caller, String action) {
    Customer customer = callback.customer();
    return Handover.of(
        callback, of(callback.reference(), callback.journey(), customer, caller, action));
  }

  /** The story of somebody who comes to visit, likewise. */
  VisitHandover of(Appointment appointment, Caller caller, String action) {
    Customer customer = appointment.customer();
    return VisitHandover.of(
        appointment, of(appointment.reference(), appointment.journey(), customer, caller, action));
  }

  /** The story of somebody who sent a form, likewise. */
  Story of(Submission submission, Caller caller, String action) {
    Customer customer = submission.customer();
    return of(submission.reference(), submission.journey(), customer, caller, action);
  }

  private Story of(
      String reference, String journeyId, Customer customer, Caller caller, String action) {
    audit.record(caller, action, reference);
    Story story = of(reference, journeyId, Language.of(customer.lang()), caller);
    return seen(story.before(reference), caller, action);
  }

  /** The story of a customer who says this code. */
  Story ofCode(String code, String journeyId, Language language, Caller caller) {
    audit.record(caller, "code", code);
    return seen(of(code, journeyId, language, caller), caller, "code");
  }

  /** Every case in a story is seen with it. */
  private Story seen(Story story, Caller caller, String action) {
    story.cases().forEach(one -> audit.record(caller, action, one.reference()));
    return story;
  }

  /**
   * The story that a journey is part of: all of the customer's when they signed in with it, else
   * that of the journey alone.
   *
   * @param name the code or the reference by which the colleague came here
   */
  private Story of(String name, String journeyId, Language language, Caller caller) {
    ZoneId zone = live.settings().zone();
    Optional<CustomerIdentity> customer = identities.known(journeyId);
    List<Part> parts = customer.map(this::parts).orElseGet(() -> List.of(Part.whole(journeyId)));
    Author author = new Author(journeyId, customer, false, caller.subject(), language);
    List<List<JourneyStep>> steps = parts.stream().map(this::steps).toList();
    return new Story(
        customer
            .map(known -> Who.of(known, known.signedIn().atZone(zone).toOffsetDateTime()))
            .orElseGet(Who::anonymous),
        Lines.of(steps, zone),
        forms.of(parts, author, name, zone),
        rules(steps, language),
        cases.of(parts, zone));
  }

  private List<Part> parts(CustomerIdentity customer) {
    return identities.parts(customer).stream().limit(MOST_PARTS).toList();
  }

  private List<JourneyStep> steps(Part part) {
    return journeys.steps(part.journeyId()).stream()
        .filter(step -> part.contains(step.at().toInstant()))
        .toList();
  }

  private List<Rule> rules(List<List<JourneyStep>> journeys, Language language) {
    Map<String, String> seen = new LinkedHashMap<>();
    journeys.forEach(steps -> steps.reversed().forEach(step -> note(step.event(), seen)));
    return seen.entrySet().stream()
        .limit(MOST_RULES)
        .map(article -> rule(article.getKey(), article.getValue(), language))
        .toList();
  }

  private static void note(JourneyEvent event, Map<String, String> seen) {
    switch (event) {
      case JourneyEvent.Read read -> seen.putIfAbsent(read.article(), read.title());
      case JourneyEvent.Rated rated -> seen.putIfAbsent(rated.article(), rated.title());
      case JourneyEvent.Searched _, JourneyEvent.Filled _, JourneyEvent.Asked _ -> {}
    }
  }

  private Rule rule(String article, String title, Language language) {
    return articles
        .live(new ArticleKey(article, language))
        .map(ArticleVersion::text)
        .map(ArticleText::roomToDeviate)
        .map(room -> new Rule(article, title, room))
        .orElseGet(() -> new Rule(article, title, null));
  }
}
