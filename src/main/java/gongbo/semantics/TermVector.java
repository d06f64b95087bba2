package gongbo.semantics;

import org.apache.lucene.util.BytesRef;

/**
 * The vector of a term, times its inverse document frequency. A term that says little about the
 * subject of a release has a short one.
 */
final class TermVector {
  private final BytesRef term;
  private final byte[] direction;
  private final float length;

  /**
   * @param term the term
   * @param direction the {@link UnitVector}, which must not change
   * @param length the length of the vector
   */
  TermVector(BytesRef term, byte[] direction, float length) {
    this.term = term;
    this.direction = direction;
    this.length = length;
  }

  /** Returns the vector of a term with some components. */
  static TermVector of(BytesRef term, float[] components) {
    return new TermVector(term, UnitVector.of(components), Vectors.length(components));
  }

  BytesRef term() {
    return term;
  }

  /** Returns the direction as it is stored. */
  BytesRef direction() {
    return new BytesRef(direction);
  }

  float length() {
    return length;
  }

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
