package nl.openbalie.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusMakerTest {

  private static final long SEED = 7;

  @Test
  void corpus_sameSeed_isTheSame() {
    assertThat(CorpusMaker.make(60, 40, SEED)).isEqualTo(CorpusMaker.make(60, 40, SEED));
  }

  /** Figures of different days are of the same corpus. */
  @Test
  void corpus_ofTheSeed_isTheOneThatWasMeasured() {
    Corpus corpus = CorpusMaker.make(60, 40, SEED);
    String texts =
        Stream.concat(
                corpus.entries().stream().map(entry -> entry.question() + entry.answer()),
                corpus.queries().stream().map(Query::text))
            .collect(Collectors.joining());
    assertThat(texts.hashCode()).isEqualTo(126_949_919);
  }

  @Test
  void corpus_otherSeed_isAnother() {
    assertThat(CorpusMaker.make(60, 40, SEED).queries())
        .isNotEqualTo(CorpusMaker.make(60, 40, SEED + 1).queries());
  }

  @Test
  void corpus_written_isReadBack(@TempDir Path folder) throws IOException {
    Corpus corpus = CorpusMaker.make(60, 40, SEED);
    corpus.write(folder);
    assertThat(Corpus.read(folder)).isEqualTo(corpus);
  }

  @Property(tries = 20)
  void question_anySize_isAnsweredByOneEntry(@ForAll @IntRange(min = 1, max = 300) int size) {
    Corpus corpus = CorpusMaker.make(size, 20, SEED);
    Set<String> ids = new HashSet<>();
    corpus.entries().forEach(entry -> ids.add(entry.id()));
    assertThat(corpus.entries()).hasSize(size);
    assertThat(corpus.queries())
        .hasSize(20)
        .allSatisfy(query -> {
          Map<String, Integer> grades = corpus.grades(query);
          assertThat(grades).hasSize(1).containsValue(1);
          assertThat(ids).containsAll(grades.keySet());
        });
  }

  @Test
  void questions_ofAll_areShortAndLong() {
    Corpus corpus = CorpusMaker.make(100, 400, SEED);
    long few = corpus.queries().stream().filter(query -> words(query.text()) <= 6).count();
    long stories = corpus.queries().stream().filter(query -> words(query.text()) >= 12).count();
    assertThat(few).isBetween(300L, 360L);
    assertThat(stories).isBetween(40L, 100L);
  }

  @Test
  void questions_nowAndThen_haveAWordThatNoEntryHas() {
    Corpus corpus = CorpusMaker.make(100, 400, SEED);
    Set<String> known = new HashSet<>();
    corpus
        .entries()
        .forEach(entry -> {
          known.addAll(Arrays.asList(split(entry.question())));
          known.addAll(Arrays.asList(split(entry.answer())));
          entry.alternatives().forEach(other -> known.addAll(Arrays.asList(split(other))));
        });
    long unknown =
        corpus.queries().stream()
            .filter(query -> !known.containsAll(Arrays.asList(split(query.text()))))
            .count();
    assertThat(unknown).isBetween(40L, 200L);
  }

  private static int words(String text) {
    return split(text).length;
  }

  private static String[] split(String text) {
    return text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}]+");
  }
}
