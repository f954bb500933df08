package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchIndexTest {

  @TempDir private static Path folder;
  private static SearchIndex index;

  @BeforeAll
  static void open() throws IOException {
    index = Knowledge.index(folder);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          openingstijden                                             | openingstijden
          openingstyden                                              | openingstijden
          boekverlenging                                             | boek-verlengen
          studie ruimte                                              | studieruimte
          bibliotheek lidmaatschap stopzetten                        | lidmaatschap-opzeggen
          boete                                                      | boete-te-laat
          goedemiddag, ik zou graag willen weten hoe ik lid kan worden | lid-worden
          beste mensen, ons boek is verloren, wat moeten we nu doen? | boek-kwijt
          voorleesurtje voor kleuters                                | voorleesuurtje
          ruimte voor studie                                         | studieruimte
          bibliotheekpas kweit                                       | lid-worden
          wanneer is het                                             | openingstijden
          lenen van romans verlengen                                 | boek-verlengen
          """)
  void search_dutchQuestion_findsArticleFirst(String query, String id) {
    assertThat(search(query, "nl").hits().getFirst().article().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opening hours                                         | openingstijden
          libary card                                           | lid-worden
          renewing books                                        | boek-verlengen
          hi, could you please tell me what an overdue book costs? | boete-te-laat
          """)
  void search_englishQuestion_findsArticleFirst(String query, String id) {
    Article found = search(query, "en").hits().getFirst().article();

    assertThat(found.id()).isEqualTo(id);
    assertThat(found.lang()).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  \n", "recept voor appeltaart", "wie won het songfestival", "hoi", "?!"})
  void search_nothingToAnswer_givesNone(String query) {
    assertThat(search(query, "nl").outcome()).isEqualTo(Outcome.NONE);
  }

  @Test
  void search_wordsOfOneArticle_isAnswered() {
    assertThat(search("hoe reserveer ik een studieruimte", "nl").outcome())
        .isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void search_severalArticlesFit_isSuggested() {
    assertThat(search("boek", "nl").outcome()).isEqualTo(Outcome.SUGGESTED);
  }

  @Test
  void search_typingError_saysWhatWasMeant() {
    assertThat(search("Studieruimpte huren?", "nl").didYouMean()).isEqualTo("studieruimte huren?");
  }

  @Test
  void search_noTypingError_hasNoCorrection() {
    assertThat(search("Studieruimte huren", "nl").didYouMean()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leden",
        "boek van de bibliotheek",
        "hondenbelasting",
        "kast",
        "een",
        "STUDIERUIMTE"
      })
  void search_rightWords_areNotCorrected(String query) {
    assertThat(search(query, "nl").didYouMean()).isNull();
  }

  @Test
  void search_compoundWrittenApart_saysHowItIsWritten() {
    assertThat(search("studie ruimte huren", "nl").didYouMean()).isEqualTo("studieruimte huren");
  }

  @Test
  void search_unknownLanguage_isDutch() {
    assertThat(search("openingstijden", "tlh").hits().getFirst().article().lang()).isEqualTo("nl");
  }

  @Test
  void search_topics_findsOnlyThose() {
    var request = new SearchRequest("bibliotheek boek", "nl", Set.of("boeken"), 20);

    List<Hit> hits = index.search(request).hits();

    assertThat(hits).isNotEmpty().allMatch(hit -> hit.article().topic().equals("boeken"));
  }

  @Test
  void search_nameOfTopic_findsItsArticles() {
    assertThat(search("bezoek", "nl").hits())
        .isNotEmpty()
        .allMatch(hit -> hit.article().topic().equals("bezoek"));
  }

  @Test
  void search_longQuery_isCut() {
    String filled = "x ".repeat(SearchIndex.MOST_CHARACTERS / 2);

    assertThat(search(filled + "openingstijden", "nl").hits()).isEmpty();
  }

  @Test
  void search_manyWords_readsTheFirst() {
    String first = "a ".repeat(Language.MOST_WORDS - 1) + "openingstijden";
    String tooLate = "a ".repeat(Language.MOST_WORDS) + "openingstijden";

    assertThat(search(first, "nl").hits()).isNotEmpty();
    assertThat(search(tooLate, "nl").hits()).isEmpty();
  }

  @Test
  void search_answerWithHtml_isEscapedAndMarked() {
    String snippet = search("altijd open op maandag", "nl").hits().getFirst().snippet();

    assertThat(snippet).contains("&lt;b&gt;<mark>altijd</mark>").doesNotContain("<b>");
  }

  @Test
  void explain_found_saysWhatEachWordAdds() {
    var request = new SearchRequest("studie ruimte reservern", "nl", Set.of(), 5);

    Explanation explanation = index.explain(request, null).articles().getFirst();

    assertThat(explanation.place()).isEqualTo(1);
    assertThat(explanation.score()).isEqualTo(index.search(request).hits().getFirst().score());
    assertThat(explanation.parts())
        .extracting(Explanation.Part::found)
        .containsExactly("studieruimt", "studieruimt", "reserver");
    assertThat(explanation.parts()).allMatch(part -> part.field().equals("question"));
    assertThat(explanation.parts().stream().mapToDouble(Explanation.Part::points).sum())
        .isCloseTo(explanation.covered(), within(1e-4));
    assertThat(explanation.parts().stream().mapToDouble(Explanation.Part::weight).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void explain_notFound_hasNoPlace() {
    var request = new SearchRequest("studieruimte", "nl", Set.of(), 5);

    Explained explained = index.explain(request, "boete-te-laat");

    assertThat(explained.articles().getLast().article().id()).isEqualTo("boete-te-laat");
    assertThat(explained.articles().getLast().place()).isZero();
    assertThat(index.explain(request, "onbekend").articles())
        .hasSize(index.search(request).hits().size());
  }

  @Test
  void explain_found_saysHowAlikeItIs() {
    var request = new SearchRequest("studieruimte", "nl", Set.of(), 5);

    assertThat(index.explain(request, null).articles().getFirst().alike()).isBetween(0.1, 1.0);
  }

  @Test
  void article_otherLanguage_isNotThere() {
    assertThat(index.article("boek-kwijt", "nl")).isPresent();
    assertThat(index.article("boek-kwijt", "en")).isEmpty();
  }

  @Test
  void articles_oneLanguage_areSortedById() {
    assertThat(index.articles("en"))
        .extracting(Article::id)
        .containsExactly("boek-verlengen", "boete-te-laat", "lid-worden", "openingstijden");
    assertThat(index.size()).isEqualTo(Knowledge.ARTICLES.size());
  }

  private static SearchResult search(String query, String lang) {
    return index.search(new SearchRequest(query, lang, Set.of(), 5));
  }
}
