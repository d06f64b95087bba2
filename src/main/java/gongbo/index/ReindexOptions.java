package gongbo.index;

import java.util.List;
import java.util.Map;

/**
 * How a run goes.
 *
 * @param gates what a generation must pass beside being sound, which it must always be
 * @param force whether it becomes current whatever these have against it
 * @param kept how many finished generations are kept, the current one among them; additions do not
 *     count
 * @param inputs what else than releases goes into a generation, by name with a digest
 * @param incremental whether what has not changed is taken over from the current generation
 * @param expected how many bytes the generation is expected to have; the current one's size counts
 *     where that is more
 */
public record ReindexOptions(
    List<QualityGate> gates,
    boolean force,
    int kept,
    Map<String, String> inputs,
    boolean incremental,
    long expected) {
  /** Everything anew, and whatever is sound becomes current. */
  public static final ReindexOptions SOUND =
      new ReindexOptions(List.of(), false, GenerationStore.KEPT, Map.of(), false, 0);

  public ReindexOptions {
    gates = List.copyOf(gates);
    inputs = Map.copyOf(inputs);
    if (kept < 1) {
      throw new IllegalArgumentException("at least the current generation is kept: " + kept);
    }
  }

  /** The same with gates. */
  public ReindexOptions gated(List<QualityGate> more, boolean passedByForce) {
    return new ReindexOptions(more, passedByForce, kept, inputs, incremental, expected);
  }

  /** The same keeping so many generations. */
  public ReindexOptions keeping(int many) {
    return new ReindexOptions(gates, force, many, inputs, incremental, expected);
  }

  /** The same made with these inputs. */
  public ReindexOptions madeWith(Map<String, String> made) {
    return new ReindexOptions(gates, force, kept, made, incremental, expected);
  }

  /** The same going on from the current generation. */
  public ReindexOptions goingOn() {
    return new ReindexOptions(gates, force, kept, inputs, true, expected);
  }

  /** The same for a generation of this size. */
  public ReindexOptions expecting(long bytes) {
    return new ReindexOptions(gates, force, kept, inputs, incremental, bytes);
  }
}
