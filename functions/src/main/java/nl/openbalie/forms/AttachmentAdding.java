package nl.openbalie.forms;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.openbalie.aws.Transactions;
import nl.openbalie.forms.attachment.Attachments;
import nl.openbalie.forms.attachment.Attachments.Announced;
import nl.openbalie.forms.attachment.Attachments.Opened;
import nl.openbalie.forms.attachment.Attachments.Told;
import nl.openbalie.identity.Part;
import nl.openbalie.web.Idempotency;
import nl.openbalie.web.IdempotencyKey;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Lets files be added to a form, each once however often the call comes. */
@Singleton
@Requires(beans = {Attachments.class, Idempotency.class})
final class AttachmentAdding {

  private final Attachments attachments;
  private final Idempotency idempotency;

  AttachmentAdding(Attachments attachments, Idempotency idempotency) {
    this.attachments = attachments;
    this.idempotency = idempotency;
  }

  /**
   * A call that adds a file.
   *
   * @param parts of journeys that its sender may see, the present one first
   * @param key by which the same call again is known; null when it may be made twice
   * @param guards conditions that hold, or else it is refused
   */
  record Call(
      List<Part> parts,
      String form,
      Told told,
      @Nullable IdempotencyKey key,
      List<TransactWriteItem> guards) {}

  /**
   * Lets a file be sent; a problem when it may not be.
   *
   * @param answer what the sender is to hear, now and whenever the same call comes again
   */
  AttachmentAnswer add(Call call, Function<Opened, AttachmentAnswer> answer) {
    return earlier(call).orElseGet(() -> addOnce(call, answer));
  }

  private Optional<AttachmentAnswer> earlier(Call call) {
    return Optional.ofNullable(call.key())
        .flatMap(key -> idempotency.earlier(key, AttachmentAnswer.class));
  }

  private AttachmentAnswer addOnce(Call call, Function<Opened, AttachmentAnswer> answer) {
    Announced announced = attachments.announce(call.parts(), call.form(), call.told());
    AttachmentAnswer told = answer.apply(announced.opened());
    List<TransactWriteItem> others = new ArrayList<>(call.guards());
    if (call.key() != null) {
      others.add(idempotency.remember(call.key(), told));
    }
    try {
      attachments.keep(announced, others);
      return told;
    } catch (TransactionCanceledException cancelled) {
      if (Transactions.refused(cancelled, 1, call.guards().size())) {
        throw new Problem(ProblemType.FORM_REFUSED);
      }
      if (!Transactions.lost(cancelled)) {
        throw cancelled;
      }
      // Somebody was faster, perhaps with this very call: each round one gets through.
      return add(call, answer);
    }
  }
}
