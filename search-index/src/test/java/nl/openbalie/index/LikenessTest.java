package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

final class LikenessTest {

  private static final String FIELD = Fields.LETTERS + "nl";

  @Test
  void of_sameWords_isOne() throws IOException {
    assertThat(likeness("paspoort kwijt", "kwijt paspoort")[0]).isCloseTo(1, within(1e-6));
  }

  @Test
  void of_wordsThatSayNothing_doNotCount() throws IOException {
    assertThat(likeness("paspoort kwijt", "ik ben mijn paspoort kwijt")[0])
        .isCloseTo(1, within(1e-6));
  }

  @Test
  void of_nothingInCommon_isZero() throws IOException {
    assertThat(likeness("paspoort", "rijbewijs", "")).containsExactly(0, 0);
  }

  @Test
  void of_partOfAWord_isBetween() throws IOException {
    assertThat(likeness("paspoort", "paspoortfoto")[0]).isBetween(0.5, 0.9);
  }

  @Test
  void of_saidAgainAndAgain_isMoreAlike() throws IOException {
    double[] alike = likeness("paspoort", "paspoort, paspoort, paspoort kwijt", "paspoort kwijt");

    assertThat(alike[0]).isGreaterThan(alike[1]);
  }

  @Test
  void of_rareLetters_countMore() throws IOException {
    double[] alike = likeness("paspoort kwijt", "paspoort weg", "boete kwijt", "sleutel kwijt");

    assertThat(alike[0]).isGreaterThan(alike[1]);
  }

  @Test
  void of_moreOftenThanCanBeCounted_isNotMoreThanOne() throws IOException {
    assertThat(likeness("paspoort", "paspoort ".repeat(1000))[0]).isCloseTo(1, within(1e-6));
  }

  private static double[] likeness(String question, String... texts) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, texts);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        var index = new LetterIndex(reader, Language.NL, having -> 1.0 / (1 + having));
        Likeness likeness = index.to(List.of(question.split(" ")));
        Kept letters = new Kept(reader, FIELD);
        double[] alike = new double[texts.length];
        for (int document = 0; document < texts.length; document++) {
          alike[document] = likeness.of(document, letters.of(document));
        }
        return alike;
      }
    }
  }

  private static void write(ByteBuffersDirectory directory, String... texts) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new BinaryDocValuesField(FIELD, Letters.of(text, Language.NL)));
        writer.addDocument(document);
      }
    }
  }
}
