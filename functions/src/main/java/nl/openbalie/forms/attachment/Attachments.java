package nl.openbalie.forms.attachment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.openbalie.identity.Part;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The files of forms that are being filled in. Whose they are is said by the parts of journeys that
 * a call may see, of which the first is the journey in which something is added.
 */
@Singleton
@Requires(beans = {AttachmentStore.class, AttachmentFiles.class})
public final class Attachments {

  /** How long somebody has to begin sending a file, or getting one. */
  static final Duration ACCESS = Duration.ofMinutes(10);

  private final AttachmentStore store;
  private final AttachmentFiles files;
  private final InstantSource clock;

  Attachments(AttachmentStore store, AttachmentFiles files, InstantSource clock) {
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /**
   * A file that somebody is about to send.
   *
   * @param field of the form, which takes files
   * @param name as its customer calls it
   * @param type media type, empty when nobody knows
   * @param bytes its size
   */
  public record Told(String field, String name, String type, long bytes) {}

  /**
   * A file, and how to send it or get it.
   *
   * @param until when that can be begun at the latest
   */
  public record Opened(Attachment attachment, Access access, Instant until) {}

  /** A file that may be sent as soon as it is kept that it will be. */
  public record Announced(Opened opened, Bundle bundle) {}

  /** Everything that was added to a form. */
  public List<Attachment> all(List<Part> parts, String form) {
    return store.find(parts, form).stream().flatMap(bundle -> bundle.own().stream()).toList();
  }

  /** Everything that was added in a journey, to whatever form. */
  public List<Attachment> of(Part part) {
    return store.of(part).stream().flatMap(bundle -> bundle.own().stream()).toList();
  }

  /** A file to be sent; a problem when it may not be. */
  public Announced announce(List<Part> parts, String form, Told told) {
    Instant now = clock.instant();
    List<Bundle> found = store.find(parts, form).stream().map(one -> one.present(now)).toList();
    String name = FileName.of(told.name());
    String type = Limits.type(told.type(), name).mediaType();
    Limits.require(told.bytes(), found);
    int bytes = Math.toIntExact(told.bytes());
    String id = Token.random().value();
    Attachment attachment = new Attachment(id, told.field(), name, type, bytes, false, now);
    Bundle bundle = inFirst(parts, form, found).with(attachment);
    Access access = files.letPut(bundle.quarantine(id), type, bytes, ACCESS);
    return new Announced(new Opened(attachment, access, now.plus(ACCESS)), bundle);
  }

  private static Bundle inFirst(List<Part> parts, String form, List<Bundle> found) {
    Part here = parts.getFirst();
    return found.stream()
        .filter(bundle -> bundle.part().equals(here))
        .findFirst()
        .orElseGet(() -> new Bundle(here, form, 0, List.of()));
  }

  /** Keeps it; fails when more was added meanwhile, or any of the others fails. */
  public void keep(Announced announced, List<TransactWriteItem> others) {
    store.save(announced.bundle(), others);
  }

  /** How to get a file that was looked at. */
  public Opened open(List<Part> parts, String form, String id) {
    Bundle bundle = store.find(parts, form, id);
    Attachment attachment =
        bundle
            .find(id)
            .filter(Attachment::checked)
            .orElseThrow(() -> new Problem(ProblemType.ATTACHMENT_AWAITED));
    String key = bundle.kept(id);
    Access access = files.letGet(key, attachment.type(), attachment.name(), ACCESS);
    return new Opened(attachment, access, clock.instant().plus(ACCESS));
  }

  /** Throws a file away; a problem when it is not there. */
  public void remove(List<Part> parts, String form, String id) {
    Bundle bundle = store.find(parts, form, id);
    delete(bundle, id);
    if (!store.saved(bundle.without(id))) {
      remove(parts, form, id);
    }
  }

  private void delete(Bundle bundle, String id) {
    files.delete(bundle.quarantine(id));
    files.delete(bundle.kept(id));
  }

  /** Throws away everything that was added to a form. */
  public void remove(List<Part> parts, String form) {
    for (Bundle bundle : store.find(parts, form)) {
      bundle.own().forEach(one -> delete(bundle, one.id()));
      if (!store.saved(bundle.withoutOwn())) {
        remove(parts, form);
        return;
      }
    }
  }

  /** Lets files stay as long as a form that was changed now. */
  public void stay(List<Part> parts, String form) {
    store.find(parts, form).forEach(bundle -> store.saved(bundle.again()));
  }

  /** Erases what was added in a journey up to this moment; the same again finishes it. */
  public void erase(Part part) {
    for (Bundle bundle : store.of(part)) {
      bundle.own().forEach(one -> delete(bundle, one.id()));
      store.erase(bundle);
    }
  }
}
