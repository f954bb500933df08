package nl.openbalie.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.openbalie.index.Tokens.Token;
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
import org.apache.lucene.util.IOUtils;

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
    // Questions hardly ever come twice.
    searcher.setQueryCache(null);
    this.articles = LiveArticles.of(reader);
    this.spelling = new Spelling(reader);
  }

  /** Opens the last commit in the folder; only reads. */
  public static SearchIndex open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return new SearchIndex(DirectoryReader.open(directory));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** The articles that answer the question best; never throws for what a customer typed. */
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
    String understood = spelling.correct(asked, language);
    List<String> words = language.words(understood).stream().map(Token::text).distinct().toList();
    Query query = within(request.topics(), Question.query(words, language, reader));
    // One more than a limit of one, to see how clear the first is of the second.
    ScoreDoc[] found = searcher.search(query, Math.max(2, request.limit())).scoreDocs;
    Outcome outcome =
        Confidence.outcome(Arrays.stream(found).map(doc -> Confidence.of(doc.score)).toList());
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : found) {
      if (hits.size() < request.limit()) {
        hits.add(hit(doc, words, language));
      }
    }
    return new SearchResult(outcome, hits, understood.equals(asked) ? null : understood);
  }

  private Hit hit(ScoreDoc found, List<String> words, Language language) throws IOException {
    Article article = articles.at(found.doc);
    String snippet = Snippets.of(PlainText.of(article.answer()), words, language);
    return new Hit(article, snippet, Confidence.of(found.score));
  }

  /**
   * Articles that somebody who is still typing may be going to ask for.
   *
   * @param typed may be anything; nothing typed gives no suggestions
   * @param limit how many at most, 1 to {@value SearchRequest#MAX_LIMIT}; what lies outside is
   *     moved to the nearest
   * @return best first, each article once
   */
  public List<Suggestion> suggest(String typed, String lang, int limit) {
    List<Suggestion> suggestions = new ArrayList<>();
    try {
      Query query = Suggester.query(cut(typed), Language.of(lang));
      for (ScoreDoc found :
          searcher.search(query, Math.clamp(limit, 1, SearchRequest.MAX_LIMIT)).scoreDocs) {
        Article article = articles.at(found.doc);
        suggestions.add(new Suggestion(article.id(), article.title()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    return suggestions;
  }

  /** The article with the id in exactly that language. */
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
    IOUtils.close(reader, reader.directory());
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
