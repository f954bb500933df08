package nl.openbalie.corpus;

import java.util.Arrays;
import java.util.Random;

/** Draws ranks as words are used: few of them very often, most of them hardly ever. */
final class Zipf {

  /** Mandelbrot's correction: the first few ranks are less far apart than pure Zipf has them. */
  private static final double SHIFT = 2.7;

  private final double[] cumulative;

  /** Ranks from 0 up to, and not including, {@code ranks}. */
  Zipf(int ranks) {
    cumulative = new double[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      sum += 1 / (rank + SHIFT);
      cumulative[rank] = sum;
    }
  }

  int draw(Random random) {
    double point = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, point);
    return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
  }
}
