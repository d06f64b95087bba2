package gongbo.search;

/**
 * Ends the reading of a snapshot that shows a release that was withdrawn since. The next snapshot,
 * which does not, is served within seconds.
 */
public final class WithdrawnMeanwhileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Creates the exception. */
  public WithdrawnMeanwhileException() {
    super("a release was withdrawn meanwhile");
  }
}
