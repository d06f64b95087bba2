package gongbo.pages;

import gongbo.release.Outline;
import gongbo.release.OutlineTree;
import java.util.List;
import java.util.Locale;

/**
 * A paragraph of a release with the paragraphs under it.
 *
 * @param id what it goes by in links to it, {@link Outline#paragraphId}
 * @param kind its level in lower case, such as {@code section}
 * @param marker the sign it begins with; empty when there is none
 * @param text its words
 * @param fragments the same, cut where something was found in them
 * @param children what stands under it
 */
public record OutlineNode(
    String id,
    String kind,
    String marker,
    String text,
    List<Fragment> fragments,
    List<OutlineNode> children) {
  /** How long a line of few words is, in characters: half a line of the page. */
  private static final int BRIEF = 30;

  /**
   * A stretch of text that the same findings cover.
   *
   * @param text its characters
   * @param id what it goes by in links to it; empty where nothing leads to it
   * @param kinds what it was found to be, separated by spaces; empty where it is only text
   */
  public record Fragment(String text, String id, String kinds) {}

  public OutlineNode {
    fragments = List.copyOf(fragments);
    children = List.copyOf(children);
  }

  /** Whether it is a few words and no sentence, as are the cells of a table that came as lines. */
  public boolean isBrief() {
    return kind.equals("text")
        && text.length() <= BRIEF
        && ".?!".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  /** Returns the nodes of a body, with what was found in it highlighted. */
  static List<OutlineNode> of(Outline outline, FindingHighlights highlights) {
    return of(OutlineTree.of(outline), outline.text(), highlights);
  }

  private static List<OutlineNode> of(
      List<OutlineTree> trees, String body, FindingHighlights highlights) {
    return trees.stream()
        .map(
            tree ->
                new OutlineNode(
                    Outline.paragraphId(tree.number()),
                    tree.paragraph().level().name().toLowerCase(Locale.ROOT),
                    tree.paragraph().marker(),
                    tree.text(),
                    highlights.fragments(body, tree.start(), tree.start() + tree.text().length()),
                    of(tree.children(), body, highlights)))
        .toList();
  }
}
