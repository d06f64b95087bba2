package gongbo.extract;

import gongbo.release.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines that tell the day and the place of an event in so many words: {@code (일시)
 * 3.20.(목)}, {@code 장소 : 누리회관}, {@code 일시·장소 : 3.20.(목) 14:00, 누리회관}, or a line that is nothing but
 * both, {@code - 2025. 3. 20.(목) 14:00, 누리회관 -}.
 */
final class EventLines {
  private static final Set<String> DAY_LABELS =
      Set.of(
          "일시", "시간", "일자", "행사일", "행사일자", "개최일", "개최일자", "때", "회의일시", "행사일시", "개최일시", "교육일시", "일정",
          "날짜", "개요", "행사개요", "행사기간", "개최기간", "전시기간", "교육기간");

  private static final Set<String> PLACE_LABELS =
      Set.of("장소", "곳", "개최장소", "행사장소", "회의장소", "교육장소", "개최지");

  /** Tells a day only beside a place, 기간 및 장소: there are periods of all kinds. */
  private static final String PERIOD = "기간";

  /** A label is no longer than this, its brackets included. */
  private static final int LONGEST_LABEL = 16;

  /** The name of a place is no longer than this. */
  private static final int LONGEST_PLACE = 50;

  /** A line that is longer tells more than a day and a place. */
  private static final int LONGEST_DATED_LINE = 90;

  /** What sits where and when the bracket behind it tells. */
  private static final String COMMITTEE = "위원회";

  /** The label that any other may precede: 관람 일시. */
  private static final String WHEN = "일시";

  /** But not these, whose time is no event's. */
  private static final List<String> OF_SOMETHING_ELSE =
      List.of("접수", "신청", "모집", "배포", "보도", "게시", "발표", "작성", "발생", "사고", "등록", "마감", "예매", "공고");

  private static final String LABEL_ENDS = ":)]】：｣」>〉";

  private static final List<String> UNDECIDED = List.of("추후", "미정", "별도", "상동");

  /** What stands between a day and a place: times of day and how long it takes. */
  private static final List<String> TIME_WORDS =
      List.of(
          "오전", "오후", "정오", "현지시간", "현지시각", "현지 시간", "현지 시각", "부터", "까지", "시간", "일간", "이틀간", "양일간",
          "양일", "사흘간", "간 ", "경 ", "경,", "에 ", "에,", "중 ", "반 ", "KST");

  /** Brackets tell the event's day and place in the first sentences, later those of others. */
  private static final int LEAD_SENTENCES = 10;

  /** The word that tells an event stands so near before its bracket, in letters. */
  private static final int LONGEST_EVENT_NAME = 40;

  private final PlaceNames places;
  private final PhraseTable<String> eventWords;

  EventLines(Gazetteer gazetteer, PlaceNames places) {
    this.eventWords = gazetteer.eventWords();
    this.places = places;
  }

  /** What tells that a line is about when and where, the surest first. */
  enum Form {
    /** A label: {@code 일시 : …}. */
    LABELLED("labelled-line", 0.9),
    /** That it is nothing but a day and a place. */
    DATED("dated-line", 0.8),
    /** A bracket behind the name of the event: {@code 갯벌 총회(3. 12., 핀란드 헬싱키)}. */
    BRACKETED("event-bracket", 0.6);

    final String rule;
    final double confidence;

    Form(String rule, double confidence) {
      this.rule = rule;
      this.confidence = confidence;
    }
  }

  /**
   * A line that tells when or where.
   *
   * @param sentence the number of its sentence
   * @param form what tells that it does
   * @param dates the dates it prints, in order
   * @param place the place it prints; null when there is none
   */
  record EventLine(int sentence, Form form, List<PrintedDate> dates, @Nullable PrintedPlace place) {
    EventLine {
      dates = List.copyOf(dates);
    }
  }

  /**
   * A place as a line prints it.
   *
   * @param name its name
   * @param bracketed what stands in brackets behind it, often its address; empty when nothing does
   * @param start its first character in the body's text
   */
  record PrintedPlace(String name, String bracketed, int start) {
    int end() {
      return start + name.length();
    }
  }

  /** What a label promises. */
  private record Label(boolean day, boolean place) {
    static final Label NONE = new Label(false, false);

    /** Reads 일시, 일시/장소, 일시 및 장소. */
    static Label of(String printed, PhraseTable<String> eventWords) {
      boolean day = false;
      boolean place = false;
      StringTokenizer words = new StringTokenizer(Gazetteer.squeeze(printed), "/·,ㆍ‧․･∙•&및");
      while (words.hasMoreTokens()) {
        String word = withoutOwner(words.nextToken(), eventWords);
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

    /** 공청회개요 is 개요, and 관람일시 is 일시. */
    private static String withoutOwner(String word, PhraseTable<String> eventWords) {
      PhraseTable.Match<String> event = eventWords.at(word, 0);
      if (event != null && event.phrase().length() < word.length()) {
        return word.substring(event.phrase().length());
      }
      boolean other = Hangul.containsAny(word, 0, word.length(), OF_SOMETHING_ELSE);
      return word.endsWith(WHEN) && !other ? WHEN : word;
    }
  }

  /**
   * @param anchor a day that the missing parts of dates are taken from; null when none is known
   */
  List<EventLine> find(AnnotatedText reading, @Nullable LocalDate anchor) {
    List<EventLine> lines = new ArrayList<>();
    List<Sentence> sentences = reading.sentences();
    for (int s = 0; s < sentences.size(); s++) {
      EventLine line = labelledLine(reading, s, anchor);
      if (line == null) {
        line = datedLine(reading, s, anchor);
      }
      if (line == null && s < LEAD_SENTENCES) {
        line = bracketed(reading, s, anchor);
      }
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
  }

  private @Nullable EventLine labelledLine(
      AnnotatedText reading, int s, @Nullable LocalDate anchor) {
    String text = reading.text();
    Sentence sentence = reading.sentences().get(s);
    int end = sentence.end();
    int from = firstLetter(text, sentence.start(), end);
    int close = labelClose(text, from, end);
    Label label = Label.of(text.substring(from, close), eventWords);
    int value = close;
    if (!label.day() && !label.place()) {
      return null;
    }
    if (close == end && s + 1 < reading.sentences().size()) {
      // The cell of a table that became a line.
      value = reading.sentences().get(s + 1).start();
      end = reading.sentences().get(s + 1).end();
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
    return new EventLine(s, Form.LABELLED, dates, place);
  }

  /** A line of the title block such as {@code - 2025. 3. 20.(목) 14:00, 누리회관 -}. */
  private @Nullable EventLine datedLine(AnnotatedText reading, int s, @Nullable LocalDate anchor) {
    String text = reading.text();
    Sentence sentence = reading.sentences().get(s);
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
    return new EventLine(s, Form.DATED, List.of(dates.getFirst()), place);
  }

  /** 갯벌 총회(3. 12.~3. 14., 핀란드 헬싱키)에: the day and the place of the event before the bracket. */
  private @Nullable EventLine bracketed(AnnotatedText reading, int s, @Nullable LocalDate anchor) {
    String text = reading.text();
    Sentence sentence = reading.sentences().get(s);
    for (Token token : sentence.tokens()) {
      int from = token.start() + 1;
      if (token.kind() != Token.TokenType.BRACKET || !isBehindEvent(text, sentence, token)) {
        continue;
      }
      List<PrintedDate> dates = DateScanner.scan(text, from, token.end() - 1, anchor);
      if (dates.isEmpty()) {
        continue;
      }
      if (dates.getFirst().start() > from + 1) {
        // 갯벌 총회(핀란드 헬싱키, 3. 12.~3. 14.).
        PrintedPlace first = place(text, from, dates.getFirst().start());
        if (first != null && looksLikePlace(first)) {
          return new EventLine(s, Form.BRACKETED, List.of(dates.getFirst()), first);
        }
        continue;
      }
      int after = skipTimes(text, dates.getFirst().end(), token.end() - 1);
      PrintedPlace place = place(text, after, token.end() - 1);
      if (place != null && looksLikePlace(place)) {
        return new EventLine(s, Form.BRACKETED, List.of(dates.getFirst()), place);
      }
    }
    return null;
  }

  /** 갯벌 총회(…), 공동위원회(…). */
  private boolean isBehindEvent(String text, Sentence sentence, Token bracket) {
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

  /** The offset of the first letter or digit between two; the second when there is none. */
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

  /** Where a label ends: at its colon or bracket, before a date, or with a line that is short. */
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

  /** The offset behind the times of day, lengths and signs that follow a date. */
  static int skipTimes(String text, int from, int end) {
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      int next = i;
      if (c == '(') {
        int close = text.indexOf(')', i, Math.min(end, i + 24));
        if (close > 0 && tellsTime(text, i + 1, close)) {
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

  private static boolean tellsTime(String text, int from, int to) {
    return Hangul.containsAny(text, from, to, List.of("시", "일", "간", "회", ":", "월", "금", "토"))
        || text.startsWith("수", from)
        || text.startsWith("화", from)
        || text.startsWith("목", from);
  }

  /** 14:00, 14시 30분, 2일간; the offset itself when the number is no time. */
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
