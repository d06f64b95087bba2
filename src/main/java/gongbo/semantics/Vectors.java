package gongbo.semantics;

/** Arithmetic of vectors. */
public final class Vectors {
  private Vectors() {}

  /** Returns the length of a vector. */
  public static float length(float[] vector) {
    double squares = 0;
    for (float component : vector) {
      squares += (double) component * component;
    }
    return (float) Math.sqrt(squares);
  }

  /** Adds a vector, times a weight, to a sum of the same dimensions. */
  public static void add(float[] vector, float weight, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * vector[i];
    }
  }
}
