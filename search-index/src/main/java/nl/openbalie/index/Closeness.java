package nl.openbalie.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.openbalie.index.Word.Reading;
import org.apache.lucene.util.BytesRef;

/**
 * How close the nearest phrasing of an article comes to a question: the mean of the share of the
 * question that it has, and the share of it that the question has (the geometric one: both must be
 * high). Not thread-safe.
 */
final class Closeness {

  /** What a word that says nothing counts in the length of a phrasing. */
  private static final double FILLER = 0.4;

  /** An article of which the question isn't known is as close as others mostly are. */
  private static final double NO_PHRASING = 0.3;

  /** The words, each as its weight and its readings: pieces by their share and strength. */
  private final double[] weights;

  private final double[][][] readings;
  private final FormTable forms;
  private final double[] found;
  private final double asked;

  Closeness(List<Word> words) {
    this.weights = words.stream().mapToDouble(Word::weight).toArray();
    this.readings = words.stream().map(Closeness::readings).toArray(double[][][]::new);
    this.forms = FormTable.of(words);
    this.found = new double[forms.pieces()];
    this.asked = DoubleStream.of(weights).sum();
  }

  private static double[][] readings(Word word) {
    return word.readings().stream().map(Closeness::shares).toArray(double[][]::new);
  }

  private static double[] shares(Reading reading) {
    return reading.pieces().stream().mapToDouble(one -> one.share() * reading.strength()).toArray();
  }

  /**
   * @param phrasings as {@link Phrasings} wrote them
   * @return 0 to 1
   */
  double of(BytesRef phrasings) {
    ByteBuffer numbers = ByteBuffer.wrap(phrasings.bytes, phrasings.offset, phrasings.length);
    double nearest = numbers.hasRemaining() ? 0 : NO_PHRASING;
    while (asked > 0 && numbers.hasRemaining()) {
      Arrays.fill(found, 0);
      double ofPhrasing = read(numbers);
      // The question's share is 1 at most.
      if (ofPhrasing > nearest * nearest) {
        nearest = Math.max(nearest, Math.sqrt(ofPhrasing * ofQuestion()));
      }
    }
    return nearest;
  }

  /** Reads one phrasing; returns the share of it that the question has. */
  private double read(ByteBuffer numbers) {
    double length = 0;
    double common = 0;
    double weight = 0;
    double best = 0;
    for (int left = numbers.getInt(); left > 0; left--) {
      int number = numbers.getInt();
      if ((number & Phrasings.OTHER_FORM) == 0) {
        common += weight * best;
        best = 0;
        weight = (number & Phrasings.FILLER) == 0 ? 1 : FILLER;
        length += weight;
      }
      best = Math.max(best, forms.find(number & ~Phrasings.MARKS, found));
    }
    return length == 0 ? 0 : (common + weight * best) / length;
  }

  private double ofQuestion() {
    double covered = 0;
    int piece = 0;
    for (int word = 0; word < weights.length; word++) {
      double best = 0;
      for (double[] shares : readings[word]) {
        double value = 0;
        for (double share : shares) {
          value += share * found[piece++];
        }
        best = Math.max(best, value);
      }
      covered += weights[word] * best;
    }
    return covered / asked;
  }
}
