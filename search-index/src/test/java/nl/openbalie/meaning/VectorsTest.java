package nl.openbalie.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VectorsTest {

  private static final int DIMENSION = 24;

  private final Random random = new Random(5);
  private final Directory directory = new ByteBuffersDirectory();
  private IndexWriter writer;

  @BeforeEach
  void open() throws IOException {
    writer =
        new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE));
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    directory.close();
  }

  @Test
  void nearness_aDocumentsOnlyVector_isItsCosine() throws IOException {
    float[] vector = unit();
    float[] question = unit();
    add("a", List.of(vector));

    assertThat(nearness(question)[0]).isCloseTo(cosine(vector, question), within(0.02f));
    assertThat(nearness(vector)[0]).isCloseTo(1, within(0.01f));
  }

  @Test
  void nearness_oneOfTwoPhrasingsIsTheQuestion_isAboveThatOfTheirMiddle() throws IOException {
    float[] question = unit();
    float[] other = unit();
    add("a", List.of(question, other));

    double middle = Math.sqrt((1 + cosine(question, other)) / 2);
    assertThat(nearness(question)[0]).isCloseTo((float) (0.4 + 0.6 * middle), within(0.02f));
  }

  @Test
  void nearness_modelThatFindsAllAlike_isStretched() throws IOException {
    float[] vector = unit();
    float[] question = unit();
    add("a", List.of(vector));
    add("b", List.of(question));

    float expected = Math.max(Vectors.NONE, (cosine(vector, question) - 0.75f) / 0.25f);
    assertThat(nearness(question, 0.75f)[0]).isCloseTo(expected, within(0.08f));
    assertThat(nearness(question, 0.75f)[1]).isCloseTo(1, within(0.04f));
  }

  @Test
  void nearness_documentWithoutVectors_isNone() throws IOException {
    add("a", List.of());
    writer.addDocument(new Document());
    add("b", List.of(unit()));

    float[] nearness = nearness(unit());
    assertThat(nearness).startsWith(Vectors.NONE, Vectors.NONE);
    assertThat(nearness[2]).isGreaterThan(Vectors.NONE);
  }

  @Test
  void nearness_noIndexedVectors_isNoneForAll() throws IOException {
    writer.addDocument(new Document());

    assertThat(nearness(unit())).containsExactly(Vectors.NONE);
  }

  @Test
  void nearness_vectorsOfNothing_isZero() throws IOException {
    add("a", List.of(new float[DIMENSION]));

    assertThat(nearness(unit())).containsExactly(0);
  }

  @Test
  void nearness_deletedDocument_isNone() throws IOException {
    add("a", List.of(unit()));
    add("b", List.of(unit()));
    writer.commit();
    writer.deleteDocuments(new Term("id", "a"));

    float[] nearness = nearness(unit());
    assertThat(nearness[0]).isEqualTo(Vectors.NONE);
    assertThat(nearness[1]).isGreaterThan(Vectors.NONE);
  }

  @Test
  void nearness_documentsInManySegments_areThoseOfOne() throws IOException {
    List<float[]> vectors = IntStream.range(0, 700).mapToObj(i -> unit()).toList();
    List<Float> expected = new ArrayList<>();
    float[] question = unit();
    for (int i = 0; i < vectors.size(); i += 2) {
      add("d" + i, vectors.subList(i, i + 2));
      expected.add(expected(question, vectors.get(i), vectors.get(i + 1)));
      if (i % 100 == 0) {
        writer.commit();
      }
    }

    float[] nearness = nearness(question);
    assertThat(nearness).hasSize(350);
    List<Integer> nearest = nearest(expected);
    for (int document : nearest.subList(0, Vectors.NEAREST / 2)) {
      assertThat(nearness[document]).isCloseTo(expected.get(document), within(0.02f));
    }
    for (int document : nearest.subList(Vectors.NEAREST / 2, 350)) {
      assertThat(nearness[document]).isLessThan(expected.get(nearest.getFirst()) - 0.1f);
    }
  }

  private static List<Integer> nearest(List<Float> nearness) {
    return IntStream.range(0, nearness.size())
        .boxed()
        .sorted(Comparator.comparing((Integer document) -> nearness.get(document)).reversed())
        .toList();
  }

  @Test
  void read_vectorsOfAnotherDimension_saysSo() throws IOException {
    add("a", List.of(new float[DIMENSION + 1]));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> nearness(unit()))
        .withMessageContaining("dimension");
  }

  private void add(String id, List<float[]> vectors) throws IOException {
    Document document = new Document();
    document.add(new StringField("id", id, Store.NO));
    document.add(Vectors.field("meaning", vectors));
    writer.addDocument(document);
  }

  private float[] nearness(float[] question) throws IOException {
    return nearness(question, 0);
  }

  private float[] nearness(float[] question, float unrelated) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return Vectors.read(reader, "meaning", DIMENSION, unrelated).nearness(question);
    }
  }

  private static float expected(float[] question, float[] a, float[] b) {
    float together = cosine(a, question) + cosine(b, question);
    double length = Math.sqrt(2 + 2 * cosine(a, b));
    float best = Math.max(cosine(a, question), cosine(b, question));
    return (float) (0.6 * together / length + 0.4 * best);
  }

  private float[] unit() {
    float[] vector = new float[DIMENSION];
    double squares = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  private static float cosine(float[] a, float[] b) {
    return (float) IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }
}
