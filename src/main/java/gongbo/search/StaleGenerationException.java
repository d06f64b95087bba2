package gongbo.search;

/** A position lies in a generation that is not kept any more. */
public final class StaleGenerationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StaleGenerationException(String generation) {
    super("the generation " + generation + " is not kept any more");
  }
}
