package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.openbalie.meaning.SentenceModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search by words and meaning together. */
final class MeaningTest {

  @TempDir private static Path folder;
  private static SentenceModel model;
  private static SearchIndex index;

  @BeforeAll
  static void open() throws IOException {
    model = SentenceModel.builtIn(1);
    ArticleIndex.update(folder, true, Knowledge.changes(Knowledge.ARTICLES), model);
    index = SearchIndex.open(folder, model);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
    model.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at what time do your doors shut        | openingstijden
          may I hang on to this novel some weeks | boek-verlengen
          penalty for overdue                    | boete-te-laat
          I would like to join                   | lid-worden
          """)
  void search_inWordsThatNoArticleHas_findsWhatIsMeant(String question, String id) {
    SearchResult result = search(index, question, Set.of());

    assertThat(result.hits().getFirst().article().id()).isEqualTo(id);
    assertThat(result.hits()).allMatch(hit -> hit.article().lang().equals("en"));
    assertThat(result.degraded()).isFalse();
  }

  @Test
  void search_withinATopic_findsNothingOfOthers() {
    SearchResult result = search(index, "at what time do your doors shut", Set.of("boeken"));

    assertThat(result.hits()).extracting(hit -> hit.article().topic()).containsOnly("boeken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          op welke dagen zijn jullie dicht     | openingstijden
          roman een paar weken bij me houden   | boek-verlengen
          """)
  void search_dutchWordsThatNoArticleHas_findsWhatIsMeant(String question, String id)
      throws IOException {
    var request = new SearchRequest(question, "nl", Set.of(), 3);

    SearchResult result = index.search(request);

    assertThat(result.hits().getFirst().article().id()).isEqualTo(id);
    assertThat(result.hits()).allMatch(hit -> hit.article().lang().equals("nl"));
    assertThat(result.degraded()).isFalse();
  }

  @Test
  void search_articleOfWordsThatNobodyKnows_isNearToNothing(@TempDir Path other)
      throws IOException {
    ArticleIndex.update(
        other, true, Knowledge.changes(List.of(Knowledge.nl("onbekend", "Xyzzy", "Qwrtp"))), model);
    try (SearchIndex unknown = SearchIndex.open(other, model)) {
      var request = new SearchRequest("op welke dagen zijn jullie dicht", "nl", Set.of(), 3);

      assertThat(unknown.search(request).hits()).isEmpty();
    }
  }

  @Test
  void explain_dutch_tellsWhatTheModelReads() {
    var typedWrong = new SearchRequest("openingstijdn", "nl", Set.of(), 3);
    var unknown = new SearchRequest("xyzzy", "nl", Set.of(), 3);
    var english = new SearchRequest("how do I join", "en", Set.of(), 3);

    assertThat(index.explain(typedWrong, null).glossed()).isEqualTo("opening hours");
    assertThat(index.explain(unknown, null).glossed()).isNull();
    assertThat(index.explain(english, null).glossed()).isNull();
  }

  @Test
  void search_indexOfWordsAlone_isDegradedAndFindsByWords(@TempDir Path other) throws IOException {
    ArticleIndex.update(other, true, Knowledge.changes(Knowledge.ARTICLES));
    try (SearchIndex words = SearchIndex.open(other, model)) {
      SearchResult result = search(words, "opening hours", Set.of());

      assertThat(result.degraded()).isTrue();
      assertThat(result.hits().getFirst().article().id()).isEqualTo("openingstijden");
    }
  }

  @Test
  void search_modelThatWasClosed_isDegradedAndFindsByWords() throws IOException {
    SentenceModel closed = SentenceModel.builtIn(1);
    try (SearchIndex failing = SearchIndex.open(folder, closed)) {
      closed.close();

      SearchResult result = search(failing, "opening hours", Set.of());

      assertThat(result.degraded()).isTrue();
      assertThat(result.hits().getFirst().article().id()).isEqualTo("openingstijden");
    }
  }

  @Test
  void search_oneArticleInASegmentOfItsOwn_isRankedTheSame(@TempDir Path other) throws IOException {
    List<ArticleChange> changes = Knowledge.changes(Knowledge.ARTICLES);
    ArticleIndex.update(other, true, changes.subList(0, 9), model);
    ArticleIndex.update(other, false, changes.subList(9, changes.size()), model);
    try (SearchIndex parts = SearchIndex.open(other, model)) {
      assertThat(ids(search(parts, "penalty for overdue", Set.of())))
          .isEqualTo(ids(search(index, "penalty for overdue", Set.of())));
    }
  }

  @Test
  void schema_withAnotherModel_isAnother() {
    assertThat(ArticleIndex.schema(model)).isNotEqualTo(ArticleIndex.schema(null));
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).toList();
  }

  private static SearchResult search(SearchIndex index, String question, Set<String> topics) {
    return index.search(new SearchRequest(question, "en", topics, 5));
  }
}
