package gongbo.index;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;

/** A generation was built and did not become current, because a gate had something against it. */
public final class HeldBackException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient List<Gate.Objection> objections;

  HeldBackException(List<Gate.Objection> objections) {
    super(
        "not made current, the index stays as it was; "
            + objections.stream().map(Gate.Objection::toString).collect(joining("; ")));
    this.objections = List.copyOf(objections);
  }

  /** What was against it, one at least. */
  public List<Gate.Objection> objections() {
    return objections;
  }
}
