package nl.openbalie.meaning;

/** Directions, which are all that counts of a vector's meaning. */
final class UnitVector {

  private UnitVector() {}

  /** The vector brought to length 1, in place; without a direction it stays as it is. */
  static float[] of(float[] vector) {
    double squares = 0;
    for (float component : vector) {
      squares += component * component;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }
}
