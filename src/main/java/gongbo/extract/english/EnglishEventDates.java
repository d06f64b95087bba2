package gongbo.extract.english;

import gongbo.extract.english.EnglishDateScanner.ReadDate;
import gongbo.extract.english.EnglishLexicon.WordKind;
import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses the dates of events: those with a word for an event nearer than one for a deadline, an
 * entry into force or, for relative days, an announcement. Dates of the distant past, of the next
 * or an earlier event and of periods are left out.
 */
final class EnglishEventDates {
  /** The number of sentences at the beginning in which events are announced. */
  private static final int LEAD = 12;

  /** The maximum distance in tokens from a date to a word for an event. */
  private static final int REACH = 26;

  /** The maximum distance in tokens from "at" to the day after the place. */
  private static final int REACH_OF_PLACE = 14;

  /** The maximum distance of a word for an event behind a day that is also that of its report. */
  private static final int BEHIND = 4;

  /** The same in sentences after the lead. */
  private static final int SHORT_REACH = 6;

  /** The same for days that are only named by their distance. */
  private static final int RELATIVE_REACH = 18;

  /** The maximum distance in tokens from "next" or "earlier" to a word for an event. */
  private static final int REACH_OF_OTHER = 5;

  /** The maximum number of days from an event to the release that reports it. */
  private static final int MOST_DAYS_AFTER = 40;

  /** The maximum number of days from the release to the event that it announces. */
  private static final int MOST_DAYS_BEFORE = 300;

  /** The maximum duration of an event in days; longer ranges are periods. */
  private static final int LONGEST_EVENT = 92;

  /** The maximum number of days of events that are collected; a text with more is a calendar. */
  private static final int MOST_DATES = 100;

  /** Words before a date of a deadline, a period or another thing than an event. */
  private static final Set<String> NO_EVENT_BEFORE =
      Set.of(
          "by",
          "before",
          "until",
          "till",
          "since",
          "than",
          "after",
          "deadline",
          "due",
          "between",
          "dated",
          "effective",
          "of",
          "following",
          "through",
          "issued");

  /** Verbs before the day on which a release was issued. */
  private static final Set<String> REPORTED = Set.of("said", "announced", "say", "published");

  private static final Set<String> PARTS_OF_DAY =
      Set.of("night", "evening", "morning", "afternoon", "day", "days", "week", "weekend");

  private static final Set<String> DATE_LABELS = Set.of("date", "dates", "when", "day", "time");

  private final EnglishText text;
  private final EnglishLexicon lexicon;
  private final LocalDate published;
  private final PlacePhrases places;
  private final Map<EventDate, Finding<EventDate>> dates = new LinkedHashMap<>();
  private final Set<Integer> sentences = new TreeSet<>();

  private EnglishEventDates(EnglishText text, EnglishLexicon lexicon, LocalDate published) {
    this.text = text;
    this.lexicon = lexicon;
    this.published = published;
    this.places = new PlacePhrases(lexicon);
  }

  static EnglishEventDates of(EnglishText text, EnglishLexicon lexicon, LocalDate published) {
    EnglishEventDates found = new EnglishEventDates(text, lexicon, published);
    for (int s = 0; s < text.sentences().size() && found.dates.size() < MOST_DATES; s++) {
      found.read(s);
    }
    if (found.dates.isEmpty()) {
      found.readTitle();
    }
    return found;
  }

  /** Returns the dates in the order of the text, without days inside a longer event. */
  List<Finding<EventDate>> dates() {
    List<Finding<EventDate>> kept = new ArrayList<>();
    dates.forEach(
        (date, finding) -> {
          if (dates.keySet().stream().noneMatch(other -> isInside(date, other))) {
            kept.add(finding);
          }
        });
    return kept;
  }

  /** Returns the indexes of the sentences with a date of an event, in ascending order. */
  Set<Integer> sentences() {
    return sentences;
  }

  private static boolean isInside(EventDate date, EventDate other) {
    return !date.equals(other)
        && !date.start().isBefore(other.start())
        && !date.end().isAfter(other.end());
  }

  private void read(int s) {
    EnglishSentence sentence = text.sentences().get(s);
    List<ReadDate> read =
        EnglishDateScanner.scan(text.text(), sentence.start(), sentence.end(), published);
    for (ReadDate date : read) {
      int first = sentence.indexAt(date.start());
      int last = Math.max(first, sentence.indexAt(date.end()) - 1);
      if (first >= sentence.size() || sentence.token(first).isQuotation()) {
        continue;
      }
      if (isPlausible(date.value()) && isOfEvent(s, date, first, last)) {
        double confidence = (date.relative() ? 0.75 : 0.9) - (s < LEAD ? 0 : 0.2);
        dates.putIfAbsent(
            date.value(),
            new Finding<>(
                date.value(),
                Span.body(date.start(), date.end()),
                date.relative() ? "relative-day" : "event-sentence",
                confidence));
        sentences.add(s);
      }
    }
  }

  private void readTitle() {
    String title = text.raw().title();
    for (ReadDate date : EnglishDateScanner.scan(title, 0, title.length(), published)) {
      if (!date.relative() && isPlausible(date.value())) {
        dates.putIfAbsent(
            date.value(),
            new Finding<>(date.value(), Span.title(date.start(), date.end()), "title", 0.6));
      }
    }
  }

  private boolean isPlausible(EventDate date) {
    long ahead = ChronoUnit.DAYS.between(published, date.start());
    long duration = ChronoUnit.DAYS.between(date.start(), date.end());
    return ahead >= -MOST_DAYS_AFTER - duration
        && ahead <= MOST_DAYS_BEFORE
        && duration <= LONGEST_EVENT;
  }

  private boolean isOfEvent(int s, ReadDate date, int first, int last) {
    EnglishSentence sentence = text.sentences().get(s);
    if (DATE_LABELS.contains(sentence.key(0)) && sentence.isSign(1, ':')) {
      return true;
    }
    if (isExcludedBefore(sentence, date, first)) {
      return false;
    }
    boolean relative = date.relative() || sentence.key(first - 2).equals("today");
    int reach = s < LEAD ? (relative ? RELATIVE_REACH : REACH) : SHORT_REACH;
    int event = nearest(sentence, first, last, reach, WordKind.EVENT, WordKind.EVENT_VERB);
    if (event < 0 && !date.relative() && s < LEAD && isBesidePlace(sentence, first, last)) {
      return true;
    }
    if (event < 0 || isOther(sentence, event)) {
      return false;
    }
    int toEvent = distance(event, first, last);
    int deadline = nearest(sentence, first, last, reach, WordKind.DEADLINE);
    if (deadline >= 0 && distance(deadline, first, last) <= toEvent) {
      return false;
    }
    if (relative) {
      int announced = nearest(sentence, first, last, SHORT_REACH, WordKind.ANNOUNCING);
      boolean eventBehind =
          event > last && event - last <= BEHIND && !sentence.key(event - 1).equals("will");
      return announced < 0 || eventBehind || distance(announced, first, last) > toEvent;
    }
    return true;
  }

  /** Returns true for a day beside a place: at the Observatory on January 22. */
  private boolean isBesidePlace(EnglishSentence sentence, int first, int last) {
    int next = sentence.isSign(last + 1, ',') ? last + 2 : last + 1;
    if (sentence.key(next).equals("at") || sentence.key(next).equals("in")) {
      PlacePhrases.Phrase behind = places.at(sentence, next + 1);
      return behind != null && behind.exact();
    }
    for (int i = first - 1; i > Math.max(0, first - REACH_OF_PLACE); i--) {
      if (sentence.key(i).equals("at")) {
        PlacePhrases.Phrase before = places.at(sentence, i + 1);
        return before != null && before.exact() && sentence.key(before.last() + 1).equals("on");
      }
    }
    return false;
  }

  private boolean isExcludedBefore(EnglishSentence sentence, ReadDate date, int first) {
    String before = sentence.key(first - 1);
    boolean range = !date.value().start().equals(date.value().end());
    if (isDateline(sentence, first)) {
      return true;
    }
    if (before.equals("of")) {
      return !PARTS_OF_DAY.contains(sentence.key(first - 2));
    }
    boolean untilThen =
        before.equals("on")
            && (isLimit(sentence, first - 2)
                || isLimit(sentence, first - 3)
                || isLimit(sentence, first - 4));
    boolean reported =
        !date.relative()
            && (REPORTED.contains(before)
                || (before.equals("on") && REPORTED.contains(sentence.key(first - 2))));
    return untilThen
        || reported
        || NO_EVENT_BEFORE.contains(before)
        || (before.equals("from") && !range);
  }

  /** Returns true for "by" before a time of day: by noon on May 12. */
  private static boolean isLimit(EnglishSentence sentence, int i) {
    return sentence.key(i).equals("by") || sentence.key(i).equals("before");
  }

  /** Returns true for the day in a dateline: GENEVA, 19 October 2023 – The envoy. */
  private static boolean isDateline(EnglishSentence sentence, int first) {
    for (int i = first + 1; i < Math.min(sentence.size(), first + 6); i++) {
      if (sentence.isSign(i, '–') || sentence.isSign(i, '—') || sentence.isSign(i, '-')) {
        return first <= 8
            && sentence.tokens().subList(0, first).stream().noneMatch(EnglishEventDates::isSmall);
      }
    }
    return false;
  }

  private static boolean isSmall(EnglishToken token) {
    return token.isWord() && !token.isCapitalised();
  }

  /** Returns true for the next or an earlier event. */
  private boolean isOther(EnglishSentence sentence, int event) {
    boolean which = sentence.key(event - 1).equals("be") && sentence.key(event - 3).equals("which");
    if (which) {
      return true;
    }
    for (int i = Math.max(0, event - REACH_OF_OTHER); i < event; i++) {
      if (lexicon.is(sentence.key(i), WordKind.OTHER)) {
        return true;
      }
    }
    return sentence.key(event + 1).equals("again")
        || lexicon.is(sentence.key(0), WordKind.OTHER)
        || lexicon.is(sentence.key(1), WordKind.OTHER);
  }

  /** Returns the index of the nearest word of some kinds beside a date; -1 if there is none. */
  private int nearest(EnglishSentence sentence, int first, int last, int reach, WordKind... kinds) {
    for (int d = 1; d <= reach; d++) {
      if (isKind(sentence, first - d, kinds) && !isInName(sentence, first - d)) {
        return first - d;
      }
      if (isKind(sentence, last + d, kinds)) {
        return last + d;
      }
    }
    return -1;
  }

  /** Returns true for a word of some kinds; some nouns count only in a phrase: take place. */
  private boolean isKind(EnglishSentence sentence, int i, WordKind... kinds) {
    String key = sentence.key(i);
    return lexicon.is(key, kinds) && isInPhrase(key, sentence.key(i - 1));
  }

  private static boolean isInPhrase(String noun, String before) {
    return switch (noun) {
      case "place" -> before.startsWith("t");
      case "force" -> before.equals("into");
      case "effect" -> before.equals("into") || before.startsWith("tak") || before.equals("took");
      default -> true;
    };
  }

  /** Returns true for a word of the name of a body, as Award in Award Council. */
  private boolean isInName(EnglishSentence sentence, int i) {
    return sentence.isCapitalised(i)
        && sentence.isCapitalised(i + 1)
        && lexicon.is(sentence.key(i + 1), WordKind.ORGANISATION);
  }

  private static int distance(int index, int first, int last) {
    return index < first ? first - index : index - last;
  }
}
