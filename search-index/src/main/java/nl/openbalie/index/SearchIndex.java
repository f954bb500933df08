package nl.openbalie.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** An open index. Thread-safe; immutable: it doesn't see what is written later. */
public final class SearchIndex implements Closeable {

  /** Longer queries are cut. */
  static final int MOST_CHARACTERS = 500;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final LiveArticles articles;
  private final Spelling spelling;

  private SearchIndex(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Fields.similarity());
    searcher.setQueryCache(null);
    this.articles = LiveArticles.of(reader);
    this.spelling = new Spelling(reader);
  }

  /** Opens the last commit in the folder; only reads. */
  public static SearchIndex open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    return new SearchIndex(DirectoryReader.open(directory));
  }

  public SearchResult search(SearchRequest request) {
    try {
      return find(request);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private SearchResult find(SearchRequest request) throws IOException {
    Language language = Language.of(request.lang());
    String asked = cut(request.query());
    String understood = spelling.correct(asked, Tokens.of(asked, language.plain(), 40), language);
    Query query = within(request.topics(), Question.query(understood, language, reader));
    List<String> stems = Tokens.texts(understood, language.stems(), 40);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, Math.max(2, request.limit())).scoreDocs) {
      Article article = articles.at(found.doc);
      hits.add(
          new Hit(
              article,
              Snippets.of(PlainText.of(article.answer()), stems, language),
              Math.min(1, found.score)));
    }
    Outcome outcome = Confidence.outcome(hits);
    return new SearchResult(
        outcome,
        hits.subList(0, Math.min(hits.size(), request.limit())),
        understood.equals(asked) ? null : understood);
  }

  /**
   * Articles that somebody who is still typing may be going to ask for.
   *
   * @param limit how many at most, 1 and up
   * @return best first, each article once
   */
  public List<Suggestion> suggest(String typed, String lang, int limit) {
    List<Suggestion> suggestions = new ArrayList<>();
    try {
      Query query = Suggester.query(cut(typed), Language.of(lang));
      for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
        Article article = articles.at(found.doc);
        suggestions.add(new Suggestion(article.id(), article.title()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    return suggestions;
  }

  public Optional<Article> article(String id, String lang) {
    return articles.find(id, lang);
  }

  /** All articles in the language, by id. */
  public List<Article> articles(String lang) {
    return articles.in(lang);
  }

  /** How many articles there are, over all languages. */
  public int size() {
    return reader.numDocs();
  }

  @Override
  public void close() throws IOException {
    try (Directory directory = reader.directory()) {
      reader.close();
    }
  }

  private static Query within(Set<String> topics, Query query) {
    if (topics.isEmpty()) {
      return query;
    }
    Collection<BytesRef> ids = topics.stream().map(BytesRef::new).toList();
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermInSetQuery(Fields.TOPIC_ID, ids), Occur.FILTER)
        .build();
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
  }
}
