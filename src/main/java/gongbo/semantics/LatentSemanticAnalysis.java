package gongbo.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Learns the vectors of terms: the right singular vectors of a term-document matrix, by randomized
 * subspace iteration (Halko, Martinsson and Tropp, Finding structure with randomness, SIAM Review
 * 2011). The same matrix always gives the same vectors.
 */
final class LatentSemanticAnalysis {
  /** The dimensions of the random subspace beyond those that are kept. */
  private static final int OVERSAMPLING = 16;

  /** The iterations that turn the random subspace towards the largest singular values. */
  private static final int ITERATIONS = 2;

  private static final long SEED = 1990;

  /** The smallest eigenvalue, relative to the largest, that is more than a rounding error. */
  private static final double RANK_TOLERANCE = 1e-10;

  private final TermDocumentMatrix matrix;

  private LatentSemanticAnalysis(TermDocumentMatrix matrix) {
    this.matrix = matrix;
  }

  /** Returns the vector of every term of a matrix, in order. */
  static List<TermVector> termVectors(TermDocumentMatrix matrix) throws InterruptedException {
    return new LatentSemanticAnalysis(matrix).termVectors();
  }

  private List<TermVector> termVectors() throws InterruptedException {
    int width = LatentSpace.DIMENSIONS + OVERSAMPLING;
    DMatrixRMaj documents = matrix.times(random(matrix.columns(), width));
    for (int i = 0; i < ITERATIONS; i++) {
      LatentSpace.requireGoingOn();
      documents = matrix.times(matrix.transposeTimes(orthonormal(documents)));
    }
    DMatrixRMaj projected = matrix.transposeTimes(orthonormal(documents));
    DMatrixRMaj axes = principalAxes(projected, LatentSpace.DIMENSIONS);
    List<TermVector> vectors = new ArrayList<>(matrix.columns());
    for (int column = 0; column < matrix.columns(); column++) {
      float[] vector = times(projected, column, axes, matrix.idfOf(column));
      vectors.add(TermVector.of(matrix.term(column), vector));
    }
    return vectors;
  }

  private static DMatrixRMaj random(int rows, int columns) {
    Random random = new Random(SEED);
    DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
    for (int i = 0; i < matrix.data.length; i++) {
      matrix.data[i] = random.nextGaussian();
    }
    return matrix;
  }

  /** Returns an orthonormal basis of the columns of a matrix, with zeros for missing dimensions. */
  private static DMatrixRMaj orthonormal(DMatrixRMaj matrix) {
    DMatrixRMaj basis = new DMatrixRMaj(matrix.numRows, matrix.numCols);
    CommonOps_DDRM.mult(matrix, principalAxes(matrix, matrix.numCols), basis);
    return basis;
  }

  /**
   * Returns the matrix that turns the rows of another one into coordinates along its principal
   * axes, the longest first, scaled so that the columns of the result have length 1: U
   * Λ<sup>−½</sup> of the eigenvectors and eigenvalues of its inner product.
   *
   * @param axes the number of axes; those that the rows do not have are zeros
   */
  private static DMatrixRMaj principalAxes(DMatrixRMaj matrix, int axes) {
    int width = matrix.numCols;
    DMatrixRMaj inner = new DMatrixRMaj(width, width);
    CommonOps_DDRM.multInner(matrix, inner);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(width, true, true);
    if (!eigen.decompose(inner)) {
      throw new ArithmeticException("no eigenvectors of " + width + " dimensions");
    }
    List<Integer> order = IntStream.range(0, width).boxed().collect(Collectors.toList());
    order.sort((one, other) -> Double.compare(value(eigen, other), value(eigen, one)));
    double least = value(eigen, order.getFirst()) * RANK_TOLERANCE;
    DMatrixRMaj principal = new DMatrixRMaj(width, axes);
    for (int axis = 0; axis < Math.min(width, axes); axis++) {
      double value = value(eigen, order.get(axis));
      for (int row = 0; value > least && row < width; row++) {
        double component = eigen.getEigenVector(order.get(axis)).get(row, 0);
        principal.set(row, axis, component / Math.sqrt(value));
      }
    }
    return principal;
  }

  private static double value(EigenDecomposition_F64<DMatrixRMaj> eigen, int number) {
    return eigen.getEigenvalue(number).getReal();
  }

  /** Returns a row of one matrix times another matrix times a factor. */
  private static float[] times(DMatrixRMaj left, int row, DMatrixRMaj right, float factor) {
    double[] product = new double[right.numCols];
    for (int i = 0; i < left.numCols; i++) {
      double value = left.get(row, i) * factor;
      for (int j = 0; j < product.length; j++) {
        product[j] += value * right.data[i * product.length + j];
      }
    }
    float[] rounded = new float[product.length];
    for (int j = 0; j < product.length; j++) {
      rounded[j] = (float) product[j];
    }
    return rounded;
  }
}
