package gongbo.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongbo.pages.FindingHighlights.Mark;
import gongbo.pages.FindingHighlights.MarkKind;
import gongbo.pages.OutlineNode.Fragment;
import gongbo.release.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FindingHighlightsTest {
  private static final String BODY = "윤지웅 원장은 \"함께 가야 한다\"고 말했다.";

  @Test
  void aNameWithinAQuotationIsBoth() {
    FindingHighlights marks =
        new FindingHighlights(
            List.of(mark(MarkKind.QUOTATION, "q1", 9, 17), mark(MarkKind.VENUE, "", 12, 14)));

    assertThat(marks.fragments(BODY, 0, BODY.length()))
        .extracting(Fragment::id, Fragment::kinds)
        .containsExactly(
            tuple("", ""),
            tuple("q1", "quotation"),
            tuple("", "quotation venue"),
            tuple("", "quotation"),
            tuple("", ""));
  }

  @Property(tries = 200)
  void theFragmentsAreTheTextWhateverIsMarked(
      @ForAll @Size(max = 6) List<@IntRange(max = 25) Integer> ends) {
    List<Mark> marks = new ArrayList<>();
    for (int index = 0; index + 1 < ends.size(); index += 2) {
      int start = Math.min(ends.get(index), ends.get(index + 1));
      int end = Math.max(ends.get(index), ends.get(index + 1));
      if (start < end) {
        marks.add(mark(MarkKind.SPEAKER, "", start, end));
      }
    }

    List<Fragment> fragments = new FindingHighlights(marks).fragments(BODY, 2, 20);
    assertThat(fragments.stream().map(Fragment::text).collect(Collectors.joining()))
        .isEqualTo(BODY.substring(2, 20));
    assertThat(fragments).noneMatch(fragment -> fragment.text().isEmpty());
  }

  private static Mark mark(MarkKind kind, String id, int start, int end) {
    return new Mark(kind, id, "", Span.body(start, end), "sample", 90);
  }
}
