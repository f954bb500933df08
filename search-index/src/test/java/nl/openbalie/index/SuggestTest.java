package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SuggestTest {

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
  @CsvSource({
    "stud, studieruimte",
    "vergad, studieruimte",
    "lidm op, lidmaatschap-opzeggen",
    "abonn beein, lidmaatschap-opzeggen",
    "openinks, openingstijden",
    "VOORL, voorleesuurtje",
    "ruimt, studieruimte",
    "uur, voorleesuurtje"
  })
  void suggest_startOfWords_offersArticle(String typed, String id) {
    assertThat(index.suggest(typed, "nl", 5)).extracting(Suggestion::id).startsWith(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "xyz", "qst"})
  void suggest_nothingStartsLikeThat_isEmpty(String typed) {
    assertThat(index.suggest(typed, "nl", 5)).isEmpty();
  }

  @Test
  void suggest_wordInTitleAndAlternatives_offersArticleOnce() {
    assertThat(index.suggest("boek", "nl", 20)).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void suggest_equallyGood_popularFirstThenById(@TempDir Path other) throws IOException {
    ArticleIndex.update(
        other, true, Knowledge.changes(List.of(asked("c", 1), asked("b", 1), asked("a", 0))));
    ArticleIndex.update(other, false, Knowledge.changes(List.of(asked("d", 5))));

    try (SearchIndex articles = SearchIndex.open(other)) {
      assertThat(articles.suggest("verl", "nl", 5))
          .extracting(Suggestion::id)
          .containsExactly("d", "b", "c", "a");
    }
  }

  private static Article asked(String id, int popularity) {
    return new Article(id, "nl", "Verlengen", List.of(), "", "", "", 1, null, popularity);
  }

  @Test
  void suggest_manyArticles_keepsToLimit() {
    assertThat(index.suggest("b", "nl", 2)).hasSize(2);
  }

  @Test
  void suggest_title_isTheArticles() {
    assertThat(index.suggest("library card", "en", 5))
        .containsExactly(new Suggestion("lid-worden", "How do I become a member of the library?"));
  }
}
