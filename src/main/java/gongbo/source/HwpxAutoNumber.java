package gongbo.source;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A generated number of a HWPX document, such as that of a caption.
 *
 * @param kind what is counted
 * @param number the number
 * @param format its form
 * @param prefix the text before it
 * @param suffix the text after it
 */
record HwpxAutoNumber(String kind, int number, NumberFormat format, String prefix, String suffix) {
  static final HwpxAutoNumber NONE = new HwpxAutoNumber("PAGE", 0);

  /** The numbers of pages, which are no text. */
  private static final Set<String> OF_PAGES = Set.of("PAGE", "TOTAL_PAGE");

  HwpxAutoNumber(String kind, int number) {
    this(kind, number, NumberFormat.DIGIT, "", "");
  }

  /** Returns this number in the form that the attributes of an element state. */
  HwpxAutoNumber with(UnaryOperator<String> attribute) {
    return new HwpxAutoNumber(
        kind,
        number,
        NumberFormat.of(attribute.apply("type")),
        attribute.apply("prefixChar"),
        attribute.apply("suffixChar"));
  }

  /** Returns the number as printed; empty for one of a page. */
  String text() {
    return OF_PAGES.contains(kind) ? "" : prefix + format.format(number) + suffix;
  }
}
