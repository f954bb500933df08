package nl.openbalie.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Json;
import nl.openbalie.cases.CaseEvent;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Reference;
import nl.openbalie.cases.StoredCase;
import nl.openbalie.forms.definition.Definitions;
import nl.openbalie.forms.definition.FormDefinition;
import nl.openbalie.forms.definition.FormStore;
import nl.openbalie.forms.definition.FormVersion;
import nl.openbalie.web.Token;

/** Things that happen to cases, written down as the functions do it. */
public final class Happenings {

  /** What the customer typed, which nobody but a colleague may read. */
  public static final List<String> TYPED =
      List.of("Jo Zonneveld", "+31612345678", "Mijn BSN is 111222333", "Dat het mag", "En nog dit");

  private static final String CALLBACK =
      """
      {"reference": "%s", "version": %d, "status": "%s",
       "customer": {"name": "Jo Zonneveld", "phone": "+31612345678", %s "lang": "%s"},
       "told": {"topic": "schulden", "question": "Mijn BSN is 111222333",
                "desiredOutcome": "Dat het mag",
                "additions": [{"at": "2026-11-23T07:00:00Z", "text": "En nog dit"}]},
       "planned": {"pool": "klantcontact", "from": "2026-11-23T11:00:00+01:00",
                   "before": "2026-11-23T12:30:00+01:00"},
       "journey": "j", "requested": "2026-11-23T07:00:00Z",
       "attempts": [{"at": "2026-11-23T07:00:00Z", "by": "kim"}], "notes": [], "kept": true,
       "outcome": {"result": "solved", "note": "Uitgelegd.", "by": "kim",
                   "at": "2026-11-23T07:00:00Z"}}
      """;

  private static final String APPOINTMENT =
      """
      {"reference": "%s", "version": %d, "status": "%s", "product": "paspoort-aanvragen",
       "place": {"location": "stadhuis", "staff": "balie", "start": "2026-11-24T10:00:00+01:00",
                 "end": "2026-11-24T10:20:00+01:00", "bufferMinutes": 5},
       "customer": {"name": "Jo Zonneveld", "phone": "+31612345678", %s "lang": "%s"},
       "told": {"topic": "reisdocumenten", "question": "Mijn BSN is 111222333",
                "desiredOutcome": "Dat het mag", "additions": []},
       "journey": "j", "booked": "2026-11-23T07:00:00Z"}
      """;

  private static final String SUBMISSION =
      """
      {"reference": "%s", "version": %d, "status": "%s",
       "form": "overlast-melden", "formVersion": 1, "topic": "overlast", "pool": "ruimte",
       "customer": {"name": "Jo Zonneveld", "phone": "+31612345678", %s "lang": "%s"},
       "proven": false, "journey": "j", "received": "2026-11-23T07:00:00Z",
       "until": "2027-11-23T07:00:00Z",
       "handled": {"at": "2026-11-23T07:00:00Z", "by": "kim", "note": "Wij zijn geweest."}}
      """;

  private static final Map<String, String> STATUSES =
      Map.ofEntries(
          Map.entry("callback.assigned", "assigned"),
          Map.entry("callback.attempted", "attempted"),
          Map.entry("callback.reached", "reached"),
          Map.entry("callback.closed", "closed"),
          Map.entry("callback.not-reached", "not-reached"),
          Map.entry("callback.cancelled", "cancelled"),
          Map.entry("appointment.visited", "visited"),
          Map.entry("appointment.no-show", "no-show"),
          Map.entry("appointment.cancelled", "cancelled"),
          Map.entry("submission.handled", "handled"),
          Map.entry("submission.withdrawn", "withdrawn"));

  private static final Map<String, String> FIRST =
      Map.of("callback", "requested", "appointment", "booked", "submission", "received");

  private static final Map<String, String> STATES =
      Map.of("callback", CALLBACK, "appointment", APPOINTMENT, "submission", SUBMISSION);

  private final OneProcess functions;
  private final TestClock clock;

  public Happenings(OneProcess functions, TestClock clock) {
    this.functions = functions;
    this.clock = clock;
  }

  /** The form of the submissions here is live. */
  public void publishForm() {
    FormDefinition form =
        functions.bean(Json.class).read(Definitions.NUISANCE, FormDefinition.class);
    FormVersion first = new FormVersion("overlast-melden", 1, form, "kim", clock.instant());
    FormStore forms = functions.bean(FormStore.class);
    forms.save(first, form);
    forms.publish(first);
  }

  /** A new case with this as its first event; no mail is wanted. */
  public String begin(String type) {
    return begin(type, null, "nl");
  }

  /** A new case with this as its first event. */
  public String begin(String type, String mail, String lang) {
    String reference = Reference.random();
    functions
        .bean(CaseStore.class)
        .create(
            stored(type, reference, 1, mail, lang),
            Token.random(),
            type,
            clock.instant(),
            List.of());
    return reference;
  }

  /** What happens next to a case. */
  public void goOn(String type, String reference, int number) {
    functions
        .bean(CaseStore.class)
        .change(stored(type, reference, number, null, "nl"), type, clock.instant(), List.of());
  }

  /** The state of a case after this, as JSON. */
  public static String state(String type, String reference, int number, String mail, String lang) {
    String status = STATUSES.getOrDefault(type, FIRST.get(kind(type)));
    String address = mail == null ? "" : "\"mail\": \"" + mail + "\",";
    return STATES.get(kind(type)).formatted(reference, number, status, address, lang);
  }

  /** The news with which a case began. */
  public News first(String reference) {
    return News.of(
        functions.bean(CaseStore.class).events(reference).getFirst(), functions.bean(Json.class));
  }

  /** The news of it, as a target is told. */
  public News news(String type, String mail, String lang) {
    return news(state(type, "B7K2M9X", 1, mail, lang), type);
  }

  /** The news of a case in this state. */
  public News news(String state, String type) {
    String kind = kind(type);
    var event = new CaseEvent("B7K2M9X", 1, kind, type, clock.instant(), state);
    return News.of(event, functions.bean(Json.class));
  }

  private static StoredCase stored(
      String type, String reference, int number, String mail, String lang) {
    Instant expires = TestClock.MONDAY_MORNING.plus(Duration.ofDays(90));
    return new StoredCase(
        kind(type),
        reference,
        number,
        Token.random().value(),
        state(type, reference, number, mail, lang),
        null,
        expires);
  }

  private static String kind(String type) {
    return STATES.keySet().stream().filter(type::startsWith).findFirst().orElse("callback");
  }
}
