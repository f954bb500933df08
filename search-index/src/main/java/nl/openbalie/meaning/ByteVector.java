package nl.openbalie.meaning;

import java.nio.ByteBuffer;

/**
 * A vector with a byte for each component: a quarter of the size of floats, and the same documents
 * are found.
 */
final class ByteVector {

  private final float scale;
  private final byte[] components;

  private ByteVector(float scale, byte[] components) {
    this.scale = scale;
    this.components = components;
  }

  static ByteVector of(float[] vector) {
    float largest = 0;
    for (float component : vector) {
      largest = Math.max(largest, Math.abs(component));
    }
    float scale = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
    byte[] components = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      components[i] = (byte) Math.round(vector[i] / scale);
    }
    return new ByteVector(scale, components);
  }

  /** How many bytes one takes where it is written. */
  static int size(int dimension) {
    return Float.BYTES + dimension;
  }

  void writeTo(ByteBuffer bytes) {
    bytes.putFloat(scale).put(components);
  }

  /** What one byte of a component stands for. */
  float scale() {
    return scale;
  }

  byte component(int i) {
    return components[i];
  }

  /** The product with the vector that was written at a place. */
  float product(byte[] bytes, int at) {
    int first = at + Float.BYTES;
    int sum = 0;
    for (int i = 0; i < components.length; i++) {
      sum += components[i] * bytes[first + i];
    }
    return sum * scale * ByteBuffer.wrap(bytes).getFloat(at);
  }
}
