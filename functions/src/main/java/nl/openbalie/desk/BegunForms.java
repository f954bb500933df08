package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.openbalie.desk.Story.BegunForm;
import nl.openbalie.forms.Author;
import nl.openbalie.forms.Draft;
import nl.openbalie.forms.DraftStore;
import nl.openbalie.forms.Drafts;
import nl.openbalie.forms.Filled;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.identity.Part;

/** Finds what a customer began to fill in and did not send, for a screenful. */
@Singleton
@Requires(beans = {Drafts.class, DraftStore.class})
final class BegunForms {

  private static final int MOST = 5;
  private static final int MOST_VALUES = 12;
  private static final int LONGEST_VALUE = 100;

  private final DraftStore store;
  private final Drafts drafts;

  BegunForms(DraftStore store, Drafts drafts) {
    this.store = store;
    this.drafts = drafts;
  }

  /**
   * Latest change first. What this author may not see is not in it.
   *
   * @param story the code or the reference by which the colleague found the customer
   */
  List<BegunForm> of(List<Part> parts, Author author, String story, ZoneId zone) {
    return parts.stream()
        .flatMap(this::drafts)
        .sorted(Comparator.comparing(Draft::changed).reversed())
        .map(Draft::form)
        .distinct()
        .limit(MOST)
        .flatMap(form -> line(drafts.open(author, form), story, zone).stream())
        .toList();
  }

  private Stream<Draft> drafts(Part part) {
    return store.of(part.journeyId()).stream().filter(draft -> part.contains(draft.changed()));
  }

  /** Nothing when it was sent just now. */
  private static Optional<BegunForm> line(Filled filled, String story, ZoneId zone) {
    Form form = filled.form();
    return Optional.ofNullable(filled.draft())
        .map(draft ->
            new BegunForm(
                form.id(),
                form.title(filled.author().language()),
                draft.changed().atZone(zone).toOffsetDateTime(),
                values(filled),
                form.ask(filled.data()).size(),
                Href.ofDraft(story, form.id())));
  }

  /** What somebody filled in comes before what we knew already. */
  private static List<FilledIn> values(Filled filled) {
    Form form = filled.form();
    Set<String> shown = form.shown(filled.data());
    return filled.seen().entrySet().stream()
        .filter(value -> shown.contains(value.getKey()))
        .sorted(Comparator.comparing(BegunForms::isOfASource))
        .limit(MOST_VALUES)
        .map(value -> FilledIn.of(form, value, filled.author().language()).cut(LONGEST_VALUE))
        .toList();
  }

  private static boolean isOfASource(Map.Entry<String, Known> value) {
    return !Set.of(Known.CUSTOMER, Known.COLLEAGUE).contains(value.getValue().source());
  }
}
