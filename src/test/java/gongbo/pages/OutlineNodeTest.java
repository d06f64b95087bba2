package gongbo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Outline;
import gongbo.release.Paragraph.Level;
import gongbo.release.Samples;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutlineNodeTest {
  @Test
  void hangsEachParagraphUnderTheLastOfAnOuterLevel() {
    assertThat(shape(OutlineNode.of(Samples.outline(), FindingHighlights.NONE)))
        .isEqualTo("5월 28일, 성료 - 첫째[하나[덧붙임] 둘] 둘째");
  }

  @Test
  void levelsMayBeSkipped() {
    Outline outline =
        Samples.outline(
            List.of(Level.DETAIL, Level.POINT, Level.TEXT, Level.NOTE, Level.NOTE, Level.DETAIL),
            List.of("-", "ㅇ", "", "※", "*", "-"),
            List.of("a", "b", "c", "d", "e", "f"));

    assertThat(shape(OutlineNode.of(outline, FindingHighlights.NONE))).isEqualTo("a b c[d e f]");
  }

  @Test
  void leavesOutBlankParagraphs() {
    Outline outline = Samples.outline(List.of(Level.SECTION), List.of("□"), List.of("  "));

    assertThat(OutlineNode.of(outline, FindingHighlights.NONE)).isEmpty();
    assertThat(OutlineNode.of(Outline.EMPTY, FindingHighlights.NONE)).isEmpty();
  }

  /** Cells of a table that came as lines; a sentence is none, nor what stands under a marker. */
  @Test
  void tellsLinesOfFewWords() {
    Outline outline =
        Samples.outline(
            List.of(Level.TEXT, Level.TEXT, Level.TEXT, Level.POINT),
            List.of("", "", "", "ㅇ"),
            List.of("구분", "1,234명", "성료했다.", "하나"));

    assertThat(OutlineNode.of(outline, FindingHighlights.NONE))
        .extracting(OutlineNode::isBrief)
        .containsExactly(true, true, false);
  }

  private static String shape(List<OutlineNode> nodes) {
    return nodes.stream()
        .map(
            node ->
                node.children().isEmpty()
                    ? node.text()
                    : node.text() + "[" + shape(node.children()) + "]")
        .collect(Collectors.joining(" "));
  }
}
