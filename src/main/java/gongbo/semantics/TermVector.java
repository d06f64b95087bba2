package gongbo.semantics;

import org.apache.lucene.util.BytesRef;

/**
 * The vector of a term, times its inverse document frequency. A term that says little about the
 * subject of a release has a short one.
 *
 * @param term the term
 * @param direction its {@link UnitVector}
 * @param length its length
 */
record TermVector(BytesRef term, byte[] direction, float length) {
  /** Returns the components. */
  float[] components() {
    float[] components = new float[direction.length];
    addTo(components, 0, 1);
    return components;
  }

  /** Adds the vector, times a weight, to components that begin at an offset of an array. */
  void addTo(float[] sum, int offset, float weight) {
    float scale = weight * length / UnitVector.ONE;
    for (int i = 0; i < direction.length; i++) {
      sum[offset + i] += scale * direction[i];
    }
  }
}
