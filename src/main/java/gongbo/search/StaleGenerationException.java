package gongbo.search;

/** Thrown when the generation of a position is no longer open. */
public final class StaleGenerationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StaleGenerationException(String generation) {
    super("the generation " + generation + " is not kept any more");
  }
}
