package gongbo.index;

import gongbo.index.Reindexer.Listener;
import gongbo.index.Reindexer.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Commits a generation: writes its manifest and checksums, verifies it, asks the quality gates, and
 * makes it current.
 */
final class GenerationCommitter {
  private final GenerationStore store;
  private final ReindexOptions options;
  private final Listener listener;

  /**
   * @param store the store of the generation
   * @param options the gates, and the number of generations to keep
   * @param listener receives the phase, and the objections that are overridden by force
   */
  GenerationCommitter(GenerationStore store, ReindexOptions options, Listener listener) {
    this.store = store;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Syncs a generation to disk and makes it current.
   *
   * @param lock the lock of the store
   * @param folder the folder of the generation, complete except for manifest and checksums
   * @return the generation, now current
   * @throws GenerationRejectedException when it is not sound or a gate objects
   */
  Generation commit(GenerationStore.Lock lock, Path folder, Manifest manifest)
      throws IOException, InterruptedException {
    Generation.writeManifest(folder, manifest);
    ChecksumFile.write(folder);
    BoundedExecutor.requireGoingOn();
    listener.begins(Phase.CHECKING);
    requireAcceptance(Generation.in(folder));
    BoundedExecutor.requireGoingOn();
    return lock.finish(folder, options.kept());
  }

  /** Force overrides the objections of the gates, but never the integrity check. */
  private void requireAcceptance(Generation built) throws IOException {
    List<QualityGate.Objection> faults =
        new QualityGate("soundness", (generation, current) -> generation.check())
            .objections(built, null);
    if (!faults.isEmpty()) {
      throw new GenerationRejectedException(faults);
    }
    Generation current = store.readableCurrent();
    List<QualityGate.Objection> objections = new ArrayList<>();
    for (QualityGate gate : options.gates()) {
      objections.addAll(gate.objections(built, current));
    }
    if (options.force()) {
      objections.forEach(listener::overruled);
    } else if (!objections.isEmpty()) {
      throw new GenerationRejectedException(objections);
    }
  }
}
