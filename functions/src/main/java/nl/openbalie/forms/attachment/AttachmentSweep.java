package nl.openbalie.forms.attachment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.forms.attachment.AttachmentFiles.Listed;

/**
 * Deletes files that nothing knows any more: those of drafts and forms that were kept long enough,
 * and what a crash left behind.
 */
@Singleton
@Requires(beans = {AttachmentStore.class, AttachmentFiles.class})
public final class AttachmentSweep {

  /** Younger files may be on their way. */
  private static final Duration YOUNG = Duration.ofDays(1);

  /** As many owners as are looked up in one call. */
  private static final int BATCH = 100;

  private final AttachmentStore store;
  private final AttachmentFiles files;
  private final InstantSource clock;

  AttachmentSweep(AttachmentStore store, AttachmentFiles files, InstantSource clock) {
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /** Goes through everything; the same again finishes what broke off. */
  public void sweep() {
    old("quarantine/").forEach(file -> files.delete(file.key()));
    Stream.of("drafts/", "submissions/")
        .flatMap(this::old)
        .gather(Gatherers.windowFixed(BATCH))
        .forEach(this::sweep);
  }

  private Stream<Listed> old(String prefix) {
    Instant youngest = clock.instant().minus(YOUNG);
    return files.list(prefix).filter(file -> file.lastModified().isBefore(youngest));
  }

  private void sweep(List<Listed> some) {
    Set<Item> owners = some.stream().map(file -> owner(file.key())).collect(Collectors.toSet());
    Map<Item, Set<String>> known =
        store.read(owners).collect(Collectors.toMap(Item::key, this::ids));
    some.stream()
        .map(Listed::key)
        .filter(key -> !known.getOrDefault(owner(key), Set.of()).contains(last(key)))
        .forEach(files::delete);
  }

  private static Item owner(String key) {
    String[] parts = key.split("/");
    return parts[0].equals("drafts")
        ? AttachmentStore.key(parts[1], parts[2])
        : AttachmentStore.sentKey(parts[1]);
  }

  private Set<String> ids(Item item) {
    return store.attachments(item).stream().map(Attachment::id).collect(Collectors.toSet());
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
