package gongbo.extract;

import gongbo.extract.EventLines.EventLine;
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
 * <p>The rules, best first: a line that tells the day and nothing else ({@code 일시 : …}); a date
 * before a word such as 개최 in one of the first sentences; 오늘 there; a date in the headline beside
 * such a word ({@code 개최(8.21.)}); the day of publication of a speech. Deadlines, effective dates
 * and what happened long before find nothing.
 */
final class EventDateRules {
  /** The event is told in one of the first sentences, else the release is about something else. */
  private static final int LEAD_SENTENCES = 8;

  /** A release that tells of several events does it in so many first sentences. */
  private static final int ROUND_UP_SENTENCES = 60;

  /** 오늘 tells the day of the event in so many first sentences. */
  private static final int TODAY_SENTENCES = 4;

  /** How far behind a date the word that tells the event may stand, in letters. */
  private static final int REACH = 260;

  /** Events are announced and reported within about these days. */
  private static final int MOST_DAYS_AFTER = 21;

  private static final int MOST_DAYS_BEFORE = 120;

  /** What a first sentence announces for a day of a printed year may be so far ahead. */
  private static final int MOST_DAYS_AHEAD = 500;

  /** Later sentences tell more days of the same event when they are this near to its first one. */
  private static final int MOST_DAYS_APART = 30;

  /** What lasts longer than these days is hardly what the day it begins on is told of. */
  private static final int MOST_DAYS_OF_ONE = 10;

  /** A headline is shorter; a longer line without an end is a sentence that the source broke. */
  private static final int LONG_LINE = 55;

  /** Two dates with no more letters between them are a list of days. */
  private static final int LISTED = 12;

  /** What stands before the comma between two days with their places and things. */
  private static final String LISTED_BEHIND = ")을를서";

  private static final List<String> APPLICATIONS =
      List.of("접수를", "접수는", "신청을", "신청은", "모집을", "모집은", "공모를", "공모는");

  /** What tells since when there is what the event is about: 4일 개소한 누리센터를 방문. */
  private static final List<String> OPENED =
      List.of(" 개소한", " 개관한", " 개원한", " 개통한", " 준공한", " 출범한", " 문을 연");

  /** What writers put before a date in brackets: 오늘(28일). */
  private static final List<String> DEICTICS = List.of("오늘", "금일", "내일", "어제", "이날");

  /** How long something lasts, before the bracket that tells its days: 한 달간(4.1.~4.30.). */
  private static final List<String> LENGTHS = List.of("달간", "일간", "틀간", "흘간");

  /** The first words of sentences that leave the event behind. */
  private static final List<String> ASIDES =
      List.of("앞서", "참고로", "그동안", "그간", "지난", "이에 앞서", "향후", "앞으로");

  /** What a sentence goes on with that tells what somebody did before. */
  private static final String MEANWHILE = "한편";

  /** What is to come so many days after an event that is over is another one. */
  private static final int MOST_DAYS_TO_COME = 3;

  /** How somebody begins to speak to an audience. */
  private static final List<String> SALUTATIONS =
      List.of("안녕하십니까", "안녕하세요", "존경하는", "반갑습니다", "브리퍼", "모두발언");

  private static final List<String> PAST =
      List.of("개최했", "개최하였", "열렸", "열었", "가졌", "방문했", "방문하였", "참석했", "참석하였", "진행했", "진행하였", "체결했");

  private static final List<String> TO_COME =
      List.of("예정", "계획", "개최한다", "열린다", "연다", "진행한다", "방문한다");

  /** A release may come out so many days after what it announces. */
  private static final int MOST_DAYS_LATE = 5;

  private static final String FROM = "부터";

  private static final String UNTIL = "까지";

  /** What follows the bracket behind an event that somebody comes to or that is held. */
  private static final List<String> AT_EVENT =
      List.of("에 참", "에서", "에 대표", "를 통해", "을 통해", "를 개최", "을 개최", "를 추진", "을 추진", "를 열", "을 열");

  private static final List<String> ATTENDS = List.of("참석했", "참석하였", "참가했", "참가하였", "참석한다", "참가한다");

  /** What is done on the days in the bracket behind it: 방한(10.16~20일)한다. */
  private static final List<String> VISITS = List.of("방문", "방한", "순방");

  /** What makes such a visit the frame of what is told. */
  private static final List<String> FRAMES = List.of(" 중", "중", " 계기", " 당시", "했던", "한 바");

  private static final String THAT_DAY = "이날";

  /** What an event is spoken of with that is to come. */
  private static final List<String> TO_BE_HELD = List.of("개최되는", "개최하는", "열리는", "열릴", "개최될");

  private static final List<String> HELD = List.of("개최", "열린", "열렸", "열고", "진행");

  /** What follows the day on which a release tells something. */
  private static final List<String> TOLD = List.of(" 밝혔", " 전했", " 말했");

  /** What somebody does today whose event it is, in a sentence that is not the first. */
  private static final List<String> COME_TOGETHER =
      List.of(
          "개최", "방문", "찾아", "찾았", "주재", "참석했", "참석하", "참석한", "열린", "열렸", "열고", "체결", "서명", "가졌");

  private static final List<String> TODAY = List.of("오늘", "금일");

  private final PhraseTable<String> eventWords;
  private final EventTriggers cues;

  EventDateRules(Gazetteer gazetteer, PlaceNames places) {
    this.eventWords = gazetteer.eventWords();
    this.cues = new EventTriggers(gazetteer, places);
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
   * @param lines the lines that tell days and places
   * @param published the day of publication; null when unknown
   * @param anchor a day that the missing parts of dates are taken from: the publication's, else one
   *     in the year that the text speaks of; null when neither is known
   */
  Events find(
      AnnotatedText reading,
      List<EventLine> lines,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor) {
    Found found = new Found();
    eventLines(lines.stream().filter(EventDateRules::isLine).toList(), published, found);
    eventSentences(reading, published, anchor, found);
    if (published != null) {
      laterParagraphs(reading, published, anchor, found);
    }
    if (found.isEmpty()) {
      eventLines(lines, published, found);
    }
    if (found.isEmpty()) {
      bracketed(reading, published, anchor, found);
    }
    if (found.isEmpty()) {
      thatDay(reading, published, anchor, found);
    }
    if (found.isEmpty()) {
      headline(reading, published, anchor, found);
    }
    if (found.isEmpty() && published != null) {
      speech(reading, published, found);
    }
    return new Events(List.copyOf(found.dates), List.copyOf(found.sentences));
  }

  private static void eventLines(
      List<EventLine> lines, @Nullable LocalDate published, Found found) {
    for (EventLine line : lines) {
      if (line.dates().isEmpty() || !isNear(line.dates().getFirst().value(), published)) {
        continue;
      }
      EventLines.Form form = line.form();
      LocalDate first = line.dates().getFirst().value().start();
      for (PrintedDate date : line.dates()) {
        long apart = Math.abs(ChronoUnit.DAYS.between(first, date.value().start()));
        if (form == EventLines.Form.LABELLED && apart <= MOST_DAYS_APART) {
          add(found, date, line.sentence(), form.rule, form.confidence);
        }
      }
      if (found.isEmpty()) {
        add(found, line.dates().getFirst(), line.sentence(), form.rule, form.confidence);
      }
      return;
    }
  }

  private static boolean isLine(EventLine line) {
    return line.form() != EventLines.Form.BRACKETED;
  }

  private void eventSentences(
      AnnotatedText reading,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor,
      Found found) {
    String text = reading.text();
    int read = 0;
    for (int s = 0; s < reading.sentences().size() && read < LEAD_SENTENCES; s++) {
      Sentence sentence = reading.sentences().get(s);
      if (found.isEmpty() && published != null && isSalutation(sentence)) {
        return;
      }
      if (!isTold(text, sentence)) {
        continue;
      }
      read++;
      List<PrintedDate> dates = DateScanner.scan(text, sentence.start(), sentence.end(), anchor);
      boolean told =
          read == 1
              || (read <= TODAY_SENTENCES
                  && Hangul.containsAny(text, sentence.start(), sentence.end(), COME_TOGETHER));
      if (dates.isEmpty() && found.isEmpty() && told && published != null) {
        dates = today(sentence, published);
      }
      for (int d = 0; d < dates.size(); d++) {
        PrintedDate date = byTense(text, sentence, dates.get(d), published);
        if (!isAside(text, sentence, date, published, found)
            && !isOfApplication(text, sentence, date)
            && cues.areBehind(reading, sentence, date, dates, reach(text, sentence, dates, d))
            && (isNear(date.value(), published)
                || ((read == 1 || found.isEmpty()) && isAhead(date, published)))) {
          double sure = (date.certain() ? 0.85 : 0.75) - 0.05 * Math.min(read - 1, 5);
          add(found, date, s, read == 1 ? "lead-sentence" : "event-sentence", sure);
        }
      }
    }
  }

  /**
   * 가람연구소는 5월 5일 누리관에서 …을 개최한다: what else is held, told with its day and its place where a
   * paragraph begins.
   */
  private void laterParagraphs(
      AnnotatedText reading, LocalDate published, @Nullable LocalDate anchor, Found found) {
    String text = reading.text();
    int paragraph = -1;
    List<Sentence> sentences = reading.sentences();
    for (int s = 0; s < Math.min(sentences.size(), ROUND_UP_SENTENCES); s++) {
      Sentence sentence = sentences.get(s);
      boolean first = sentence.paragraph() != paragraph;
      paragraph = sentence.paragraph();
      if (!first || found.sentences.contains(s) || !isTold(text, sentence)) {
        continue;
      }
      List<PrintedDate> dates = DateScanner.scan(text, sentence.start(), sentence.end(), anchor);
      for (int d = 0; d < dates.size(); d++) {
        PrintedDate date = byTense(text, sentence, dates.get(d), published);
        if (!isInBracket(sentence, date)
            && !isPast(text, date)
            && isNear(date.value(), published)
            && (found.isEmpty() || isBeside(text, sentence, date, published, found))
            && cues.arePlacedBehind(
                reading, sentence, date, dates, reach(text, sentence, dates, d))) {
          add(found, date, s, "later-paragraph", 0.5);
        }
      }
    }
  }

  /** Whether a day is that of one more event, not of what the first one is only for. */
  private static boolean isBeside(
      String text, Sentence sentence, PrintedDate date, LocalDate published, Found found) {
    LocalDate known = found.dates.getFirst().value().start();
    boolean listed = date.start() == sentence.tokens().getFirst().start();
    return !isToCome(date, known, published)
        && Math.abs(ChronoUnit.DAYS.between(known, date.value().start())) <= MOST_DAYS_APART
        && !text.startsWith(MEANWHILE, sentence.tokens().getFirst().start())
        && (listed || !Hangul.containsAny(text, date.end(), sentence.end(), TO_BE_HELD));
  }

  /**
   * Moves a bare day to the month that the verb tells: 11일 개최했다 on the 29th was eighteen days ago,
   * and not in twelve days.
   */
  private static PrintedDate byTense(
      String text, Sentence sentence, PrintedDate date, @Nullable LocalDate published) {
    if (published == null || !date.form().startsWith("day")) {
      return date;
    }
    boolean past = Hangul.containsAny(text, date.end(), sentence.end(), PAST);
    boolean toCome = Hangul.containsAny(text, date.end(), sentence.end(), TO_COME);
    EventDate value = date.value();
    LocalDate monthBefore = value.start().minusMonths(1);
    boolean late =
        value.start().isAfter(published)
            && monthBefore.isBefore(published)
            && !monthBefore.isBefore(published.minusDays(MOST_DAYS_LATE));
    if (late || (past && !toCome && value.start().isAfter(published))) {
      value = new EventDate(value.start().minusMonths(1), value.end().minusMonths(1));
    } else if (toCome && !past && value.end().isBefore(published.minusDays(MOST_DAYS_LATE))) {
      value = new EventDate(value.start().plusMonths(1), value.end().plusMonths(1));
    }
    return new PrintedDate(
        date.start(), date.end(), value, date.form(), date.certain() && value.equals(date.value()));
  }

  /** 오늘 in a sentence without a date. */
  private static List<PrintedDate> today(Sentence sentence, LocalDate published) {
    for (Token token : sentence.tokens()) {
      if (token.isWord() && TODAY.contains(token.text())) {
        EventDate day = new EventDate(published, published);
        return List.of(new PrintedDate(token.start(), token.end(), day, "today", false));
      }
    }
    return List.of();
  }

  /** A date belongs to what follows up to the next date, unless both are of one list. */
  private static int reach(String text, Sentence sentence, List<PrintedDate> dates, int d) {
    int end = Math.min(sentence.end(), dates.get(d).end() + REACH);
    for (int next = d + 1; next < dates.size(); next++) {
      if (dates.get(next).start() - dates.get(next - 1).end() > LISTED
          && !isJoined(text, dates.get(next - 1), dates.get(next))
          && !isInBracket(sentence, dates.get(next))
          && !EventTriggers.isNoEvent(text, dates.get(next).end() + 1)
          && !isPast(text, dates.get(next))) {
        return Math.min(end, dates.get(next).start());
      }
    }
    return end;
  }

  /** 23일 가람사당과 26일 누리사당에서: whether a day is listed behind another with its place. */
  private static boolean isJoined(String text, PrintedDate first, PrintedDate second) {
    int i = second.start() - 1;
    while (i > 0 && text.charAt(i) == ' ') {
      i--;
    }
    boolean listed =
        i > 0 && text.charAt(i) == ',' && LISTED_BEHIND.indexOf(text.charAt(i - 1)) >= 0;
    return first.form().equals(second.form())
        && (listed || (i > 0 && "과와".indexOf(text.charAt(i)) >= 0));
  }

  /**
   * Whether a date is of another event: one in brackets, past ones beside the first, and in later
   * sentences what lies far from the first or is only to come when the first is over.
   */
  private static boolean isAside(
      String text,
      Sentence sentence,
      PrintedDate date,
      @Nullable LocalDate published,
      Found found) {
    if (isInBracket(sentence, date)) {
      return true;
    }
    if (found.isEmpty()) {
      return false;
    }
    if (isPast(text, date)
        || text.startsWith(FROM, date.end())
        || Hangul.startsWithAny(text, date.end(), OPENED)) {
      return true;
    }
    Span told = found.dates.getFirst().span();
    if (sentence.start() <= told.start() && told.end() <= sentence.end()) {
      return false;
    }
    LocalDate known = found.dates.getFirst().value().start();
    long apart = Math.abs(ChronoUnit.DAYS.between(known, date.value().start()));
    long lasts = ChronoUnit.DAYS.between(date.value().start(), date.value().end());
    boolean earlier = date.value().end().isBefore(known);
    int first = sentence.tokens().getFirst().start();
    boolean toCome = published != null && isToCome(date, known, published);
    return apart > MOST_DAYS_APART
        || (lasts > MOST_DAYS_APART && isLength(text, date))
        || toCome
        || (earlier && text.startsWith(MEANWHILE, first))
        || Hangul.startsWithAny(text, first, ASIDES);
  }

  /** Whether a date is only to come when the first event is over. */
  private static boolean isToCome(PrintedDate date, LocalDate known, LocalDate published) {
    LocalDate day = date.value().start();
    return !known.isAfter(published)
        && day.isAfter(published)
        && ChronoUnit.DAYS.between(known, day) > MOST_DAYS_TO_COME;
  }

  /** 신청·접수를 4월 1일부터 진행한다: what is done on the day stands right before it. */
  private static boolean isOfApplication(String text, Sentence sentence, PrintedDate date) {
    int end = date.start();
    while (end > sentence.start() && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = Math.min(end, Math.max(sentence.start(), end - 4));
    return Hangul.endsWithAny(text.substring(start, end), APPLICATIONS);
  }

  /** 1일부터 한 달간: a range of which only the first day is told. */
  private static boolean isLength(String text, PrintedDate date) {
    return Hangul.containsAny(text, date.start(), date.end(), List.of(FROM))
        && !text.startsWith(UNTIL, date.end());
  }

  /** A date in brackets belongs to the word before them, not to the sentence. */
  private static boolean isInBracket(Sentence sentence, PrintedDate date) {
    String before = "";
    for (Token token : sentence.tokens()) {
      if (token.kind() != Token.TokenType.WORD
          && token.start() < date.start()
          && date.end() <= token.end()) {
        boolean explains = DEICTICS.contains(before) || Hangul.endsWithAny(before, LENGTHS);
        return !explains && !isPointedAt(sentence, token);
      }
      before = token.text();
    }
    return false;
  }

  /** 바다의 날(5월 31일)을 맞아 이날부터: the day in the bracket is meant. */
  private static boolean isPointedAt(Sentence sentence, Token bracket) {
    return sentence.tokens().stream()
        .anyMatch(token -> token.start() > bracket.end() && token.text().startsWith("이날"));
  }

  /** 지난 after the first date tells of an earlier event. */
  private static boolean isPast(String text, PrintedDate date) {
    int start = Math.max(0, date.start() - 4);
    return text.substring(start, date.start()).contains("지난");
  }

  /** 갯벌 포럼(3. 12.)에 참석했다: the day behind the name of what the first sentence tells of. */
  private void bracketed(
      AnnotatedText reading,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor,
      Found found) {
    String text = reading.text();
    for (int s = 0; s < reading.sentences().size(); s++) {
      Sentence sentence = reading.sentences().get(s);
      if (!isTold(text, sentence)) {
        continue;
      }
      List<Token> tokens = sentence.tokens();
      for (int i = 1; i + 1 < tokens.size(); i++) {
        Token bracket = tokens.get(i);
        if (bracket.kind() != Token.TokenType.BRACKET
            || !isDated(text, sentence, tokens.get(i - 1), bracket)) {
          continue;
        }
        List<PrintedDate> dates =
            DateScanner.scan(text, bracket.start() + 1, bracket.end() - 1, anchor);
        if (!dates.isEmpty()
            && dates.getFirst().start() <= bracket.start() + 2
            && isNear(dates.getFirst().value(), published)) {
          add(found, dates.getFirst(), s, "event-bracket", 0.6);
        }
      }
      return;
    }
  }

  /** Whether a bracket holds the days of a visit or of an event that somebody comes to. */
  private boolean isDated(String text, Sentence sentence, Token before, Token bracket) {
    if (Hangul.endsWithAny(before.text(), VISITS)) {
      return !Hangul.startsWithAny(text, bracket.end(), FRAMES);
    }
    return cues.endsLikeEvent(before.text())
        && (Hangul.startsWithAny(text, bracket.end(), AT_EVENT)
            || isAttended(text, bracket, sentence));
  }

  /** 갯벌 포럼(3. 12.)에 청장과 직원들이 참석했다. */
  private static boolean isAttended(String text, Token bracket, Sentence sentence) {
    return text.startsWith("에 ", bracket.end())
        && Hangul.containsAny(text, bracket.end(), sentence.end(), ATTENDS);
  }

  /** 회의를 열었다고 8일 밝혔다. 이날 …: the day on which it was told was the day of the event. */
  private void thatDay(
      AnnotatedText reading,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor,
      Found found) {
    List<Sentence> sentences = reading.sentences();
    String text = reading.text();
    for (int s = 0; s + 1 < Math.min(LEAD_SENTENCES, sentences.size()); s++) {
      Sentence sentence = sentences.get(s);
      Sentence next = sentences.get(s + 1);
      boolean begins = text.startsWith(THAT_DAY, next.tokens().getFirst().start());
      boolean held = isHeldThatDay(text, next);
      for (PrintedDate date : DateScanner.scan(text, sentence.start(), sentence.end(), anchor)) {
        boolean told =
            begins
                && Hangul.startsWithAny(text, date.end(), TOLD)
                && eventWords.anyIn(text, sentence.start(), date.start())
                && Hangul.containsAny(text, sentence.start(), date.start(), PAST);
        if ((told || (held && !isInBracket(sentence, date))) && isNear(date.value(), published)) {
          add(found, date, s, "that-day", 0.7);
          return;
        }
      }
    }
  }

  /** 위촉식은 이날 누리회관에서 열렸다. */
  private static boolean isHeldThatDay(String text, Sentence sentence) {
    int day = text.indexOf(THAT_DAY, sentence.start(), sentence.end());
    return day > sentence.start() && Hangul.containsAny(text, day, sentence.end(), HELD);
  }

  private void headline(
      AnnotatedText reading,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor,
      Found found) {
    String title = reading.raw().title();
    for (PrintedDate date : DateScanner.scan(title, 0, title.length(), anchor)) {
      boolean bracketed = date.start() > 0 && title.charAt(date.start() - 1) == '(';
      int from = bracketed ? 0 : Math.max(0, date.start() - 12);
      boolean beside =
          eventWords.anyIn(title, from, title.length())
              && !EventTriggers.isDeadline(title, date.end());
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
            && !EventTriggers.isDeadline(reading.text(), date.end())
            && isNear(date.value(), published)
            && found.isEmpty()) {
          add(found, date, s, "headline", 0.6);
        }
      }
    }
  }

  /** What is printed as it was spoken, briefings and addresses, is published on the same day. */
  private static void speech(AnnotatedText reading, LocalDate published, Found found) {
    List<Sentence> sentences = reading.sentences();
    for (int s = 0; s < Math.min(LEAD_SENTENCES, sentences.size()); s++) {
      Sentence sentence = sentences.get(s);
      if (isSalutation(sentence)) {
        Token first = sentence.tokens().getFirst();
        EventDate day = new EventDate(published, published);
        PrintedDate today = new PrintedDate(first.start(), first.end(), day, "publication", false);
        add(found, today, s, "speech", 0.6);
        return;
      }
    }
  }

  /** Whether somebody begins to speak to an audience. */
  private static boolean isSalutation(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(token -> token.isWord() && Hangul.startsWithAny(token.text(), 0, SALUTATIONS));
  }

  /** Whether a sentence is one of those that tell the news, and no note or title. */
  private static boolean isTold(String text, Sentence sentence) {
    return sentence.level() != Paragraph.Level.NOTE
        && sentence.level() != Paragraph.Level.SUBTITLE
        && endsLikeSentence(text, sentence);
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

  /** 2026년 6월 24일부터 …: whether a day is to come that is printed with its year or weekday. */
  private static boolean isAhead(PrintedDate date, @Nullable LocalDate published) {
    long days = published == null ? -1 : ChronoUnit.DAYS.between(published, date.value().start());
    return date.certain() && days > 0 && days <= MOST_DAYS_AHEAD;
  }

  private static void add(
      Found found, PrintedDate date, int sentence, String rule, double confidence) {
    found.sentences.add(sentence);
    if (found.dates.stream().anyMatch(known -> isWithin(date.value(), known.value()))) {
      return;
    }
    Finding<EventDate> finding =
        new Finding<>(
            date.value(),
            Span.body(date.start(), date.end()),
            rule + "/" + date.form(),
            confidence);
    // The first sentence may tell only the day on which the event began.
    for (int i = 0; i < found.dates.size(); i++) {
      if (isBeginningOf(found.dates.get(i).value(), date.value())) {
        found.dates.set(i, finding);
        return;
      }
    }
    found.dates.add(finding);
  }

  private static boolean isBeginningOf(EventDate day, EventDate range) {
    return day.start().equals(range.start())
        && day.end().equals(day.start())
        && ChronoUnit.DAYS.between(range.start(), range.end()) <= MOST_DAYS_OF_ONE;
  }

  private static boolean isWithin(EventDate date, EventDate range) {
    return !date.start().isBefore(range.start()) && !date.end().isAfter(range.end());
  }
}
