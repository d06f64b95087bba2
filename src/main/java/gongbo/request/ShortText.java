package gongbo.request;

/** Shortens texts that are shown. */
public final class ShortText {
  private ShortText() {}

  /**
   * Returns a text, or its beginning and an ellipsis where it is longer.
   *
   * @param most the most characters of the text, in code points, so that none is cut in two
   */
  public static String of(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }
}
