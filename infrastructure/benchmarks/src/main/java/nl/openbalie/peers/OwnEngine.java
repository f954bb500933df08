package nl.openbalie.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.openbalie.corpus.Entry;
import nl.openbalie.index.Article;
import nl.openbalie.index.ArticleChange;
import nl.openbalie.index.ArticleIndex;
import nl.openbalie.index.SearchIndex;
import nl.openbalie.index.SearchRequest;
import nl.openbalie.index.Suggestion;
import nl.openbalie.meaning.SentenceModel;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** OpenBalie's own search: what it does beside ranking is in the time. */
final class OwnEngine implements Engine {

  private final Path folder = Files.createTempDirectory("openbalie-index");
  private final @Nullable SentenceModel model;
  private final String lang;
  private final SearchIndex index;

  /** By words alone, as in the comparison with others. */
  OwnEngine(List<Entry> entries) throws IOException {
    this(entries, "nl", null);
  }

  /**
   * @param lang in which entries and questions are read
   * @param model to search by meaning too; closed with the engine
   */
  OwnEngine(List<Entry> entries, String lang, @Nullable SentenceModel model) throws IOException {
    this.model = model;
    this.lang = lang;
    List<ArticleChange> changes = entries.stream().map(one -> change(one, lang)).toList();
    ArticleIndex.update(folder, true, changes, model);
    index = SearchIndex.open(folder, model);
  }

  @Override
  public String version() {
    return "with Lucene " + Version.LATEST;
  }

  @Override
  public List<String> search(String text) {
    return index.search(new SearchRequest(text, lang, Set.of(), LIMIT)).hits().stream()
        .map(hit -> hit.article().id())
        .toList();
  }

  List<Suggestion> suggest(String typed) {
    return index.suggest(typed, lang, LIMIT);
  }

  @Override
  public void close() throws IOException {
    index.close();
    if (model != null) {
      model.close();
    }
    Folders.delete(folder);
  }

  static ArticleChange change(Entry entry, String lang) {
    return new ArticleChange.Put(
        new Article(
            entry.id(),
            lang,
            entry.question(),
            entry.alternatives(),
            entry.answer(),
            "",
            "",
            1,
            null));
  }
}
