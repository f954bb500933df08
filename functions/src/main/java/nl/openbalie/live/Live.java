package nl.openbalie.live;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import nl.openbalie.index.Article;
import nl.openbalie.index.SearchIndex;
import nl.openbalie.web.Language;

/** One snapshot, opened. */
public record Live(SearchIndex index, Settings settings) implements Closeable {

  /** The article in this language, else in Dutch. */
  public Optional<Article> article(String id, Language language) {
    return index.article(id, language.code()).or(() -> index.article(id, Language.NL.code()));
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
