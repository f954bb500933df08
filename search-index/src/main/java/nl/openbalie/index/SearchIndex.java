package nl.openbalie.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.openbalie.index.Tokens.Token;
import nl.openbalie.meaning.SentenceModel;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** An open index. Thread-safe; immutable: it doesn't see what is written later. */
public final class SearchIndex implements Closeable {

  /** Longer queries are cut. */
  static final int MOST_CHARACTERS = 500;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final LiveArticles articles;
  private final Ranking ranking;
  private final Map<Language, LanguageIndex> languages = new HashMap<>();
  private final Pins pins;
  private final @Nullable SentenceModel model;

  private SearchIndex(
      DirectoryReader reader, @Nullable SentenceModel model, Guidance guidance, Pins pins)
      throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Fields.similarity());
    // Questions hardly ever come twice.
    searcher.setQueryCache(null);
    this.articles = LiveArticles.of(reader);
    this.ranking = new Ranking(reader, articles);
    this.pins = pins;
    this.model = model;
    for (Language language : Language.ALL) {
      languages.put(language, LanguageIndex.of(reader, searcher, language, guidance, model));
    }
  }

  /** Opens the last commit in the folder, to search by words alone; only reads. */
  public static SearchIndex open(Path folder) throws IOException {
    return open(folder, null);
  }

  /** The same without editors' guidance. */
  public static SearchIndex open(Path folder, @Nullable SentenceModel model) throws IOException {
    return open(folder, model, Guidance.NONE, InstantSource.system());
  }

  /**
   * Opens the last commit in the folder; only reads.
   *
   * @param model to search by meaning too, in the languages that it knows; null for words alone. It
   *     is not closed with the index.
   * @param clock tells which pins still count
   */
  public static SearchIndex open(
      Path folder, @Nullable SentenceModel model, Guidance guidance, InstantSource clock)
      throws IOException {
    Pins pins = new Pins(guidance.pins(), clock);
    Directory directory = FSDirectory.open(folder);
    try {
      return new SearchIndex(DirectoryReader.open(directory), model, guidance, pins);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** The articles that answer the question best; never throws for what a customer typed. */
  public SearchResult search(SearchRequest request) {
    try {
      Found found = find(request);
      return new SearchResult(
          found.outcome(),
          hits(found, request.limit()),
          found.corrected(),
          isDegraded(found.ranked(), in(request.lang())));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private Found find(SearchRequest request) throws IOException {
    LanguageIndex index = in(request.lang());
    String asked = cut(request.query());
    List<Token> tokens = index.language().words(asked);
    Spelling spelling = index.spelling();
    List<Word> words = index.understand(tokens, spelling);
    List<Article> pinned = pinned(request, asked);
    // Nothing is wrong with a question that editors know.
    String corrected = pinned.isEmpty() ? spelling.correct(asked, tokens) : asked;
    List<Ranked> ranked =
        ranking.rank(
            new Question(index.vocabulary()).scores(words),
            request.topics(),
            new Closeness(words),
            index.vocabulary().likeness(words),
            index.near(asked, corrected).orElse(null));
    return new Found(words, ranked, pinned, corrected.equals(asked) ? null : corrected);
  }

  /** Those that are live, and on a topic that counts. */
  private List<Article> pinned(SearchRequest request, String asked) {
    Language language = Language.of(request.lang());
    return pins.of(asked, language).stream()
        .flatMap(id -> articles.find(id, language.code()).stream())
        .filter(one -> request.topics().isEmpty() || request.topics().contains(one.topic()))
        .toList();
  }

  private List<Hit> hits(Found found, int limit) {
    List<String> texts = found.words().stream().map(Word::text).toList();
    return found
        .places(articles)
        .limit(limit)
        .map(one -> new Hit(one.article(), one.score(), texts))
        .toList();
  }

  /**
   * How the question was understood, and why the first articles stand where they stand.
   *
   * @param request what is asked; its limit says how many articles are explained
   * @param id of an article to explain wherever it stands; null for none. It is left out when there
   *     is no such article in the language.
   */
  public Explained explain(SearchRequest request, @Nullable String id) {
    try {
      LanguageIndex index = in(request.lang());
      Found found = find(request);
      Explainer explainer = new Explainer(searcher, index.vocabulary(), articles);
      return new Explained(
          found.outcome(),
          explainer.words(found.words()),
          found.corrected(),
          index.glossed(corrected(request, found)).orElse(null),
          found.pinned().stream().map(Article::id).toList(),
          found.ranked().isEmpty() ? 0 : Confidence.first(found.ranked()),
          explainer.articles(found, request.limit(), id));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private static String corrected(SearchRequest request, Found found) {
    return Objects.requireNonNullElseGet(found.corrected(), () -> cut(request.query()));
  }

  /** Whether words had to do what meaning should. */
  private boolean isDegraded(List<Ranked> ranked, LanguageIndex index) {
    if (model == null || !Nearness.isPossible(index.language(), model)) {
      return false;
    }
    boolean failed =
        !ranked.isEmpty() && ranked.stream().allMatch(one -> one.basis() == Basis.WORDS);
    return failed || index.nearness() == null;
  }

  /**
   * Articles that somebody who is still typing may be going to ask for.
   *
   * @param typed may be anything; nothing typed gives no suggestions
   * @param limit how many at most, 1 to {@value SearchRequest#MAX_LIMIT}; what lies outside is
   *     moved to the nearest
   * @return what starts as typed before what almost does, then the most popular, each article once
   */
  public List<Suggestion> suggest(String typed, String lang, int limit) {
    List<Suggestion> suggestions = new ArrayList<>();
    int most = Math.clamp(limit, 1, SearchRequest.MAX_LIMIT);
    try {
      LanguageIndex index = in(lang);
      Query query = new Suggester(reader, index.language(), index.lexicon()).query(cut(typed));
      for (ScoreDoc found : searcher.search(query, most, Suggester.ORDER).scoreDocs) {
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

  private LanguageIndex in(String lang) {
    return Objects.requireNonNull(languages.get(Language.of(lang)));
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
  }
}
