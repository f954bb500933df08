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
import org.apache.lucene.util.Version;

/** OpenBalie's own search as it is shipped: what it does beside ranking is in the time. */
final class OwnEngine implements Engine {

  private final Path folder = Files.createTempDirectory("openbalie-index");
  private final SearchIndex index;

  OwnEngine(List<Entry> entries) throws IOException {
    ArticleIndex.update(folder, true, entries.stream().map(OwnEngine::change).toList());
    index = SearchIndex.open(folder);
  }

  @Override
  public String version() {
    return "with Lucene " + Version.LATEST;
  }

  @Override
  public List<String> search(String text) {
    return index.search(new SearchRequest(text, "nl", Set.of(), LIMIT)).hits().stream()
        .map(hit -> hit.article().id())
        .toList();
  }

  @Override
  public void close() throws IOException {
    index.close();
    Folders.delete(folder);
  }

  static ArticleChange change(Entry entry) {
    return new ArticleChange.Put(
        new Article(
            entry.id(),
            entry.lang(),
            entry.question(),
            entry.alternatives(),
            entry.answer(),
            "",
            "",
            1,
            null));
  }
}
