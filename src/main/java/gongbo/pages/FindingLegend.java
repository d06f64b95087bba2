package gongbo.pages;

import gongbo.pages.FindingHighlights.Mark;
import gongbo.pages.FindingHighlights.MarkKind;
import gongbo.release.Outline;
import gongbo.request.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * What the marks in a release mean, and by which rule each was found.
 *
 * @param entries the kinds of marks that there are
 */
public record FindingLegend(List<Entry> entries) {
  /**
   * A kind of marks.
   *
   * @param key its name in style sheets
   * @param title what it is called
   * @param findings what was found
   */
  public record Entry(String key, String title, List<Evidence> findings) {
    public Entry {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Something found.
   *
   * @param value what
   * @param href the paragraph it stands in
   * @param words what the rule that found it goes by; empty where nobody has put it in words
   * @param rule the rule's name
   * @param confidence how sure the rule is, in percent
   */
  public record Evidence(String value, String href, String words, String rule, int confidence) {}

  public FindingLegend {
    entries = List.copyOf(entries);
  }

  static FindingLegend of(FindingHighlights marks, Outline outline, Messages messages) {
    List<Entry> entries = new ArrayList<>();
    for (MarkKind kind : MarkKind.values()) {
      List<Evidence> findings =
          marks.marks().stream()
              .filter(mark -> mark.kind() == kind)
              .map(mark -> evidence(mark, outline, messages))
              .toList();
      if (!findings.isEmpty()) {
        entries.add(new Entry(kind.key(), messages.get("mark." + kind.key()), findings));
      }
    }
    return new FindingLegend(entries);
  }

  private static Evidence evidence(Mark mark, Outline outline, Messages messages) {
    return new Evidence(
        mark.value(),
        "#" + outline.paragraphIdAt(mark.span().start()),
        messages.rule(mark.rule()),
        mark.rule(),
        mark.confidence());
  }
}
