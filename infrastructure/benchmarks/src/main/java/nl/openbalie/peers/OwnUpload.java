package nl.openbalie.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import nl.openbalie.corpus.CorpusMaker;
import nl.openbalie.corpus.Entry;
import nl.openbalie.index.ArticleChange;
import nl.openbalie.index.ArticleIndex;
import nl.openbalie.meaning.SentenceModel;
import nl.openbalie.snapshot.FolderObjectStore;
import nl.openbalie.snapshot.Manifest;
import nl.openbalie.snapshot.ObjectStore;
import nl.openbalie.snapshot.SnapshotWriter;

/** What is uploaded when one article changes, with its vectors: files, manifest and pointer. */
public final class OwnUpload {

  private static final int CHANGES = 128;

  private final Path folder;
  private final SentenceModel model;
  private final ObjectStore store;
  private final SnapshotWriter writer;
  private final Set<String> stored = new HashSet<>();

  private OwnUpload(Path folder, SentenceModel model) {
    this.folder = folder;
    this.model = model;
    store = new FolderObjectStore(folder.resolve("store"));
    writer = new SnapshotWriter(store, folder.resolve("work"), InstantSource.system());
  }

  /** A line for each size, with what one change uploads and how many files there are at most. */
  public static String run(List<Integer> sizes) throws IOException {
    List<String> lines = new ArrayList<>();
    try (SentenceModel model = SentenceModel.builtIn(1)) {
      for (int size : sizes) {
        OwnUpload upload = new OwnUpload(Files.createTempDirectory("openbalie-upload"), model);
        lines.add(upload.measure(CorpusMaker.make(size, 1, Comparison.SEED).entries()));
        Folders.delete(upload.folder);
      }
    }
    return String.join("\n", lines);
  }

  private String measure(List<Entry> entries) throws IOException {
    publish(true, entries.stream().map(one -> OwnEngine.change(one, "nl")).toList());
    long full = uploaded();
    Random random = new Random(Comparison.SEED);
    List<Long> uploads = new ArrayList<>();
    int files = 0;
    long begin = System.nanoTime();
    for (int i = 0; i < CHANGES; i++) {
      Entry entry = entries.get(random.nextInt(entries.size()));
      Manifest manifest = publish(false, List.of(OwnEngine.change(changed(entry, i), "nl")));
      uploads.add(uploaded());
      files = Math.max(files, manifest.files().size());
    }
    return line(entries.size(), full, uploads, files, System.nanoTime() - begin);
  }

  private static Entry changed(Entry entry, int change) {
    String answer = entry.answer() + "\n\nGewijzigd: " + change;
    return new Entry(entry.id(), entry.lang(), entry.question(), answer, entry.alternatives());
  }

  private Manifest publish(boolean fresh, List<ArticleChange> changes) throws IOException {
    return writer.publish(
        ArticleIndex.schema(model),
        "",
        (work, _) -> ArticleIndex.update(work, fresh, changes, model));
  }

  /** The bytes of the objects that are new, and of the pointer, which is always new. */
  private long uploaded() throws IOException {
    return store.list("").stream()
        .filter(object -> stored.add(object.key()) || object.key().equals("CURRENT"))
        .mapToLong(ObjectStore.Listed::size)
        .sum();
  }

  private static String line(int size, long full, List<Long> uploads, int files, long nanos) {
    List<Long> sorted = uploads.stream().sorted().toList();
    double mean = sorted.stream().mapToLong(Long::longValue).average().orElseThrow();
    long median = sorted.get(CHANGES / 2);
    return String.format(
        Locale.ROOT,
        "one changed article of %d: p50 %.1f KB uploaded, 1/%d of the index of %.1f MB;"
            + " mean %.1f KB (1/%d), most %.1f KB; at most %d files; %.0f ms",
        size,
        median / 1e3,
        full / median,
        full / 1e6,
        mean / 1e3,
        Math.round(full / mean),
        sorted.getLast() / 1e3,
        files,
        nanos / 1e6 / CHANGES);
  }
}
