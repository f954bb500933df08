package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.openbalie.index.Guidance.Pin;
import nl.openbalie.meaning.SentenceModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GuidanceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String PINNED = "Hoe is het met het café?";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    ArticleIndex.update(folder, true, Knowledge.changes(Knowledge.ARTICLES));
  }

  @Test
  void synonym_bothWays_isFoundByEither() throws IOException {
    SearchRequest request = nl("Ik zoek een zwerfkei");
    try (SearchIndex plain = SearchIndex.open(folder);
        SearchIndex index = open(rules("zwerfkei, studieruimte"))) {
      assertThat(plain.search(request).outcome()).isEqualTo(Outcome.NONE);
      assertThat(first(index, "Ik zoek een zwerfkei")).isEqualTo("studieruimte");
    }
  }

  @Test
  void synonym_oneWay_ofSeveralWordsIsFound() throws IOException {
    try (SearchIndex index = open(rules("blauw ding => boek verlengen"))) {
      assertThat(first(index, "mijn blauw ding")).isEqualTo("boek-verlengen");
    }
  }

  @Test
  void synonym_likeAnotherWord_isNoTypingError() throws IOException {
    SearchRequest request = nl("studieruimde");
    try (SearchIndex plain = SearchIndex.open(folder);
        SearchIndex index = open(rules("studieruimde => boek verlengen"))) {
      assertThat(plain.search(request).didYouMean()).isEqualTo("studieruimte");
      assertThat(index.search(request).didYouMean()).isNull();
      assertThat(first(index, "studieruimde")).isEqualTo("boek-verlengen");
    }
  }

  @Test
  void synonym_ofAnotherLanguage_doesNotCount() throws IOException {
    var guidance = new Guidance(Map.of("en", List.of("zwerfkei => studieruimte")), List.of());
    try (SearchIndex index = open(guidance)) {
      assertThat(index.search(nl("Ik zoek een zwerfkei")).outcome()).isEqualTo(Outcome.NONE);
    }
  }

  @Test
  void synonym_whereMeaningIsCompared_isFoundTooAndFirst(@TempDir Path other) throws IOException {
    try (SentenceModel model = SentenceModel.builtIn(1)) {
      ArticleIndex.update(other, true, Knowledge.changes(Knowledge.ARTICLES), model);
      var guidance =
          new Guidance(
              Map.of("en", List.of("zorbing => fine for returning a book late")), List.of());
      SearchRequest request = new SearchRequest("zorbing", "en", Set.of(), 3);
      try (SearchIndex index = SearchIndex.open(other, model, guidance, () -> NOW)) {
        assertThat(index.search(request).hits().getFirst().article().id())
            .isEqualTo("boete-te-laat");
        assertThat(index.search(request).outcome()).isNotEqualTo(Outcome.NONE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hoe is het met het café?", "cafe", "CAFÉ!", "  het... café ", "hoe het café"})
  void pin_askedInTheseWords_isTheAnswer(String question) throws IOException {
    try (SearchIndex index = open(pin(null, "voorleesuurtje"))) {
      SearchResult result = index.search(nl(question));

      assertThat(result.outcome()).isEqualTo(Outcome.ANSWERED);
      assertThat(result.hits().getFirst().article().id()).isEqualTo("voorleesuurtje");
      assertThat(result.hits().getFirst().score()).isEqualTo(1);
      assertThat(result.didYouMean()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cafés", "café open", "caf", ""})
  void pin_askedInOtherWords_doesNotCount(String question) throws IOException {
    try (SearchIndex plain = SearchIndex.open(folder);
        SearchIndex index = open(pin(null, "voorleesuurtje"))) {
      assertThat(ids(index.search(nl(question)))).isEqualTo(ids(plain.search(nl(question))));
    }
  }

  @Test
  void pin_severalArticles_comeInThatOrderBeforeTheOthersAndOnce() throws IOException {
    String asked = "boek kwijt";
    Pin pin = new Pin("nl", List.of(asked), List.of("studieruimte", "boek-verlengen"), null);
    try (SearchIndex index = open(new Guidance(Map.of(), List.of(pin)))) {
      SearchResult result = index.search(nl(asked));

      assertThat(result.outcome()).isEqualTo(Outcome.SUGGESTED);
      assertThat(ids(result))
          .startsWith("studieruimte", "boek-verlengen", "boek-kwijt")
          .doesNotHaveDuplicates();
      assertThat(ids(index.search(new SearchRequest(asked, "nl", Set.of(), 1))))
          .containsExactly("studieruimte");
    }
  }

  @Test
  void pin_articleThatIsNotLiveOrOnAnotherTopic_isSkipped() throws IOException {
    try (SearchIndex index = open(pin(null, "weg", "boek-kwijt"))) {
      assertThat(first(index, PINNED)).isEqualTo("boek-kwijt");
      SearchRequest elsewhere = new SearchRequest(PINNED, "nl", Set.of("bezoek"), 5);
      assertThat(ids(index.search(elsewhere))).doesNotContain("boek-kwijt");
    }
    try (SearchIndex index = open(pin(null, "weg"))) {
      assertThat(index.search(nl(PINNED)).outcome()).isEqualTo(Outcome.NONE);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, ANSWERED", "0, NONE", "-1, NONE"})
  void pin_until_countsBeforeThatMoment(int seconds, Outcome outcome) throws IOException {
    try (SearchIndex index = open(pin(NOW.plusSeconds(seconds), "voorleesuurtje"))) {
      assertThat(index.search(nl(PINNED)).outcome()).isEqualTo(outcome);
    }
  }

  @Test
  void explain_saysHowWordsWereRead() throws IOException {
    Pin pin = new Pin("nl", List.of("zwerfkei resrveren"), List.of("boek-kwijt"), null);
    Guidance guidance =
        new Guidance(Map.of("nl", List.of("zwerfkei => studieruimte")), List.of(pin));
    try (SearchIndex index = open(guidance)) {
      Explained explained =
          index.explain(
              new SearchRequest("Hoe zwerfkei resrveren", "nl", Set.of(), 2), "lid-worden");

      assertThat(explained.outcome()).isEqualTo(Outcome.ANSWERED);
      assertThat(explained.pinned()).containsExactly("boek-kwijt");
      assertThat(explained.words()).extracting(Explained.Read::filler).startsWith(true, false);
      assertThat(explained.words().get(1).senses())
          .extracting(Explained.Meant::sense)
          .contains(Sense.EDITORS);
      assertThat(explained.words().get(2).senses().getFirst())
          .returns(Sense.CORRECTED, Explained.Meant::sense)
          .returns(List.of("reserver"), Explained.Meant::terms);
      assertThat(explained.articles().getFirst().pinned()).isTrue();
      assertThat(explained.articles().get(1).article().id()).isEqualTo("studieruimte");
      assertThat(explained.articles().get(1).place()).isEqualTo(2);
      assertThat(explained.articles().getLast().article().id()).isEqualTo("lid-worden");
    }
  }

  private static Guidance rules(String rule) {
    return new Guidance(Map.of("nl", List.of(rule)), List.of());
  }

  private static Guidance pin(@Nullable Instant until, String... articles) {
    Pin pin = new Pin("nl", List.of("boterham", PINNED), List.of(articles), until);
    return new Guidance(Map.of(), List.of(pin));
  }

  private SearchIndex open(Guidance guidance) throws IOException {
    return SearchIndex.open(folder, null, guidance, () -> NOW);
  }

  private static SearchRequest nl(String question) {
    return new SearchRequest(question, "nl", Set.of(), 5);
  }

  private static String first(SearchIndex index, String question) {
    return ids(index.search(nl(question))).getFirst();
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).toList();
  }
}
