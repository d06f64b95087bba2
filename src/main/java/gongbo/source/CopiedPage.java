package gongbo.source;

import java.util.List;

/**
 * The release in the text of a copied page, without the parts of the site.
 *
 * <p>A page that was copied as a whole has menus, a header with the date ({@code 작성일2025.05.29
 * 조회수2,715}), the title before or after it or both, the body, and below it the titles of
 * neighbouring releases, buttons and the address of the site. The header identifies such a page;
 * without one, every line belongs to the release except for buttons at its edges.
 *
 * <p>Nothing is removed from the middle: a sign of the end, such as {@code 목록}, counts only when no
 * prose follows it.
 *
 * @param title the headline; empty when there is none
 * @param published the date in the header, such as {@code 2025-05-29}; empty when there is none
 * @param body the lines of the release below its title
 */
record CopiedPage(String title, String published, List<String> body) {
  /** The length from which on a line above the header is the title rather than a menu. */
  private static final int TITLE_LENGTH = 15;

  private static final int TITLE_WORDS = 3;

  CopiedPage {
    body = List.copyOf(body);
  }

  /** Returns the release in the folded lines of a page. */
  static CopiedPage of(List<String> page) {
    List<String> lines =
        page.stream().map(TextDecoder::collapse).filter(line -> !line.isEmpty()).toList();
    HeaderBlock header = HeaderBlock.find(lines);
    // A date below everything is the signature of a release, not a header.
    return header == null
            || Boilerplate.withoutButtonsAbove(lines.subList(header.end(), lines.size())).isEmpty()
        ? withoutHeader(lines)
        : withHeader(lines, header);
  }

  /**
   * Returns the lines of a release in the element of a page that contains it.
   *
   * @param title the title, which may be among the lines
   */
  static List<String> bodyOf(String title, List<String> lines) {
    HeaderBlock header = HeaderBlock.find(lines);
    int start = header == null ? 0 : header.end();
    RepeatedTitle repeated = RepeatedTitle.of(title);
    for (int i = start; i < lines.size() && !Boilerplate.isProse(lines.get(i)); i++) {
      if (repeated.is(lines.get(i)) || HeaderLabel.labelled(lines.get(i)) != null) {
        start = i + 1;
      }
    }
    int end = Math.max(start, Boilerplate.bodyEnd(lines, start));
    return Boilerplate.withoutButtonsAbove(
        Boilerplate.withoutAttachments(lines.subList(start, end)));
  }

  private static CopiedPage withoutHeader(List<String> all) {
    List<String> lines = Boilerplate.withoutButtonsAbove(Boilerplate.withoutButtonsBelow(all));
    return lines.isEmpty()
        ? new CopiedPage("", "", List.of())
        : new CopiedPage(lines.getFirst(), "", lines.subList(1, lines.size()));
  }

  private static CopiedPage withHeader(List<String> lines, HeaderBlock header) {
    List<String> above = Boilerplate.withoutButtonsBelow(lines.subList(0, header.start()));
    List<String> below =
        Boilerplate.withoutButtonsAbove(
            lines.subList(header.end(), Boilerplate.bodyEnd(lines, header.end())));
    String title = title(above, below);
    List<String> body =
        !below.isEmpty() && below.getFirst().equals(title) ? below.subList(1, below.size()) : below;
    return new CopiedPage(
        title,
        header.published(lines),
        Boilerplate.withoutButtonsAbove(Boilerplate.withoutAttachments(body)));
  }

  /**
   * Returns the headline. Sites print it above the header, below it, or both; the line above may
   * also be the last of a menu, and the line below the first of the body.
   */
  private static String title(List<String> above, List<String> below) {
    String over = above.isEmpty() ? "" : above.getLast();
    if (below.isEmpty()) {
      return over;
    }
    String under = below.getFirst();
    RepeatedTitle repeated = RepeatedTitle.of(under);
    boolean twice =
        above.stream().anyMatch(repeated::is) || (below.size() > 1 && repeated.is(below.get(1)));
    boolean headline =
        over.length() >= TITLE_LENGTH
            && over.split(" ", -1).length >= TITLE_WORDS
            && !over.contains(" > ");
    boolean underIsBody = Boilerplate.isProse(under) || !OutlineLine.of(under).sign().isEmpty();
    return !twice && !over.isEmpty() && (headline || underIsBody) ? over : under;
  }
}
