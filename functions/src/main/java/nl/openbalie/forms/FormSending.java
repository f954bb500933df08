package nl.openbalie.forms;

import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Transactions;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Reference;
import nl.openbalie.forms.attachment.Parcel;
import nl.openbalie.forms.attachment.SentAttachments;
import nl.openbalie.forms.definition.FieldError;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.definition.FormDefinition;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Idempotency;
import nl.openbalie.web.IdempotencyKey;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Sends forms, in one transaction: the case, what was filled in, its token and the answer are
 * stored and the draft is gone, or nothing happened.
 */
@Singleton
@Requires(beans = {SubmissionStore.class, Drafts.class})
public final class FormSending {

  private static final int FIRST = CaseStore.OTHERS_OF_CREATE;

  private final SubmissionStore store;
  private final Drafts drafts;
  private final DraftStore draftStore;
  private final SentAttachments attachments;
  private final Idempotency idempotency;
  private final LiveKnowledge live;
  private final Json json;
  private final InstantSource clock;

  FormSending(
      SubmissionStore store,
      Drafts drafts,
      DraftStore draftStore,
      SentAttachments attachments,
      Idempotency idempotency,
      LiveKnowledge live,
      Json json,
      InstantSource clock) {
    this.store = store;
    this.drafts = drafts;
    this.draftStore = draftStore;
    this.attachments = attachments;
    this.idempotency = idempotency;
    this.live = live;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A call that sends a form.
   *
   * @param request what is filled in with it, beside what was begun
   * @param sender whose key it is; empty when nobody knows
   * @param key by which the same call again is known; null when it may be made twice
   * @param guards conditions that hold, or else it is refused
   */
  public record Call(
      Author author,
      String form,
      FillRequest request,
      String sender,
      @Nullable String key,
      List<TransactWriteItem> guards) {}

  /** What was sent, and what opens it. */
  public record Sent(Submission submission, Token token, Form form) {}

  /** What this very call was answered before. */
  public <T> Optional<T> earlier(Call call, Class<T> type) {
    return Optional.ofNullable(key(call)).flatMap(key -> idempotency.earlier(key, type));
  }

  private @Nullable IdempotencyKey key(Call call) {
    String request = json.write(call.request());
    return IdempotencyKey.of(call.key(), "forms/" + call.form(), call.sender(), request);
  }

  /**
   * Sends what was begun, with what is filled in now and what is known; a problem that names every
   * field that is not right yet.
   *
   * @param answer what the sender is to hear, now and whenever the same call comes again
   */
  public <T> T send(Call call, Class<T> type, Function<Sent, T> answer) {
    IdempotencyKey key = key(call);
    Begun begun = drafts.begun(call.author(), call.form());
    Filled filled = drafts.next(call.author(), call.form(), begun, call.request());
    Parcel parcel = parcel(filled);
    Map<String, Known> values = complete(filled, parcel);
    Sent sent = new Sent(submission(filled, values), Token.random(), filled.form());
    T told = answer.apply(sent);
    Submission submission = sent.submission();
    List<TransactWriteItem> files =
        attachments.writes(parcel, submission.reference(), submission.until());
    List<TransactWriteItem> others = others(call, key, told, begun, files);
    Optional<String> customer = filled.author().identity().map(CustomerIdentity::customer);
    attachments.send(parcel, submission.reference());
    try {
      store.create(submission, sent.token(), values, customer, others);
    } catch (TransactionCanceledException cancelled) {
      attachments.takeBack(parcel, submission.reference());
      return Optional.ofNullable(key)
          .filter(_ -> Transactions.refused(cancelled, FIRST))
          .flatMap(known -> idempotency.earlier(known, type))
          .orElseThrow(() -> otherwise(cancelled, others.size(), call.guards().size()));
    }
    attachments.sent(parcel);
    return told;
  }

  /** The same call again goes before all, and what keeps calls within limits comes last. */
  private List<TransactWriteItem> others(
      Call call,
      @Nullable IdempotencyKey key,
      Object told,
      Begun begun,
      List<TransactWriteItem> files) {
    List<TransactWriteItem> others = new ArrayList<>();
    if (key != null) {
      others.add(idempotency.remember(key, told));
    }
    begun.all().forEach(kept -> others.add(draftStore.delete(kept)));
    others.addAll(files);
    others.addAll(call.guards());
    return others;
  }

  private static RuntimeException otherwise(
      TransactionCanceledException cancelled, int others, int guards) {
    if (Transactions.refused(cancelled, FIRST + others - guards, guards)) {
      return new Problem(ProblemType.FORM_REFUSED);
    }
    return Transactions.lost(cancelled) ? Drafts.stale() : cancelled;
  }

  private Parcel parcel(Filled filled) {
    Form form = filled.form();
    return attachments.parcel(drafts.parts(filled.author()), form, form.sent(filled.data()));
  }

  /** What is sent, by field in order; a problem when the form does not take it so. */
  private Map<String, Known> complete(Filled filled, Parcel parcel) {
    Author author = filled.author();
    Form form = filled.form();
    if (!author.reaches(form.definition().identity())) {
      throw new Problem(author.tooLow());
    }
    Map<String, JsonNode> data = form.canonical(filled.data());
    List<FieldError> errors = new ArrayList<>(form.errors(data, author.language()));
    errors.addAll(parcel.errors(form, author.language()));
    if (!errors.isEmpty()) {
      throw Problem.of(ProblemType.FORM_INCOMPLETE, errors);
    }
    Map<String, Known> values = filled.of(form.sent(data));
    drafts.requireSize(values);
    return values;
  }

  private Submission submission(Filled filled, Map<String, Known> values) {
    Form form = filled.form();
    FormDefinition definition = form.definition();
    Sender sender = new Sender(filled, values);
    Instant now = clock.instant();
    return new Submission(
        Reference.random(),
        1,
        SubmissionStatus.RECEIVED,
        form.id(),
        form.version(),
        definition.topic(),
        settings().policy(definition.topic()).pool(),
        sender.customer(),
        sender.proven(),
        filled.author().journey(),
        now,
        now.plus(Duration.ofDays(definition.retentionDays())),
        filled.author().colleague(),
        null);
  }

  /** Nothing is sent to a pool on settings that nobody could read. */
  private Settings settings() {
    try (var lease = live.acquire()) {
      return lease.value().settings();
    }
  }
}
