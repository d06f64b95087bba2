package gongbo.source;

/** The plain text of a Hangul document's first page, which stands beside the document itself. */
final class HwpPreview {
  private HwpPreview() {}

  /** Its lines: a row of a table is printed there as {@code <보도시점><2031. 10. 2.>}. */
  static String lines(String preview) {
    StringBuilder lines = new StringBuilder(preview.length());
    for (String line : preview.lines().toList()) {
      String row = line.strip();
      boolean cells = row.startsWith("<") && row.endsWith(">");
      lines.append(
          cells ? row.substring(1, row.length() - 1).replace("><", MarkupText.CELL) : line);
      lines.append('\n');
    }
    return lines.toString();
  }
}
