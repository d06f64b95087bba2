package gongbo.extract;

import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Paragraph;
import gongbo.release.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds when the event takes place that a release is about.
 *
 * <p>The rules, best first: a labelled line ({@code 일시 : …}); a date before a word such as 개최 in
 * one of the first sentences; a date in brackets in the headline beside such a word ({@code
 * 개최(8.21.)}). Deadlines, effective dates and what happened long before find nothing.
 */
final class EventDateRules {
  /** The event is told in one of the first sentences, else the release is about something else. */
  private static final int LEAD_SENTENCES = 8;

  /** How far behind a date the word that tells the event may stand, in letters. */
  private static final int REACH = 260;

  /** Events are announced and reported within about these days. */
  private static final int MOST_DAYS_AFTER = 21;

  private static final int MOST_DAYS_BEFORE = 120;

  /** A headline is shorter; a longer line without an end is a sentence that the source broke. */
  private static final int LONG_LINE = 55;

  private static final int LONGEST_LABEL = 12;

  private static final List<String> LABELS =
      List.of("일시", "일 시", "시간", "일자", "행사일", "개최일", "때", "회의일시", "행사일시", "개최일시", "일정", "날짜");

  /** What follows the date of a deadline, an effect or a statistic. */
  private static final List<String> NO_EVENT =
      List.of(
          "까지", "기준", "현재", "자로", "시행", "마감", "이후", "이전", "부로", "자 ", "부터 시행", "부터 적용", "부터 판매",
          "부터 신청", "부터 접수", "부터 모집", "이전에", "전까지", "출범", "제정", "개정", "공포", "고시", "에 제정", "에 개정");

  /** Verbs that tell an event only where a place is named too: rules are carried out as well. */
  private static final List<String> WITH_PLACE = List.of("운영", "실시", "진행", "상담", "선보");

  /** What writers put before a date in brackets: 오늘(28일). */
  private static final List<String> DEICTICS = List.of("오늘", "금일", "내일", "어제", "이날");

  private final Gazetteer gazetteer;
  private final PhraseTable<String> eventWords;

  EventDateRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.eventWords = gazetteer.eventWords();
  }

  /**
   * What was found.
   *
   * @param dates the dates
   * @param sentences the numbers of the sentences that tell of the event on those dates, in order
   */
  record Events(List<Finding<EventDate>> dates, List<Integer> sentences) {}

  /** What is found while the rules run. */
  private static final class Found {
    final List<Finding<EventDate>> dates = new ArrayList<>();
    final TreeSet<Integer> sentences = new TreeSet<>();

    boolean isEmpty() {
      return dates.isEmpty();
    }
  }

  /**
   * @param published the day of publication; null when unknown
   * @param anchor a day that the missing parts of dates are taken from: the publication's, else one
   *     in the year that the text speaks of; null when neither is known
   */
  Events find(Reading reading, @Nullable LocalDate published, @Nullable LocalDate anchor) {
    Found found = new Found();
    labelledLines(reading, published, anchor, found);
    eventSentences(reading, published, anchor, found);
    if (found.isEmpty()) {
      headline(reading, published, anchor, found);
    }
    return new Events(List.copyOf(found.dates), List.copyOf(found.sentences));
  }

  private void labelledLines(
      Reading reading, @Nullable LocalDate published, @Nullable LocalDate anchor, Found found) {
    for (int s = 0; s < reading.sentences().size(); s++) {
      Sentence sentence = reading.sentences().get(s);
      boolean alone = s + 1 < reading.sentences().size() && isLabel(reading, s, LABELS);
      if (!alone && !isLabelled(reading.text(), sentence)) {
        continue;
      }
      Sentence value = alone ? reading.sentences().get(s + 1) : sentence;
      List<PrintedDate> dates =
          DateScanner.scan(reading.text(), value.start(), value.end(), anchor);
      if (!dates.isEmpty() && isNear(dates.get(0).value(), published)) {
        add(found, dates.get(0), s, "labelled-line", 0.9);
        return;
      }
    }
  }

  /** Whether a sentence is nothing but a label, as the cell of a table that became a line. */
  static boolean isLabel(Reading reading, int sentence, List<String> labels) {
    Sentence line = reading.sentences().get(sentence);
    return line.end() - line.start() <= LONGEST_LABEL
        && labels.contains(reading.text().substring(line.start(), line.end()).strip());
  }

  /** {@code 일시 : …}, {@code (일시) …}, {@code * (일시/장소) …}. */
  static boolean isLabelled(String text, Sentence sentence) {
    return labelEnd(text, sentence, LABELS) >= 0;
  }

  /** The offset after a label's colon or bracket; -1 when the line begins with none of them. */
  static int labelEnd(String text, Sentence sentence, List<String> labels) {
    int i = sentence.start();
    int limit = Math.min(sentence.end(), i + 40);
    while (i < limit && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    if (!Hangul.startsWithAny(text, i, labels)) {
      return -1;
    }
    for (int k = i; k < Math.min(limit, i + 14); k++) {
      char c = text.charAt(k);
      if (c == ':' || c == ')' || c == ']' || c == '】' || c == '：') {
        int after = k + 1;
        while (after < sentence.end() && " :".indexOf(text.charAt(after)) >= 0) {
          after++;
        }
        return after;
      }
    }
    return -1;
  }

  private void eventSentences(
      Reading reading, @Nullable LocalDate published, @Nullable LocalDate anchor, Found found) {
    int read = 0;
    for (int s = 0; s < reading.sentences().size() && read < LEAD_SENTENCES; s++) {
      Sentence sentence = reading.sentences().get(s);
      if (sentence.level() == Paragraph.Level.NOTE
          || sentence.level() == Paragraph.Level.SUBTITLE
          || !endsLikeSentence(reading.text(), sentence)) {
        continue;
      }
      read++;
      for (PrintedDate date :
          DateScanner.scan(reading.text(), sentence.start(), sentence.end(), anchor)) {
        boolean aside =
            isInBracket(sentence, date) || (!found.isEmpty() && isPast(reading.text(), date));
        if (!aside
            && tellsEvent(reading.text(), sentence, date)
            && isNear(date.value(), published)) {
          double sure = (date.certain() ? 0.85 : 0.75) - 0.05 * Math.min(read - 1, 5);
          add(found, date, s, read == 1 ? "lead-sentence" : "event-sentence", sure);
        }
      }
    }
  }

  /** A date in brackets belongs to the word before them, not to the sentence. */
  private static boolean isInBracket(Sentence sentence, PrintedDate date) {
    String before = "";
    for (Token token : sentence.tokens()) {
      if (token.kind() != Token.Kind.WORD
          && token.start() < date.start()
          && date.end() <= token.end()) {
        return !DEICTICS.contains(before);
      }
      before = token.text();
    }
    return false;
  }

  /** 지난 after the first date tells of an earlier event. */
  private static boolean isPast(String text, PrintedDate date) {
    int start = Math.max(0, date.start() - 4);
    return text.substring(start, date.start()).contains("지난");
  }

  private boolean tellsEvent(String text, Sentence sentence, PrintedDate date) {
    int end = Math.min(sentence.end(), date.end() + REACH);
    int after = date.end();
    while (after < end && text.charAt(after) == ' ') {
      after++;
    }
    boolean range = !date.value().start().equals(date.value().end());
    if (range && text.startsWith("까지", after)) {
      after += 2;
    }
    if (Hangul.startsWithAny(text, after, NO_EVENT)) {
      return false;
    }
    if (text.startsWith("부터", after) && text.startsWith("시행", Math.min(after + 3, text.length()))) {
      return false;
    }
    for (int i = after; i < end; i++) {
      PhraseTable.Match<String> word = eventWords.at(text, i);
      if (word != null) {
        return !goesOnMeanwhile(text, i + word.phrase().length());
      }
    }
    return Hangul.containsAny(text, after, end, WITH_PLACE) && namesPlace(sentence, after);
  }

  /** 방문 중인 장관은: the visit only frames what the sentence tells. */
  private static boolean goesOnMeanwhile(String text, int after) {
    return text.startsWith("중인", after) || text.startsWith(" 중인", after);
  }

  /** Whether a place with 에서 stands behind an offset. */
  private boolean namesPlace(Sentence sentence, int from) {
    for (Token token : sentence.tokens()) {
      if (token.start() >= from && token.isWord() && token.text().endsWith("에서")) {
        String noun = token.text().substring(0, token.text().length() - 2);
        if (!noun.isEmpty() && (gazetteer.endsLikePlace(noun) || gazetteer.region(noun) != null)) {
          return true;
        }
      }
    }
    return false;
  }

  private void headline(
      Reading reading, @Nullable LocalDate published, @Nullable LocalDate anchor, Found found) {
    String title = reading.raw().title();
    for (PrintedDate date : DateScanner.scan(title, 0, title.length(), anchor)) {
      boolean beside = eventWords.anyIn(title, Math.max(0, date.start() - 12), title.length());
      if (beside && isNear(date.value(), published) && found.isEmpty()) {
        found.dates.add(
            new Finding<>(date.value(), Span.title(date.start(), date.end()), "headline", 0.6));
      }
    }
    for (int s = 0; s < Math.min(reading.sentences().size(), 6) && found.isEmpty(); s++) {
      Sentence sentence = reading.sentences().get(s);
      if (endsLikeSentence(reading.text(), sentence)) {
        continue;
      }
      for (PrintedDate date :
          DateScanner.scan(reading.text(), sentence.start(), sentence.end(), anchor)) {
        if (eventWords.anyIn(reading.text(), sentence.start(), sentence.end())
            && isNear(date.value(), published)
            && found.isEmpty()) {
          add(found, date, s, "headline", 0.6);
        }
      }
    }
  }

  private static boolean endsLikeSentence(String text, Sentence sentence) {
    int end = sentence.end();
    while (end > sentence.start() && " .\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > sentence.start()
        && end - sentence.start() > 15
        && ("다요함음며고데서여만".indexOf(text.charAt(end - 1)) >= 0 || end - sentence.start() > LONG_LINE);
  }

  private static boolean isNear(EventDate date, @Nullable LocalDate published) {
    if (published == null) {
      return true;
    }
    long days = ChronoUnit.DAYS.between(published, date.start());
    long last = ChronoUnit.DAYS.between(published, date.end());
    return last >= -MOST_DAYS_AFTER && days <= MOST_DAYS_BEFORE;
  }

  private static void add(
      Found found, PrintedDate date, int sentence, String rule, double confidence) {
    found.sentences.add(sentence);
    for (Finding<EventDate> known : found.dates) {
      EventDate range = known.value();
      if (!date.value().start().isBefore(range.start())
          && !date.value().end().isAfter(range.end())) {
        return;
      }
    }
    found.dates.add(
        new Finding<>(
            date.value(),
            Span.body(date.start(), date.end()),
            rule + "/" + date.form(),
            confidence));
  }
}
