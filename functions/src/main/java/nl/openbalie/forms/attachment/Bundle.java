package nl.openbalie.forms.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.openbalie.identity.Part;

/**
 * The files that were added to one form in one journey.
 *
 * @param part which of them are its customer's; others stay as they are
 * @param version counts the changes; 0 for what is not kept yet
 */
record Bundle(Part part, String form, int version, List<Attachment> all) {

  Bundle {
    all = List.copyOf(all);
  }

  /** The files of this customer, first added first. */
  List<Attachment> own() {
    return all.stream().filter(one -> part.contains(one.added())).toList();
  }

  Optional<Attachment> find(String id) {
    return own().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  Bundle with(Attachment more) {
    return next(files -> Stream.concat(files, Stream.of(more)));
  }

  Bundle withChecked(String id) {
    return next(files -> files.map(one -> one.id().equals(id) ? one.asChecked() : one));
  }

  Bundle without(String id) {
    return next(files -> files.filter(one -> !one.id().equals(id)));
  }

  /** Without any of this customer. */
  Bundle withoutOwn() {
    return next(files -> files.filter(one -> !part.contains(one.added())));
  }

  /** The same, to be kept anew. */
  Bundle again() {
    return next(files -> files);
  }

  private Bundle next(UnaryOperator<Stream<Attachment>> change) {
    return new Bundle(part, form, version + 1, change.apply(all.stream()).toList());
  }

  /** Without what was announced and never came; that is not kept until something else is. */
  Bundle present(Instant now) {
    return new Bundle(
        part, form, version, all.stream().filter(one -> !one.isAbandoned(now)).toList());
  }

  /** Where a file is until it was looked at. */
  String quarantine(String id) {
    return "quarantine/" + part.journeyId() + "/" + form + "/" + id;
  }

  /** Where it is from then on. */
  String kept(String id) {
    return "drafts/" + part.journeyId() + "/" + form + "/" + id;
  }
}
