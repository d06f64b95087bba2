package gongbo.extract;

import gongbo.extract.EventLines.EventLine;
import gongbo.extract.TimeScanner.PrintedTime;
import gongbo.release.EventDate;
import gongbo.release.EventTime;
import gongbo.release.Finding;
import gongbo.release.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time of day of an event directly after its date, {@code 3. 20.(목) 14:00~16:00}, first
 * where the date was found and else where a line of the release repeats it.
 *
 * <p>An event of several days has no single time and is skipped.
 */
final class EventTimeRules {
  /** Characters that may separate a date from a time. */
  private static final String BETWEEN = " ,.";

  private static final int MOST_BETWEEN = 3;

  private EventTimeRules() {}

  /**
   * @param dates the dates of the events
   * @param lines the lines that state dates and venues
   */
  static List<Finding<EventTime>> find(
      AnnotatedText annotated, List<Finding<EventDate>> dates, List<EventLine> lines) {
    Map<LocalDate, Finding<EventTime>> found = new LinkedHashMap<>();
    for (Finding<EventDate> date : dates) {
      boolean body = date.span().part() == Span.TextPart.BODY;
      if (body) {
        add(found, annotated.text(), date.value(), date.span().end(), "behind-date", 0.85);
      }
    }
    for (EventLine line : lines) {
      for (PrintedDate printed : line.dates()) {
        boolean ofEvent = dates.stream().anyMatch(date -> date.value().equals(printed.value()));
        if (ofEvent) {
          String rule = line.form().rule;
          add(
              found,
              annotated.text(),
              printed.value(),
              printed.end(),
              rule,
              line.form().confidence);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private static void add(
      Map<LocalDate, Finding<EventTime>> found,
      String text,
      EventDate date,
      int behind,
      String rule,
      double confidence) {
    if (!date.start().equals(date.end()) || found.containsKey(date.start())) {
      return;
    }
    PrintedTime time = timeAfter(text, behind);
    if (time != null) {
      found.put(
          date.start(),
          new Finding<>(
              new EventTime(date.start(), time.first(), time.last()),
              Span.body(time.start(), time.end()),
              rule,
              confidence));
    }
  }

  private static @Nullable PrintedTime timeAfter(String text, int behind) {
    int i = behind;
    while (i < text.length() && i < behind + MOST_BETWEEN && BETWEEN.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return TimeScanner.at(text, i, text.length());
  }
}
