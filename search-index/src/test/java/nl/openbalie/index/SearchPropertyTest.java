package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

final class SearchPropertyTest {

  private static Path folder;
  private static SearchIndex index;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("search");
    index = Knowledge.index(folder);
  }

  @AfterContainer
  static void close() throws IOException {
    index.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  @Property(tries = 500)
  void search_anyText_givesOrderedScoresWithinLimit(
      @ForAll("anyText") String query, @ForAll @IntRange(max = 40) int limit) {
    var request = new SearchRequest(query, "nl", Set.of(), limit);

    List<Double> scores = index.search(request).hits().stream().map(Hit::score).toList();

    assertThat(scores).hasSizeLessThanOrEqualTo(Math.clamp(limit, 1, SearchRequest.MAX_LIMIT));
    assertThat(scores).allMatch(score -> score >= 0 && score <= 1);
    assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Property(tries = 500)
  void suggest_anyText_keepsToLimit(
      @ForAll("anyText") String typed, @ForAll @IntRange(max = 40) int limit) {
    assertThat(index.suggest(typed, "nl", limit))
        .hasSizeLessThanOrEqualTo(Math.clamp(limit, 1, SearchRequest.MAX_LIMIT));
  }

  @Provide
  Arbitrary<String> anyText() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(300);
    Arbitrary<String> unpaired = Arbitraries.strings().withCharRange('\ud7f0', '\ue010');
    Arbitrary<String> syntax = Arbitraries.strings().withChars("boek~*?:\"()[]+-!^/\\&| ");
    Arbitrary<String> words =
        Arbitraries.of("boek", "kwijt", "de", "bibliotheek", "verlengn", "\ud83d\ude00", "\u0000")
            .list()
            .ofMaxSize(2_000)
            .map(list -> String.join(" ", list));
    Arbitrary<String> word = Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(10_000);
    return Arbitraries.oneOf(anything, unpaired, syntax, words, word);
  }
}
