package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArticleIndexTest {

  @TempDir private Path folder;

  @Test
  void update_sameChangesTwice_areFoundOnce() throws IOException {
    update(false, Knowledge.changes(Knowledge.ARTICLES));
    update(false, Knowledge.changes(Knowledge.ARTICLES));

    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(index.size()).isEqualTo(Knowledge.ARTICLES.size());
      assertThat(index.articles("nl")).doesNotHaveDuplicates();
      assertThat(search(index, "openingstijden")).containsOnlyOnce("openingstijden");
    }
  }

  @Test
  void update_newerVersion_replacesTheOlder() throws IOException {
    update(false, Knowledge.changes(Knowledge.ARTICLES));
    Article newer = Knowledge.nl("openingstijden", "Hoe laat sluit de leeszaal?", "Om zes uur.");
    update(false, List.of(new ArticleChange.Put(newer)));

    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(index.article("openingstijden", "nl")).contains(newer);
      assertThat(search(index, "leeszaal")).startsWith("openingstijden");
      assertThat(search(index, "zondag geopend")).doesNotContain("openingstijden");
    }
  }

  @Test
  void update_removal_takesAwayOneLanguage() throws IOException {
    update(false, Knowledge.changes(Knowledge.ARTICLES));
    update(false, List.of(new ArticleChange.Remove("openingstijden", "nl")));

    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(index.article("openingstijden", "nl")).isEmpty();
      assertThat(index.article("openingstijden", "en")).isPresent();
      assertThat(search(index, "openingstijden")).doesNotContain("openingstijden");
    }
  }

  @Test
  void update_putAndRemovalTogether_keepsTheirOrder() throws IOException {
    Article article = Knowledge.ARTICLES.getFirst();
    var put = new ArticleChange.Put(article);
    var remove = new ArticleChange.Remove(article.id(), article.lang());
    update(false, List.of(put, remove, put));

    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  void update_fresh_forgetsWhatWasThere() throws IOException {
    update(false, Knowledge.changes(Knowledge.ARTICLES));
    update(true, Knowledge.changes(Knowledge.ARTICLES.subList(0, 1)));

    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  void update_noChanges_makesAnEmptyIndex() throws IOException {
    update(true, List.of());

    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(search(index, "openingstijden")).isEmpty();
    }
  }

  @Test
  void update_files_areTheCommitAndNothingElse() throws IOException {
    update(false, Knowledge.changes(Knowledge.ARTICLES));
    Set<String> files = update(false, Knowledge.changes(Knowledge.ARTICLES.subList(0, 1)));

    try (Stream<Path> there = Files.list(folder)) {
      assertThat(
              there.map(file -> file.getFileName().toString()).filter(n -> !n.equals("write.lock")))
          .containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @Test
  void update_oneArticle_addsLittle() throws IOException {
    Set<String> before = update(false, Knowledge.changes(Knowledge.ARTICLES));
    Set<String> after = update(false, Knowledge.changes(Knowledge.ARTICLES.subList(0, 1)));

    long added = 0;
    for (String file : after) {
      added += before.contains(file) ? 0 : Files.size(folder.resolve(file));
    }
    assertThat(added).isBetween(1L, 16_384L);
  }

  @Test
  void update_manySegments_findsTheSameInTheSameOrder(@TempDir Path other) throws IOException {
    update(true, Knowledge.changes(Knowledge.ARTICLES));
    for (Article article : Knowledge.ARTICLES.reversed()) {
      ArticleIndex.update(other, false, Knowledge.changes(List.of(article)));
    }

    try (SearchIndex one = SearchIndex.open(folder);
        SearchIndex many = SearchIndex.open(other)) {
      for (String query : List.of("boek", "bibliotheek", "is er een", "kwijd", "studie ruimte")) {
        assertThat(search(many, query)).isNotEmpty().isEqualTo(search(one, query));
      }
    }
  }

  @Test
  void update_sameArticleUnderSeveralIds_isOrderedById() throws IOException {
    List<Article> same =
        Stream.of("c", "a", "b").map(id -> Knowledge.nl(id, "Een vraag", "Antwoord.")).toList();
    update(true, Knowledge.changes(same));

    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(search(index, "vraag")).containsExactly("a", "b", "c");
    }
  }

  @Test
  void update_openIndex_keepsWhatItSaw() throws IOException {
    update(false, Knowledge.changes(Knowledge.ARTICLES));
    try (SearchIndex index = SearchIndex.open(folder)) {
      update(true, List.of());

      assertThat(search(index, "openingstijden")).contains("openingstijden");
    }
  }

  @Test
  void open_noIndex_saysSo() {
    assertThatThrownBy(() -> SearchIndex.open(folder)).isInstanceOf(IOException.class);
  }

  @Test
  void schema_always_namesLucene() {
    assertThat(ArticleIndex.schema(null)).contains("lucene-10.");
  }

  private Set<String> update(boolean fresh, List<ArticleChange> changes) throws IOException {
    return ArticleIndex.update(folder, fresh, changes);
  }

  private static List<String> search(SearchIndex index, String query) {
    return index.search(new SearchRequest(query, "nl", Set.of(), 10)).hits().stream()
        .map(hit -> hit.article().id())
        .toList();
  }
}
