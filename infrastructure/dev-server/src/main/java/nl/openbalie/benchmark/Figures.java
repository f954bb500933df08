package nl.openbalie.benchmark;

import java.util.Arrays;

/** Readings of one quantity. */
record Figures(double... readings) {

  /** The reading that this share of them does not exceed: nearest rank. */
  double quantile(double share) {
    double[] sorted = readings.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  double median() {
    return quantile(0.5);
  }
}
