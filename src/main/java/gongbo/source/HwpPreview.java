package gongbo.source;

/** The preview of a HWP or HWPX document: the plain text of its first page. */
final class HwpPreview {
  private HwpPreview() {}

  /** Converts table rows, which previews write as {@code <보도시점><2031. 10. 2.>}, to cells. */
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
