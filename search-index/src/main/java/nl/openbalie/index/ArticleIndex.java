package nl.openbalie.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.openbalie.meaning.SentenceModel;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** Writes changes into the Lucene index in a folder; the only writer. */
public final class ArticleIndex {

  /** Goes up when the analysis, the fields or the glossary change. */
  private static final int ANALYSIS = 4;

  /** Fewer upload more, more make every search slower: RATIONALE has the figures. */
  private static final int MERGED_AT_ONCE = 4;

  private ArticleIndex() {}

  /**
   * Names the analysis, the fields, the Lucene version and the model; an index made with another
   * one must be made anew.
   *
   * @param model that makes the vectors; null for an index of words alone
   */
  public static String schema(@Nullable SentenceModel model) {
    String words = "articles-" + ANALYSIS + "-lucene-" + Version.LATEST;
    return model == null ? words : words + "-model-" + model.name();
  }

  /** The same for an index of words alone. */
  public static Set<String> update(Path folder, boolean fresh, Iterable<ArticleChange> changes)
      throws IOException {
    return update(folder, fresh, changes, null);
  }

  /**
   * Applies changes and commits; the same changes again change nothing that is found.
   *
   * @param folder holds the index; made when it is not there
   * @param fresh whether to leave out all that was in the index
   * @param changes in the order in which they happened
   * @param model as in {@link #schema}
   * @return the names of the files that make up the commit
   */
  public static Set<String> update(
      Path folder, boolean fresh, Iterable<ArticleChange> changes, @Nullable SentenceModel model)
      throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      try (IndexWriter writer = new IndexWriter(directory, config(fresh))) {
        for (ArticleChange change : changes) {
          apply(writer, change, model);
        }
        if (fresh) {
          writer.forceMerge(1);
        }
        String maker = model == null ? "" : model.name();
        writer.setLiveCommitData(Map.of(Nearness.MODEL, maker).entrySet());
        writer.commit();
      }
      return files(directory);
    }
  }

  private static void apply(IndexWriter writer, ArticleChange change, @Nullable SentenceModel model)
      throws IOException {
    switch (change) {
      case ArticleChange.Put(Article article) ->
          writer.updateDocument(
              Documents.key(article.id(), article.lang()), Documents.of(article, model));
      case ArticleChange.Remove(String id, String lang) ->
          writer.deleteDocuments(Documents.key(id, lang));
    }
  }

  private static IndexWriterConfig config(boolean fresh) {
    // One file a segment, so that a changed article is one small new file to upload.
    LogDocMergePolicy merges = new LogDocMergePolicy();
    merges.setNoCFSRatio(1);
    // Every fourth change makes one segment of four, the sixteenth one of sixteen, and so on.
    merges.setMergeFactor(MERGED_AT_ONCE);
    merges.setMinMergeDocs(1);
    // Merging in the writing thread: a function has no life between its calls.
    return new IndexWriterConfig(Fields.analyzer())
        .setSimilarity(Fields.similarity())
        .setOpenMode(fresh ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND)
        .setMergePolicy(merges)
        .setMergeScheduler(new SerialMergeScheduler());
  }

  private static Set<String> files(Directory directory) throws IOException {
    IndexCommit latest = DirectoryReader.listCommits(directory).getLast();
    return new TreeSet<>(latest.getFileNames());
  }
}
