package gongbo.index;

import java.util.List;
import java.util.Map;

/**
 * The options of a run.
 *
 * @param gates the quality gates in addition to the integrity check, which always applies
 * @param force whether the generation becomes current against the objections of gates
 * @param kept the number of finished generations to keep, including the current one and without
 *     additions
 * @param inputs the digests of the other inputs of a generation, by name
 * @param incremental whether unchanged releases are taken over from the current generation
 * @param expected the expected size of the generation in bytes; the current one's size counts when
 *     it is larger
 * @param withholding the releases that are not shown, from which nothing is learned
 */
public record ReindexOptions(
    List<QualityGate> gates,
    boolean force,
    int kept,
    Map<String, String> inputs,
    boolean incremental,
    long expected,
    Withholding withholding) {
  /** A full run without gates. */
  public static final ReindexOptions SOUND =
      new ReindexOptions(
          List.of(), false, GenerationStore.KEPT, Map.of(), false, 0, Withholding.NOTHING);

  public ReindexOptions {
    gates = List.copyOf(gates);
    inputs = Map.copyOf(inputs);
    if (kept < 1) {
      throw new IllegalArgumentException("at least the current generation is kept: " + kept);
    }
  }

  /** Returns these options with gates. */
  public ReindexOptions gated(List<QualityGate> more, boolean passedByForce) {
    return new ReindexOptions(
        more, passedByForce, kept, inputs, incremental, expected, withholding);
  }

  /** Returns these options with another number of generations to keep. */
  public ReindexOptions keeping(int many) {
    return new ReindexOptions(gates, force, many, inputs, incremental, expected, withholding);
  }

  /** Returns these options with inputs. */
  public ReindexOptions madeWith(Map<String, String> made) {
    return new ReindexOptions(gates, force, kept, made, incremental, expected, withholding);
  }

  /** Returns these options for an incremental run. */
  public ReindexOptions goingOn() {
    return new ReindexOptions(gates, force, kept, inputs, true, expected, withholding);
  }

  /** Returns these options with an expected size. */
  public ReindexOptions expecting(long bytes) {
    return new ReindexOptions(gates, force, kept, inputs, incremental, bytes, withholding);
  }

  /** Returns these options with releases that are not shown. */
  public ReindexOptions withholding(Withholding hidden) {
    return new ReindexOptions(gates, force, kept, inputs, incremental, expected, hidden);
  }
}
