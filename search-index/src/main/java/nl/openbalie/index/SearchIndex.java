package nl.openbalie.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
  private final Map<Language, Vocabulary> vocabularies = new HashMap<>();
  private final Map<Language, Lexicon> lexicons = new HashMap<>();
  private final Map<Language, Nearness> meanings = new HashMap<>();
  private final @Nullable SentenceModel model;

  private SearchIndex(DirectoryReader reader, @Nullable SentenceModel model) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Fields.similarity());
    // Questions hardly ever come twice.
    searcher.setQueryCache(null);
    this.articles = LiveArticles.of(reader);
    this.ranking = new Ranking(reader, articles);
    this.model = model;
    for (Language language : Language.ALL) {
      Vocabulary vocabulary = new Vocabulary(searcher, language);
      vocabularies.put(language, vocabulary);
      lexicons.put(language, Lexicon.of(reader, language));
      if (model != null) {
        Nearness.read(reader, language, model).ifPresent(read -> meanings.put(language, read));
      }
    }
  }

  /** Opens the last commit in the folder, to search by words alone; only reads. */
  public static SearchIndex open(Path folder) throws IOException {
    return open(folder, null);
  }

  /**
   * Opens the last commit in the folder; only reads.
   *
   * @param model to search by meaning too, in the languages that it knows; null for words alone. It
   *     is not closed with the index.
   */
  public static SearchIndex open(Path folder, @Nullable SentenceModel model) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return new SearchIndex(DirectoryReader.open(directory), model);
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
    Vocabulary vocabulary = vocabulary(request.lang());
    String asked = cut(request.query());
    List<Token> tokens = vocabulary.language().words(asked);
    Spelling spelling = spelling(vocabulary.language());
    List<Word> words = new Understanding(vocabulary, spelling).of(tokens);
    List<Ranked> ranked = rank(request, asked, words, vocabulary);
    String corrected = spelling.correct(asked, tokens);
    return new SearchResult(
        Confidence.outcome(ranked),
        hits(ranked, request.limit(), words),
        corrected.equals(asked) ? null : corrected,
        isDegraded(ranked, vocabulary.language()));
  }

  private List<Hit> hits(List<Ranked> ranked, int limit, List<Word> words) {
    List<String> texts = words.stream().map(Word::text).toList();
    return ranked.stream()
        .limit(limit)
        .map(one -> new Hit(articles.at(one.document()), Confidence.of(one), texts))
        .toList();
  }

  /**
   * Why the article stands where it stands for the question; nothing when the article isn't among
   * the {@value Ranking#CANDIDATES} that come nearest.
   *
   * @param request what is asked; its limit doesn't matter
   */
  public Optional<Explanation> explain(SearchRequest request, String id) {
    try {
      Vocabulary vocabulary = vocabulary(request.lang());
      String asked = cut(request.query());
      List<Token> tokens = vocabulary.language().words(asked);
      Spelling spelling = spelling(vocabulary.language());
      List<Word> words = new Understanding(vocabulary, spelling).of(tokens);
      List<Ranked> ranked = rank(request, asked, words, vocabulary);
      for (int i = 0; i < ranked.size(); i++) {
        if (articles.at(ranked.get(i).document()).id().equals(id)) {
          Explainer explainer = new Explainer(searcher, vocabulary);
          return Optional.of(explainer.explain(words, ranked.get(i), i + 1));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private List<Ranked> rank(
      SearchRequest request, String asked, List<Word> words, Vocabulary vocabulary)
      throws IOException {
    float[] scores = new Question(vocabulary).scores(words);
    Nearness meaning = meanings.get(vocabulary.language());
    float[] nearness = meaning == null || asked.isBlank() ? null : meaning.of(asked).orElse(null);
    return ranking.rank(scores, request.topics(), new Closeness(words), nearness);
  }

  /** Whether words had to do what meaning should. */
  private boolean isDegraded(List<Ranked> ranked, Language language) {
    if (model == null || !model.knows(language.code())) {
      return false;
    }
    boolean failed = !ranked.isEmpty() && ranked.stream().noneMatch(Ranked::byMeaning);
    return failed || !meanings.containsKey(language);
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
      Query query = new Suggester(reader, Language.of(lang)).query(cut(typed));
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

  private Vocabulary vocabulary(String lang) {
    return Objects.requireNonNull(vocabularies.get(Language.of(lang)));
  }

  private Spelling spelling(Language language) {
    return new Spelling(Objects.requireNonNull(lexicons.get(language)), language);
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
  }
}
