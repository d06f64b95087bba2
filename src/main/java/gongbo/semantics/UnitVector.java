package gongbo.semantics;

/** The direction of a vector in one signed byte a dimension: a component of 1 is {@value #ONE}. */
final class UnitVector {
  static final int ONE = 127;

  private UnitVector() {}

  /** Returns the direction of a vector; all zeros for a vector without one. */
  static byte[] of(float[] vector) {
    byte[] direction = new byte[vector.length];
    float length = Vectors.length(vector);
    for (int i = 0; length > 0 && i < vector.length; i++) {
      direction[i] = (byte) Math.round(vector[i] / length * ONE);
    }
    return direction;
  }
}
