package gongbo.index;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;

/** A generation was built and did not become current, because a gate had something against it. */
public final class GenerationRejectedException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient List<QualityGate.Objection> objections;

  GenerationRejectedException(List<QualityGate.Objection> objections) {
    super(
        "not made current, the index is unchanged; "
            + objections.stream().map(QualityGate.Objection::toString).collect(joining("; ")));
    this.objections = List.copyOf(objections);
  }

  /** What was against it, one at least. */
  public List<QualityGate.Objection> objections() {
    return objections;
  }
}
