package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.openbalie.index.Word.Reading;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadingsTest {

  @TempDir Path folder;
  private DirectoryReader reader;
  private Readings readings;

  @BeforeEach
  void index() throws IOException {
    ArticleIndex.update(folder, true, Knowledge.changes(Knowledge.ARTICLES));
    reader = DirectoryReader.open(FSDirectory.open(folder));
    Vocabulary vocabulary = new Vocabulary(new IndexSearcher(reader), Language.NL);
    readings = new Readings(vocabulary, Lexicon.of(reader, Language.NL));
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    reader.directory().close();
  }

  @Test
  void of_compound_isItselfAndItsParts() throws IOException {
    assertThat(readings.of("bibliotheekboek"))
        .extracting(Reading::sense)
        .containsExactly(Sense.ITSELF, Sense.PARTS);
  }

  @Test
  void of_wordThatArticlesHave_isRemembered() throws IOException {
    assertThat(readings.of("boete")).isSameAs(readings.of("boete"));
  }

  @Test
  void of_anyOtherWord_isNotRememberedHoweverOftenItIsAsked() throws IOException {
    assertThat(readings.of("motorrijbewijs")).isNotSameAs(readings.of("motorrijbewijs"));
  }
}
