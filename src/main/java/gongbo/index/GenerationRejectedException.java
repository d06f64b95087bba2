package gongbo.index;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;

/** Thrown when a finished generation does not become current because a quality gate objects. */
public final class GenerationRejectedException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient List<QualityGate.Objection> objections;

  GenerationRejectedException(List<QualityGate.Objection> objections) {
    super(
        "not made current, the index is unchanged; "
            + objections.stream().map(QualityGate.Objection::toString).collect(joining("; ")));
    this.objections = List.copyOf(objections);
  }

  /** The objections, at least one. */
  public List<QualityGate.Objection> objections() {
    return objections;
  }
}
