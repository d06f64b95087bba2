package gongbo.pages;

import gongbo.release.Outline;
import gongbo.release.OutlineTree;
import java.util.List;
import java.util.Locale;

/**
 * A paragraph of a release with the paragraphs nested under it.
 *
 * @param id the fragment identifier, {@link Outline#paragraphId}
 * @param kind the level in lower case, such as {@code section}
 * @param marker the marker; empty when there is none
 * @param text the text
 * @param fragments the text split at highlights
 * @param children the nested paragraphs
 */
public record OutlineNode(
    String id,
    String kind,
    String marker,
    String text,
    List<Fragment> fragments,
    List<OutlineNode> children) {
  /** The longest brief paragraph, in characters: half a line of the page. */
  private static final int BRIEF = 30;

  /**
   * A part of the text with the same highlights.
   *
   * @param text the characters
   * @param id the fragment identifier; empty when nothing links to it
   * @param kinds the kinds of highlights, separated by spaces; empty for plain text
   */
  public record Fragment(String text, String id, String kinds) {}

  public OutlineNode {
    fragments = List.copyOf(fragments);
    children = List.copyOf(children);
  }

  /**
   * Returns whether this is a short phrase and not a sentence, like a table cell on a line of its
   * own.
   */
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
