package nl.openbalie.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.openbalie.index.Article;
import nl.openbalie.index.ArticleChange;
import nl.openbalie.index.ArticleIndex;
import nl.openbalie.index.Hit;
import nl.openbalie.index.SearchIndex;
import nl.openbalie.index.SearchRequest;

/** The real index; every article has a word that all share. */
final class LuceneShelf implements Shelf {

  private static final SearchRequest ALL =
      new SearchRequest("gemeente", "nl", Set.of(), SearchRequest.MAX_LIMIT);

  @Override
  public Set<String> write(Path folder, boolean fresh, Map<String, Integer> articles)
      throws IOException {
    List<ArticleChange> changes =
        articles.entrySet().stream()
            .map(article -> put(article.getKey(), article.getValue()))
            .toList();
    return ArticleIndex.update(folder, fresh, changes);
  }

  private static ArticleChange put(String id, int version) {
    String title = "Wat doet de gemeente met " + id + "?";
    return new ArticleChange.Put(
        new Article(id, "nl", title, List.of(), "Versie " + version, "", "", version, null));
  }

  @Override
  public View open(Path folder, Manifest manifest) throws IOException {
    SearchIndex index = SearchIndex.open(folder);
    return new View() {
      @Override
      public SortedMap<String, Integer> versions() {
        SortedMap<String, Integer> versions = new TreeMap<>();
        for (Hit hit : index.search(ALL).hits()) {
          versions.put(hit.article().id(), hit.article().version());
        }
        return versions;
      }

      @Override
      public void close() throws IOException {
        index.close();
      }
    };
  }
}
