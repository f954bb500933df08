package nl.openbalie.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Transactions;
import nl.openbalie.forms.attachment.Attachments;
import nl.openbalie.forms.definition.Field;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.definition.Forms;
import nl.openbalie.forms.prefill.Asker;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.forms.prefill.PreFill;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.identity.Part;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Opens forms with what is known already, and keeps what is filled in. What a signed-in customer
 * began on other devices is found, and moves to where they go on.
 */
@Singleton
@Requires(beans = {DraftStore.class, Forms.class, IdentityStore.class, Attachments.class})
public final class Drafts {

  /** Of a customer with more journeys than this, only the latest are looked at. */
  private static final int MOST_PARTS = 20;

  /** What one form takes with where it came from, in bytes of JSON: less than an item can hold. */
  static final int MOST = 128 * 1024;

  private final DraftStore store;
  private final Attachments attachments;
  private final Forms forms;
  private final PreFill preFill;
  private final IdentityStore identities;
  private final LiveKnowledge live;
  private final Json json;
  private final InstantSource clock;

  Drafts(
      DraftStore store,
      Attachments attachments,
      Forms forms,
      PreFill preFill,
      IdentityStore identities,
      LiveKnowledge live,
      Json json,
      InstantSource clock) {
    this.store = store;
    this.attachments = attachments;
    this.forms = forms;
    this.preFill = preFill;
    this.identities = identities;
    this.live = live;
    this.json = json;
    this.clock = clock;
  }

  /** The form as it was begun, or as it is now; a problem when there is none. */
  public Filled open(Author author, String id) {
    return open(author, id, begun(author, id));
  }

  /** The same, but a problem when nothing was begun. */
  public Filled resume(Author author, String id) {
    return open(author, id, required(author, id));
  }

  private Filled open(Author author, String id, Begun begun) {
    return filled(author, form(id, begun, null), begun, Set.of());
  }

  /**
   * Keeps what is filled in; a problem when somebody else did so since.
   *
   * @param onTopOf the version that the author saw, 0 for none
   * @param guards conditions for beginning a form, or else it is refused; asked for only then
   */
  public Filled save(
      Author author,
      String id,
      int onTopOf,
      FillRequest request,
      Supplier<List<TransactWriteItem>> guards) {
    Begun begun = begun(author, id);
    if (begun.version() != onTopOf) {
      throw stale();
    }
    Filled next = next(author, id, begun, request);
    Draft draft = Objects.requireNonNull(next.draft());
    requireSize(draft);
    List<TransactWriteItem> conditions = onTopOf == 0 ? guards.get() : List.of();
    try {
      store.save(author.journey(), draft, begun.all(), conditions);
    } catch (TransactionCanceledException cancelled) {
      throw otherwise(cancelled, conditions.size());
    }
    if (next.form().fields().stream().anyMatch(Field::takesFiles)) {
      attachments.stay(parts(author), id);
    }
    return next;
  }

  /** The form with this filled in too, not kept yet. */
  Filled next(Author author, String id, Begun begun, FillRequest request) {
    Form form = form(id, begun, request.version());
    Map<String, JsonNode> data = request.checked(form, author);
    return filled(author, form, begun, data.keySet())
        .with(data, begun.version() + 1, clock.instant());
  }

  /** Throws away what was begun; a problem when there is nothing, or it was changed just now. */
  public void delete(Author author, String id) {
    try {
      store.delete(required(author, id).all());
    } catch (TransactionCanceledException cancelled) {
      throw otherwise(cancelled, 0);
    }
    attachments.remove(parts(author), id);
  }

  /** What this author's customer began of a form, wherever. */
  Begun begun(Author author, String id) {
    return new Begun(store.find(parts(author), id));
  }

  /** The journeys that are this author's customer's, the present one first. */
  List<Part> parts(Author author) {
    Stream<Part> elsewhere =
        author.identity().stream()
            .flatMap(customer -> identities.parts(customer).stream())
            .filter(part -> !part.journeyId().equals(author.journey()));
    return Stream.concat(Stream.of(Part.whole(author.journey())), elsewhere)
        .limit(MOST_PARTS)
        .toList();
  }

  /** The form as it was begun, or as it is now, without anything in it. */
  Form form(Author author, String id) {
    return form(id, begun(author, id), null);
  }

  private Begun required(Author author, String id) {
    Begun begun = begun(author, id);
    if (begun.all().isEmpty()) {
      throw new Problem(ProblemType.DRAFT_NOT_FOUND);
    }
    return begun;
  }

  /** A form is sent as it was begun, however often it was published since. */
  private Form form(String id, Begun begun, @Nullable Integer asked) {
    Optional<Integer> version = begun.draft().map(Draft::formVersion);
    if (asked != null && version.isPresent() && !version.get().equals(asked)) {
      throw new Problem(ProblemType.FIELD_INVALID, "version");
    }
    return version
        .or(() -> Optional.ofNullable(asked))
        .map(known -> forms.version(id, known))
        .orElseGet(() -> forms.live(id))
        .orElseThrow(() -> new Problem(ProblemType.FORM_NOT_FOUND, "id"));
  }

  /**
   * @param anew fields that are filled in now, of which it counts what sources know
   */
  private Filled filled(Author author, Form form, Begun begun, Set<String> anew) {
    Draft draft = begun.draft().orElse(null);
    Map<String, Known> stays = new HashMap<>(draft == null ? Map.of() : draft.values());
    stays.keySet().removeAll(anew);
    Asker asker =
        new Asker(
            author.journey(),
            author.identity(),
            author.level(),
            form,
            live.settings(),
            author.language(),
            stays);
    return new Filled(author, form, draft, preFill.values(asker));
  }

  /** A problem for what an item of DynamoDB might not hold. */
  void requireSize(Object kept) {
    if (json.write(kept).getBytes(UTF_8).length > MOST) {
      throw new Problem(ProblemType.FORM_TOO_LARGE);
    }
  }

  /** The guards stand last in a transaction. */
  private static RuntimeException otherwise(TransactionCanceledException cancelled, int guards) {
    int first = cancelled.cancellationReasons().size() - guards;
    if (Transactions.refused(cancelled, first, guards)) {
      return new Problem(ProblemType.FORM_REFUSED);
    }
    return Transactions.lost(cancelled) ? stale() : cancelled;
  }

  static Problem stale() {
    return new Problem(ProblemType.VERSION_STALE, "If-Match");
  }
}
