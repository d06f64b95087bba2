package gongbo.pages;

import static java.util.stream.Collectors.joining;

import gongbo.pages.OutlineNode.Fragment;
import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Organiser;
import gongbo.release.Publisher;
import gongbo.release.Quotation;
import gongbo.release.Release;
import gongbo.release.Span;
import gongbo.release.Speaker;
import gongbo.release.Topic;
import gongbo.release.Venue;
import gongbo.request.SearchAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The highlights of what was found in the body of a release.
 *
 * @param marks the highlights by kind, those of a kind in text order
 */
record FindingHighlights(List<Mark> marks) {
  /** The highlights of a release without any. */
  static final FindingHighlights NONE = new FindingHighlights(List.of());

  /** The kinds of highlights. */
  enum MarkKind {
    SPEAKER,
    QUOTATION,
    STATEMENT,
    EVENT,
    VENUE,
    TOPIC,
    PUBLISHER,
    ORGANISER,
    ALIAS;

    /** The name in style sheets and messages. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A highlight.
   *
   * @param kind the kind
   * @param id the fragment identifier; empty when nothing links to it
   * @param value the value that was found
   * @param span the span in the body
   * @param rule the extraction rule
   * @param confidence the confidence in percent
   */
  record Mark(MarkKind kind, String id, String value, Span span, String rule, int confidence) {
    boolean covers(int start, int end) {
      return span.start() <= start && end <= span.end();
    }
  }

  FindingHighlights {
    marks = List.copyOf(marks);
  }

  static FindingHighlights of(Release release) {
    List<Mark> marks = new ArrayList<>();
    add(marks, MarkKind.SPEAKER, release.speakers(), Speaker::name);
    int number = 0;
    for (Finding<Quotation> quotation : release.quotations()) {
      number++;
      MarkKind kind = quotation.value().isDirect() ? MarkKind.QUOTATION : MarkKind.STATEMENT;
      add(marks, kind, SearchAddress.quotationId(number), quotation, Quotation::text);
    }
    add(marks, MarkKind.EVENT, release.eventDates(), EventDate::toString);
    add(marks, MarkKind.VENUE, release.venues(), Venue::name);
    add(marks, MarkKind.TOPIC, release.topics(), Topic::label);
    add(marks, MarkKind.ORGANISER, release.organisers(), Organiser::name);
    add(marks, MarkKind.ALIAS, release.aliases(), alias -> alias.alias() + " = " + alias.term());
    Finding<Publisher> publisher = release.publisher();
    if (publisher != null) {
      add(marks, MarkKind.PUBLISHER, "", publisher, Publisher::name);
    }
    return new FindingHighlights(marks);
  }

  /** Splits a part of the body wherever a highlight begins or ends. */
  List<Fragment> fragments(String body, int start, int end) {
    List<Mark> here =
        marks.stream()
            .filter(mark -> mark.span().start() < end && start < mark.span().end())
            .toList();
    NavigableSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    for (Mark mark : here) {
      cuts.add(Math.max(start, mark.span().start()));
      cuts.add(Math.min(end, mark.span().end()));
    }
    List<Fragment> fragments = new ArrayList<>();
    for (int cut : cuts.headSet(end)) {
      int next = Objects.requireNonNull(cuts.higher(cut));
      List<Mark> covering = here.stream().filter(mark -> mark.covers(cut, next)).toList();
      fragments.add(fragment(body.substring(cut, next), cut, covering));
    }
    return fragments;
  }

  private static Fragment fragment(String text, int start, List<Mark> covering) {
    return new Fragment(
        text,
        // An id identifies one element: the first fragment of a highlight.
        covering.stream()
            .filter(mark -> mark.span().start() == start)
            .map(Mark::id)
            .filter(id -> !id.isEmpty())
            .findFirst()
            .orElse(""),
        covering.stream().map(mark -> mark.kind().key()).distinct().collect(joining(" ")));
  }

  private static <T> void add(
      List<Mark> marks, MarkKind kind, List<Finding<T>> findings, Function<T, String> text) {
    findings.forEach(finding -> add(marks, kind, "", finding, text));
  }

  private static <T> void add(
      List<Mark> marks, MarkKind kind, String id, Finding<T> finding, Function<T, String> text) {
    Span span = finding.span();
    if (span.part() == Span.TextPart.BODY && span.start() < span.end()) {
      marks.add(
          new Mark(
              kind,
              id,
              text.apply(finding.value()),
              span,
              finding.rule(),
              Math.toIntExact(Math.round(finding.confidence() * 100))));
    }
  }
}
