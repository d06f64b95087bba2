package gongbo.extract;

import gongbo.release.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that state the date and venue of an event: labelled lines such as {@code (일시)
 * 3.20.(목)}, {@code 장소 : 누리회관} and {@code 일시·장소 : 3.20.(목) 14:00, 누리회관}, and lines that contain
 * nothing but a date and a venue, such as {@code - 2025. 3. 20.(목) 14:00, 누리회관 -}.
 */
final class EventLines {
  private static final Set<String> DAY_LABELS =
      Set.of(
          "일시", "시간", "일자", "행사일", "행사일자", "개최일", "개최일자", "때", "회의일시", "행사일시", "개최일시", "교육일시", "일정",
          "날짜", "개요", "행사개요", "행사기간", "개최기간", "전시기간", "교육기간");

  private static final Set<String> PLACE_LABELS =
      Set.of("장소", "곳", "개최장소", "행사장소", "회의장소", "교육장소", "개최지");

  /**
   * A label for periods of all kinds, which denotes the date of an event only together with a
   * venue: 기간 및 장소.
   */
  private static final String PERIOD = "기간";

  /** The maximum length of a label in characters, brackets included. */
  private static final int LONGEST_LABEL = 16;

  /** The maximum length of the name of a venue in characters. */
  private static final int LONGEST_PLACE = 50;

  /** The maximum length in characters of a line that contains only a date and a venue. */
  private static final int LONGEST_DATED_LINE = 90;

  /** A body whose meetings are named after it, so that its name counts as the name of an event. */
  private static final String COMMITTEE = "위원회";

  /** A label that may follow any other noun: 관람 일시. */
  private static final String WHEN = "일시";

  /** Nouns before {@link #WHEN} that make it the time of something other than the event. */
  private static final List<String> OTHER_LABELS =
      List.of("접수", "신청", "모집", "배포", "보도", "게시", "발표", "작성", "발생", "사고", "등록", "마감", "예매", "공고");

  private static final String LABEL_ENDS = ":)]】：｣」>〉";

  private static final List<String> UNDECIDED = List.of("추후", "미정", "별도", "상동");

  /** Words between a date and a venue: times of day and durations. */
  private static final List<String> TIME_WORDS =
      List.of(
          "오전", "오후", "정오", "현지시간", "현지시각", "현지 시간", "현지 시각", "부터", "까지", "시간", "일간", "이틀간", "양일간",
          "양일", "사흘간", "간 ", "경 ", "경,", "에 ", "에,", "중 ", "반 ", "KST");

  /**
   * The number of sentences at the beginning in which brackets are searched; later brackets
   * describe other events.
   */
  private static final int LEAD_SENTENCES = 10;

  /** The maximum distance in characters from an event word to the bracket after it. */
  private static final int LONGEST_EVENT_NAME = 40;

  private final PlaceNames places;
  private final PhraseTable<String> eventWords;

  EventLines(Gazetteer gazetteer, PlaceNames places) {
    this.eventWords = gazetteer.eventWords();
    this.places = places;
  }

  /** The form of a line, the most reliable first. */
  enum LineForm {
    /** A label: {@code 일시 : …}. */
    LABELLED("labelled-line", 0.9),
    /** A line with only a date and a venue. */
    DATED("dated-line", 0.8),
    /** A bracket after the name of an event: {@code 갯벌 총회(3. 12., 핀란드 헬싱키)}. */
    BRACKETED("event-bracket", 0.6);

    final String rule;
    final double confidence;

    LineForm(String rule, double confidence) {
      this.rule = rule;
      this.confidence = confidence;
    }
  }

  /**
   * A line that states the date or the venue of an event.
   *
   * @param sentence the index of its sentence
   * @param form its form
   * @param dates the dates in the line, in order
   * @param place the venue in the line; null when there is none
   */
  record EventLine(
      int sentence, LineForm form, List<PrintedDate> dates, @Nullable PrintedPlace place) {
    EventLine {
      dates = List.copyOf(dates);
    }
  }

  /**
   * A venue as printed in a line.
   *
   * @param name its name
   * @param bracketed the content of the bracket after it, often the address; empty when there is
   *     none
   * @param start the offset of its first character in the body's text
   */
  record PrintedPlace(String name, String bracketed, int start) {
    int end() {
      return start + name.length();
    }
  }

  /** The kinds of values that a label announces. */
  private record Label(boolean day, boolean place) {
    static final Label NONE = new Label(false, false);

    /** Parses a label such as 일시, 일시/장소 or 일시 및 장소. */
    static Label of(String printed, PhraseTable<String> eventWords) {
      boolean day = false;
      boolean place = false;
      StringTokenizer words = new StringTokenizer(Gazetteer.withoutSpaces(printed), "/·,ㆍ‧․･∙•&및");
      while (words.hasMoreTokens()) {
        String word = withoutEventName(words.nextToken(), eventWords);
        if (DAY_LABELS.contains(word) || (PERIOD.equals(word) && words.hasMoreTokens())) {
          day = true;
        } else if (PLACE_LABELS.contains(word)) {
          place = true;
        } else {
          return NONE;
        }
      }
      return new Label(day, place);
    }

    /** Removes the name of the event from a label: 공청회개요 becomes 개요, and 관람일시 becomes 일시. */
    private static String withoutEventName(String word, PhraseTable<String> eventWords) {
      PhraseTable.PhraseMatch<String> event = eventWords.at(word, 0);
      if (event != null && event.phrase().length() < word.length()) {
        return word.substring(event.phrase().length());
      }
      boolean other = Hangul.containsAny(word, 0, word.length(), OTHER_LABELS);
      return word.endsWith(WHEN) && !other ? WHEN : word;
    }
  }

  /**
   * @param anchor the day against which incomplete dates are resolved; null when none is known
   */
  List<EventLine> find(AnnotatedText annotated, @Nullable LocalDate anchor) {
    List<EventLine> lines = new ArrayList<>();
    List<Sentence> sentences = annotated.sentences();
    for (int s = 0; s < sentences.size(); s++) {
      EventLine line = labelledLine(annotated, s, anchor);
      if (line == null) {
        line = datedLine(annotated, s, anchor);
      }
      if (line == null && s < LEAD_SENTENCES) {
        line = bracketed(annotated, s, anchor);
      }
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
  }

  private @Nullable EventLine labelledLine(
      AnnotatedText annotated, int s, @Nullable LocalDate anchor) {
    String text = annotated.text();
    Sentence sentence = annotated.sentences().get(s);
    int end = sentence.end();
    int from = firstLetter(text, sentence.start(), end);
    int close = labelClose(text, from, end);
    Label label = Label.of(text.substring(from, close), eventWords);
    int value = close;
    if (!label.day() && !label.place()) {
      return null;
    }
    if (close == end && s + 1 < annotated.sentences().size()) {
      // The value is on the next line, because both are cells of a table.
      value = annotated.sentences().get(s + 1).start();
      end = annotated.sentences().get(s + 1).end();
    }
    List<PrintedDate> dates = label.day() ? DateScanner.scan(text, value, end, anchor) : List.of();
    if (label.day() && dates.isEmpty()) {
      return null;
    }
    int after = dates.isEmpty() ? value : skipTimes(text, dates.getLast().end(), end);
    PrintedPlace place = place(text, after, end);
    boolean placed =
        place != null && (label.place() ? !places.isNoName(place.name()) : looksLikePlace(place));
    if (!placed) {
      place = null;
    }
    return new EventLine(s, LineForm.LABELLED, dates, place);
  }

  /** Reads a line of the title block such as {@code - 2025. 3. 20.(목) 14:00, 누리회관 -}. */
  private @Nullable EventLine datedLine(
      AnnotatedText annotated, int s, @Nullable LocalDate anchor) {
    String text = annotated.text();
    Sentence sentence = annotated.sentences().get(s);
    int end = sentence.end();
    int from = firstLetter(text, sentence.start(), end);
    if (end - from > LONGEST_DATED_LINE
        || from >= end
        || !Character.isDigit(text.charAt(from))
        || sentence.level() == Paragraph.Level.NOTE) {
      return null;
    }
    List<PrintedDate> dates = DateScanner.scan(text, from, end, anchor);
    if (dates.isEmpty() || dates.getFirst().start() > from || !dates.getFirst().certain()) {
      return null;
    }
    int after = skipTimes(text, dates.getFirst().end(), end);
    PrintedPlace place = place(text, after, end);
    if (place == null || !looksLikePlace(place) || !isLast(text, place, end)) {
      return null;
    }
    return new EventLine(s, LineForm.DATED, List.of(dates.getFirst()), place);
  }

  /**
   * Reads the date and venue in a bracket after the name of an event: 갯벌 총회(3. 12.~3. 14., 핀란드
   * 헬싱키)에.
   */
  private @Nullable EventLine bracketed(
      AnnotatedText annotated, int s, @Nullable LocalDate anchor) {
    String text = annotated.text();
    Sentence sentence = annotated.sentences().get(s);
    for (Token token : sentence.tokens()) {
      int from = token.start() + 1;
      if (token.kind() != Token.TokenType.BRACKET || !followsEvent(text, sentence, token)) {
        continue;
      }
      List<PrintedDate> dates = DateScanner.scan(text, from, token.end() - 1, anchor);
      if (dates.isEmpty()) {
        continue;
      }
      if (dates.getFirst().start() > from + 1) {
        // The venue comes first: 갯벌 총회(핀란드 헬싱키, 3. 12.~3. 14.).
        PrintedPlace first = place(text, from, dates.getFirst().start());
        if (first != null && looksLikePlace(first)) {
          return new EventLine(s, LineForm.BRACKETED, List.of(dates.getFirst()), first);
        }
        continue;
      }
      int after = skipTimes(text, dates.getFirst().end(), token.end() - 1);
      PrintedPlace place = place(text, after, token.end() - 1);
      if (place != null && looksLikePlace(place)) {
        return new EventLine(s, LineForm.BRACKETED, List.of(dates.getFirst()), place);
      }
    }
    return null;
  }

  /** Returns true for a bracket after the name of an event, as in 갯벌 총회(…) and 공동위원회(…). */
  private boolean followsEvent(String text, Sentence sentence, Token bracket) {
    int from = Math.max(sentence.start(), bracket.start() - LONGEST_EVENT_NAME);
    return text.startsWith(COMMITTEE, bracket.start() - COMMITTEE.length())
        || eventWords.anyIn(text, from, bracket.start());
  }

  private static boolean isLast(String text, PrintedPlace place, int end) {
    int i = place.end();
    if (i < end && text.charAt(i) == '(') {
      int close = text.indexOf(')', i, end);
      i = close < 0 ? end : close + 1;
    }
    return firstLetter(text, i, end) == end;
  }

  private boolean looksLikePlace(PrintedPlace place) {
    return places.isWholeName(place.name());
  }

  /**
   * Returns the offset of the first letter or digit between two offsets, or the second offset if
   * there is none.
   */
  static int firstLetter(String text, int from, int end) {
    int i = from;
    while (i < end && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }

  /**
   * Returns the end of a label: its colon or bracket, the beginning of a date, or the end of a
   * short line.
   */
  private static int labelClose(String text, int from, int end) {
    int limit = Math.min(end, from + LONGEST_LABEL);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (LABEL_ENDS.indexOf(c) >= 0 || Character.isDigit(c) || isApostrophe(c)) {
        return i;
      }
    }
    return limit;
  }

  /** Returns the offset after the times of day, durations and signs that follow a date. */
  static int skipTimes(String text, int from, int end) {
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      int next = i;
      if (c == '(') {
        int close = text.indexOf(')', i, Math.min(end, i + 24));
        if (close > 0 && isTimeExpression(text, i + 1, close)) {
          next = close + 1;
        }
      } else if (Character.isDigit(c)) {
        next = afterTime(text, i, end);
      } else if (!Character.isLetter(c)) {
        next = i + 1;
      } else {
        for (String word : TIME_WORDS) {
          if (text.startsWith(word, i)) {
            next = i + word.length();
            break;
          }
        }
      }
      if (next == i) {
        return i;
      }
      i = next;
    }
    return i;
  }

  private static boolean isTimeExpression(String text, int from, int to) {
    return Hangul.containsAny(text, from, to, List.of("시", "일", "간", "회", ":", "월", "금", "토"))
        || text.startsWith("수", from)
        || text.startsWith("화", from)
        || text.startsWith("목", from);
  }

  /**
   * Returns the offset after a time or duration such as 14:00, 14시 30분 or 2일간; the given offset if
   * the number is neither.
   */
  private static int afterTime(String text, int from, int end) {
    int i = from;
    while (i < end && (Character.isDigit(text.charAt(i)) || ":-~∼".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    boolean clock = text.substring(from, i).indexOf(':') > 0;
    for (String unit : List.of("시간", "시", "분", "일간", "개월간")) {
      if (text.startsWith(unit, i)) {
        return i + unit.length();
      }
    }
    return clock ? i : from;
  }

  private static @Nullable PrintedPlace place(String text, int from, int end) {
    int start = firstLetter(text, from, end);
    for (String label : PLACE_LABELS) {
      if (text.startsWith(label, start) && label.length() > 1) {
        int after = firstLetter(text, start + label.length(), end);
        start = after > start + label.length() ? after : start;
        break;
      }
    }
    int stop = start;
    String bracketed = "";
    while (stop < end) {
      char c = text.charAt(stop);
      if (c == '(') {
        int close = text.indexOf(')', stop, end);
        bracketed = text.substring(stop + 1, close < 0 ? end : close);
        break;
      }
      if (",/※*\n<[|:".indexOf(c) >= 0
          || text.startsWith("· ", stop)
          || stop - start > LONGEST_PLACE) {
        break;
      }
      stop++;
    }
    while (stop > start && " .-–".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    int length = stop - start;
    if (length < 2 || length > LONGEST_PLACE || Hangul.startsWithAny(text, start, UNDECIDED)) {
      return null;
    }
    return new PrintedPlace(text.substring(start, stop), bracketed, start);
  }
}
