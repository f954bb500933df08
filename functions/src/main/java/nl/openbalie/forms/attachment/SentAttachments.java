package nl.openbalie.forms.attachment;

import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.openbalie.forms.attachment.Attachments.Opened;
import nl.openbalie.forms.definition.Field;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.identity.Part;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The files of forms that are sent: they leave the draft, and stay as long as what was sent. They
 * are copied before the transaction that sends the form, so that no form is ever without its files;
 * what a crash leaves behind is found by {@link AttachmentSweep}.
 */
@Singleton
@Requires(beans = {AttachmentStore.class, AttachmentFiles.class})
public final class SentAttachments {

  private static final Logger LOG = LoggerFactory.getLogger(SentAttachments.class);

  private final AttachmentStore store;
  private final AttachmentFiles files;
  private final InstantSource clock;

  SentAttachments(AttachmentStore store, AttachmentFiles files, InstantSource clock) {
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /**
   * What goes along with a form.
   *
   * @param parts of journeys that the sender may see
   * @param sent the values that are sent, by field
   */
  public Parcel parcel(List<Part> parts, Form form, Map<String, JsonNode> sent) {
    return form.fields().stream().anyMatch(Field::takesFiles)
        ? Parcel.of(store.find(parts, form.id()), form, sent)
        : Parcel.EMPTY;
  }

  /** Copies the files to where what was sent is kept; a problem when one has just gone. */
  public void send(Parcel parcel, String reference) {
    parcel
        .bundles()
        .forEach(bundle ->
            going(parcel, bundle)
                .forEach(one -> {
                  if (!files.copy(bundle.kept(one.id()), null, key(reference, one.id()))) {
                    throw new Problem(ProblemType.VERSION_STALE, "If-Match");
                  }
                }));
  }

  private static Stream<Attachment> going(Parcel parcel, Bundle bundle) {
    return bundle.own().stream().filter(parcel::goes);
  }

  /** What keeps them, as part of the transaction that sends the form. */
  public List<TransactWriteItem> writes(Parcel parcel, String reference, Instant until) {
    List<Attachment> going = parcel.going();
    return Stream.concat(
            parcel.bundles().stream().map(bundle -> store.saving(bundle.withoutOwn())),
            going.isEmpty() ? Stream.of() : Stream.of(store.sent(reference, going, until)))
        .toList();
  }

  /** Nothing of it belongs to the draft any more. */
  public void sent(Parcel parcel) {
    quietly(() ->
        parcel
            .bundles()
            .forEach(bundle ->
                bundle
                    .own()
                    .forEach(one -> {
                      files.delete(bundle.quarantine(one.id()));
                      files.delete(bundle.kept(one.id()));
                    })));
  }

  /** The form was not sent after all. */
  public void takeBack(Parcel parcel, String reference) {
    quietly(() -> parcel.going().forEach(one -> files.delete(key(reference, one.id()))));
  }

  /** What stays behind is found later; the form itself is sent or not, whatever happens here. */
  private static void quietly(Runnable deletion) {
    try {
      deletion.run();
    } catch (RuntimeException e) {
      LOG.warn("files stay behind until they are swept: {}", e.getClass().getSimpleName());
    }
  }

  /** What was sent along with a form. */
  public List<Attachment> of(String reference) {
    return store.sent(reference);
  }

  /** How to get a file that was sent; a problem when it is not there. */
  public Opened open(String reference, String id) {
    Attachment attachment =
        of(reference).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Problem(ProblemType.ATTACHMENT_NOT_FOUND));
    Access access =
        files.letGet(key(reference, id), attachment.type(), attachment.name(), Attachments.ACCESS);
    return new Opened(attachment, access, clock.instant().plus(Attachments.ACCESS));
  }

  /** Erases what was sent along with a form; the same again finishes it. */
  public void erase(String reference) {
    of(reference).forEach(one -> files.delete(key(reference, one.id())));
    store.forgetSent(reference);
  }

  private static String key(String reference, String id) {
    return "submissions/" + reference + "/" + id;
  }
}
