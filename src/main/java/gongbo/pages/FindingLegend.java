package gongbo.pages;

import gongbo.pages.FindingHighlights.Mark;
import gongbo.pages.FindingHighlights.MarkKind;
import gongbo.release.Outline;
import gongbo.request.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * The legend of the highlights in a release, with the rule that found each.
 *
 * @param entries the kinds of highlights that occur
 */
public record FindingLegend(List<Entry> entries) {
  /**
   * A kind of highlight.
   *
   * @param key the name in style sheets
   * @param title the label
   * @param findings the findings of the kind
   */
  public record Entry(String key, String title, List<Evidence> findings) {
    public Entry {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A finding.
   *
   * @param value the value
   * @param href the paragraph that contains it
   * @param words the description of the rule; empty when there is none
   * @param rule the name of the rule
   * @param confidence the confidence of the rule in percent
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
