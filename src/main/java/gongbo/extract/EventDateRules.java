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
 * Finds the dates of the event that a release is about.
 *
 * <p>The rules, best first: a line that contains only the date ({@code 일시 : …}); a date before an
 * event word such as 개최 in one of the first sentences; 오늘 in the same position; a date in the
 * headline near such a word ({@code 개최(8.21.)}); for a speech, the day of publication. Deadlines,
 * effective dates and events of the distant past are not reported.
 */
final class EventDateRules {
  /** The number of sentences at the beginning in which the event is announced. */
  private static final int LEAD_SENTENCES = 8;

  /** The number of sentences that are searched for further events. */
  private static final int ROUND_UP_SENTENCES = 60;

  /** The number of sentences at the beginning in which 오늘 is the day of the event. */
  private static final int TODAY_SENTENCES = 4;

  /** The maximum distance in characters from a date to the trigger after it. */
  private static final int REACH = 260;

  /** The maximum number of days from an event to the release that reports it. */
  private static final int MOST_DAYS_AFTER = 21;

  private static final int MOST_DAYS_BEFORE = 120;

  /**
   * The maximum number of days from the release to an event in its first sentence, if the year is
   * printed.
   */
  private static final int MOST_DAYS_AHEAD = 500;

  /** The maximum number of days between the first date and further dates of the same event. */
  private static final int MOST_DAYS_APART = 30;

  /**
   * The maximum duration in days for which a range replaces its own first day as the date of the
   * event.
   */
  private static final int MOST_DAYS_OF_ONE = 10;

  /**
   * The maximum length of a headline in characters; a longer line without an end is a broken
   * sentence.
   */
  private static final int LONG_LINE = 55;

  /** The maximum distance in characters between two dates of a list. */
  private static final int LONGEST_LIST_GAP = 12;

  /** The letters before the comma between two listed days with their venues or objects. */
  private static final String BEFORE_LISTING_COMMA = ")을를서";

  private static final List<String> APPLICATIONS =
      List.of("접수를", "접수는", "신청을", "신청은", "모집을", "모집은", "공모를", "공모는");

  /**
   * Verbs for the opening of an institution, whose date is not that of the event: 4일 개소한 누리센터를 방문.
   */
  private static final List<String> OPENED =
      List.of(" 개소한", " 개관한", " 개원한", " 개통한", " 준공한", " 출범한", " 문을 연");

  /** Words before a date in brackets: 오늘(28일). */
  private static final List<String> DAY_WORDS = List.of("오늘", "금일", "내일", "어제", "이날");

  /** Durations before a bracket with the dates: 한 달간(4.1.~4.30.). */
  private static final List<String> LENGTHS = List.of("달간", "일간", "틀간", "흘간");

  /** The first words of sentences that are not about the event. */
  private static final List<String> OTHER_EVENTS =
      List.of("앞서", "참고로", "그동안", "그간", "지난", "이에 앞서", "향후", "앞으로");

  /** The first word of a sentence about earlier activities. */
  private static final String MEANWHILE = "한편";

  /** The maximum number of days from a past event to a future date of the same event. */
  private static final int MOST_DAYS_TO_COME = 3;

  /** Phrases that begin a speech. */
  private static final List<String> SALUTATIONS =
      List.of("안녕하십니까", "안녕하세요", "존경하는", "반갑습니다", "브리퍼", "모두발언");

  private static final List<String> PAST =
      List.of("개최했", "개최하였", "열렸", "열었", "가졌", "방문했", "방문하였", "참석했", "참석하였", "진행했", "진행하였", "체결했");

  private static final List<String> TO_COME =
      List.of("예정", "계획", "개최한다", "열린다", "연다", "진행한다", "방문한다");

  /** The maximum number of days by which a release may follow the event it announces. */
  private static final int MOST_DAYS_LATE = 5;

  private static final String FROM = "부터";

  private static final String UNTIL = "까지";

  /** Text after a bracket that follows the name of an attended or organised event. */
  private static final List<String> AT_EVENT =
      List.of("에 참", "에서", "에 대표", "를 통해", "을 통해", "를 개최", "을 개최", "를 추진", "을 추진", "를 열", "을 열");

  private static final List<String> ATTENDS = List.of("참석했", "참석하였", "참가했", "참가하였", "참석한다", "참가한다");

  /**
   * Nouns for travel, which takes place on the days in the bracket behind them: 방한(10.16~20일)한다.
   */
  private static final List<String> VISITS = List.of("방문", "방한", "순방");

  /**
   * Text after such a bracket that makes the journey the context of the event and not the event
   * itself.
   */
  private static final List<String> FRAMES = List.of(" 중", "중", " 계기", " 당시", "했던", "한 바");

  private static final String THAT_DAY = "이날";

  /** Participles that describe a future event. */
  private static final List<String> TO_BE_HELD = List.of("개최되는", "개최하는", "열리는", "열릴", "개최될");

  private static final List<String> HELD = List.of("개최", "열린", "열렸", "열고", "진행");

  /** Verbs after the day on which a release was issued. */
  private static final List<String> ISSUED = List.of(" 밝혔", " 전했", " 말했");

  /** Verbs that allow 오늘 as the day of the event in a sentence other than the first. */
  private static final List<String> TODAY_VERBS =
      List.of(
          "개최", "방문", "찾아", "찾았", "주재", "참석했", "참석하", "참석한", "열린", "열렸", "열고", "체결", "서명", "가졌");

  private static final List<String> TODAY = List.of("오늘", "금일");

  private final PhraseTable<String> eventWords;
  private final EventTriggers triggers;

  EventDateRules(Gazetteer gazetteer, PlaceNames places) {
    this.eventWords = gazetteer.eventWords();
    this.triggers = new EventTriggers(gazetteer, places);
  }

  /**
   * The dates of the event and where they were found.
   *
   * @param dates the dates
   * @param sentences the indexes of the sentences that announce the event on those dates, in
   *     ascending order
   */
  record Events(List<Finding<EventDate>> dates, List<Integer> sentences) {}

  /** The result under construction. */
  private static final class EventFindings {
    final List<Finding<EventDate>> dates = new ArrayList<>();
    final TreeSet<Integer> sentences = new TreeSet<>();

    boolean isEmpty() {
      return dates.isEmpty();
    }
  }

  /**
   * @param lines the lines that state days and venues
   * @param published the day of publication; null when unknown
   * @param anchor the day against which incomplete dates are resolved: the day of publication, else
   *     a day in the year that the text mentions; null when neither is known
   */
  Events find(
      AnnotatedText annotated,
      List<EventLine> lines,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor) {
    EventFindings found = new EventFindings();
    eventLines(lines.stream().filter(EventDateRules::isLine).toList(), published, found);
    eventSentences(annotated, published, anchor, found);
    if (published != null) {
      laterParagraphs(annotated, published, anchor, found);
    }
    if (found.isEmpty()) {
      eventLines(lines, published, found);
    }
    if (found.isEmpty()) {
      bracketed(annotated, published, anchor, found);
    }
    if (found.isEmpty()) {
      announcedOnThatDay(annotated, published, anchor, found);
    }
    if (found.isEmpty()) {
      headline(annotated, published, anchor, found);
    }
    if (found.isEmpty() && published != null) {
      speech(annotated, published, found);
    }
    return new Events(List.copyOf(found.dates), List.copyOf(found.sentences));
  }

  private static void eventLines(
      List<EventLine> lines, @Nullable LocalDate published, EventFindings found) {
    for (EventLine line : lines) {
      if (line.dates().isEmpty() || !isNear(line.dates().getFirst().value(), published)) {
        continue;
      }
      EventLines.LineForm form = line.form();
      LocalDate first = line.dates().getFirst().value().start();
      for (PrintedDate date : line.dates()) {
        long apart = Math.abs(ChronoUnit.DAYS.between(first, date.value().start()));
        if (form == EventLines.LineForm.LABELLED && apart <= MOST_DAYS_APART) {
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
    return line.form() != EventLines.LineForm.BRACKETED;
  }

  private void eventSentences(
      AnnotatedText annotated,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor,
      EventFindings found) {
    String text = annotated.text();
    int read = 0;
    for (int s = 0; s < annotated.sentences().size() && read < LEAD_SENTENCES; s++) {
      Sentence sentence = annotated.sentences().get(s);
      if (found.isEmpty() && published != null && isSalutation(sentence)) {
        return;
      }
      if (!isNewsSentence(text, sentence)) {
        continue;
      }
      read++;
      List<PrintedDate> dates = DateScanner.scan(text, sentence.start(), sentence.end(), anchor);
      boolean todayCounts =
          read == 1
              || (read <= TODAY_SENTENCES
                  && Hangul.containsAny(text, sentence.start(), sentence.end(), TODAY_VERBS));
      if (dates.isEmpty() && found.isEmpty() && todayCounts && published != null) {
        dates = today(sentence, published);
      }
      for (int d = 0; d < dates.size(); d++) {
        PrintedDate date = inMonthOfTense(text, sentence, dates.get(d), published);
        if (!isOfOtherEvent(text, sentence, date, published, found)
            && !isOfApplication(text, sentence, date)
            && triggers.isEventDate(
                annotated, sentence, date, dates, reach(text, sentence, dates, d))
            && (isNear(date.value(), published)
                || ((read == 1 || found.isEmpty()) && isAhead(date, published)))) {
          double sure = (date.certain() ? 0.85 : 0.75) - 0.05 * Math.min(read - 1, 5);
          add(found, date, s, read == 1 ? "lead-sentence" : "event-sentence", sure);
        }
      }
    }
  }

  /**
   * Finds further events, which begin a later paragraph with their date and venue: 가람연구소는 5월 5일
   * 누리관에서 …을 개최한다.
   */
  private void laterParagraphs(
      AnnotatedText annotated,
      LocalDate published,
      @Nullable LocalDate anchor,
      EventFindings found) {
    String text = annotated.text();
    int paragraph = -1;
    List<Sentence> sentences = annotated.sentences();
    for (int s = 0; s < Math.min(sentences.size(), ROUND_UP_SENTENCES); s++) {
      Sentence sentence = sentences.get(s);
      boolean first = sentence.paragraph() != paragraph;
      paragraph = sentence.paragraph();
      if (!first || found.sentences.contains(s) || !isNewsSentence(text, sentence)) {
        continue;
      }
      List<PrintedDate> dates = DateScanner.scan(text, sentence.start(), sentence.end(), anchor);
      for (int d = 0; d < dates.size(); d++) {
        PrintedDate date = inMonthOfTense(text, sentence, dates.get(d), published);
        if (!isInBracket(sentence, date)
            && !isPast(text, date)
            && isNear(date.value(), published)
            && (found.isEmpty() || isOfFurtherEvent(text, sentence, date, published, found))
            && triggers.isEventDateWithPlace(
                annotated, sentence, date, dates, reach(text, sentence, dates, d))) {
          add(found, date, s, "later-paragraph", 0.5);
        }
      }
    }
  }

  /**
   * Returns true if a date belongs to a further event of the release and not to a future event that
   * the first one prepares.
   */
  private static boolean isOfFurtherEvent(
      String text, Sentence sentence, PrintedDate date, LocalDate published, EventFindings found) {
    LocalDate known = found.dates.getFirst().value().start();
    boolean listed = date.start() == sentence.tokens().getFirst().start();
    return !isToCome(date, known, published)
        && Math.abs(ChronoUnit.DAYS.between(known, date.value().start())) <= MOST_DAYS_APART
        && !text.startsWith(MEANWHILE, sentence.tokens().getFirst().start())
        && (listed || !Hangul.containsAny(text, date.end(), sentence.end(), TO_BE_HELD));
  }

  /**
   * Moves a bare day to the month that agrees with the tense of the verb: 11일 개최했다, published on
   * the 29th, was eighteen days ago and not in twelve days.
   */
  private static PrintedDate inMonthOfTense(
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

  /** Returns the day of publication if the sentence contains 오늘, else an empty list. */
  private static List<PrintedDate> today(Sentence sentence, LocalDate published) {
    for (Token token : sentence.tokens()) {
      if (token.isWord() && TODAY.contains(token.text())) {
        EventDate day = new EventDate(published, published);
        return List.of(new PrintedDate(token.start(), token.end(), day, "today", false));
      }
    }
    return List.of();
  }

  /**
   * Returns the offset up to which triggers are attributed to a date: the next date, unless both
   * are in one list.
   */
  private static int reach(String text, Sentence sentence, List<PrintedDate> dates, int d) {
    int end = Math.min(sentence.end(), dates.get(d).end() + REACH);
    for (int next = d + 1; next < dates.size(); next++) {
      if (dates.get(next).start() - dates.get(next - 1).end() > LONGEST_LIST_GAP
          && !isListedWith(text, dates.get(next - 1), dates.get(next))
          && !isInBracket(sentence, dates.get(next))
          && !EventTriggers.isNonEventVerb(text, dates.get(next).end() + 1)
          && !isPast(text, dates.get(next))) {
        return Math.min(end, dates.get(next).start());
      }
    }
    return end;
  }

  /** Returns true if a day is listed after another one with its own venue: 23일 가람사당과 26일 누리사당에서. */
  private static boolean isListedWith(String text, PrintedDate first, PrintedDate second) {
    int i = second.start() - 1;
    while (i > 0 && text.charAt(i) == ' ') {
      i--;
    }
    boolean listed =
        i > 0 && text.charAt(i) == ',' && BEFORE_LISTING_COMMA.indexOf(text.charAt(i - 1)) >= 0;
    return first.form().equals(second.form())
        && (listed || (i > 0 && "과와".indexOf(text.charAt(i)) >= 0));
  }

  /**
   * Returns true if a date belongs to another event: a date in brackets, a past date after the
   * first one, and in later sentences a date far from the first or a future date when the first has
   * passed.
   */
  private static boolean isOfOtherEvent(
      String text,
      Sentence sentence,
      PrintedDate date,
      @Nullable LocalDate published,
      EventFindings found) {
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
    Span firstSpan = found.dates.getFirst().span();
    if (sentence.start() <= firstSpan.start() && firstSpan.end() <= sentence.end()) {
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
        || Hangul.startsWithAny(text, first, OTHER_EVENTS);
  }

  /** Returns true if a date is in the future and the first event is not. */
  private static boolean isToCome(PrintedDate date, LocalDate known, LocalDate published) {
    LocalDate day = date.value().start();
    return !known.isAfter(published)
        && day.isAfter(published)
        && ChronoUnit.DAYS.between(known, day) > MOST_DAYS_TO_COME;
  }

  /**
   * Returns true if the date is that of an application period, which precedes it directly: 신청·접수를
   * 4월 1일부터 진행한다.
   */
  private static boolean isOfApplication(String text, Sentence sentence, PrintedDate date) {
    int end = date.start();
    while (end > sentence.start() && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = Math.min(end, Math.max(sentence.start(), end - 4));
    return Hangul.endsWithAny(text.substring(start, end), APPLICATIONS);
  }

  /** Returns true for a range that is given as a first day and a duration: 1일부터 한 달간. */
  private static boolean isLength(String text, PrintedDate date) {
    return Hangul.containsAny(text, date.start(), date.end(), List.of(FROM))
        && !text.startsWith(UNTIL, date.end());
  }

  /**
   * Returns true if a date is in brackets and thus belongs to the word before them, not to the
   * sentence.
   */
  private static boolean isInBracket(Sentence sentence, PrintedDate date) {
    String before = "";
    for (Token token : sentence.tokens()) {
      if (token.kind() != Token.TokenType.WORD
          && token.start() < date.start()
          && date.end() <= token.end()) {
        boolean explains = DAY_WORDS.contains(before) || Hangul.endsWithAny(before, LENGTHS);
        return !explains && !isReferredTo(sentence, token);
      }
      before = token.text();
    }
    return false;
  }

  /** Returns true if a later word refers to the day in the bracket: 바다의 날(5월 31일)을 맞아 이날부터. */
  private static boolean isReferredTo(Sentence sentence, Token bracket) {
    return sentence.tokens().stream()
        .anyMatch(token -> token.start() > bracket.end() && token.text().startsWith("이날"));
  }

  /** Returns true for a date after 지난. */
  private static boolean isPast(String text, PrintedDate date) {
    int start = Math.max(0, date.start() - 4);
    return text.substring(start, date.start()).contains("지난");
  }

  /**
   * Finds the date in a bracket after the name of the event, in the first sentence of the news: 갯벌
   * 포럼(3. 12.)에 참석했다.
   */
  private void bracketed(
      AnnotatedText annotated,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor,
      EventFindings found) {
    String text = annotated.text();
    for (int s = 0; s < annotated.sentences().size(); s++) {
      Sentence sentence = annotated.sentences().get(s);
      if (!isNewsSentence(text, sentence)) {
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

  /** Returns true if a bracket contains the days of a journey or of an attended event. */
  private boolean isDated(String text, Sentence sentence, Token before, Token bracket) {
    if (Hangul.endsWithAny(before.text(), VISITS)) {
      return !Hangul.startsWithAny(text, bracket.end(), FRAMES);
    }
    return triggers.endsWithEventNoun(before.text())
        && (Hangul.startsWithAny(text, bracket.end(), AT_EVENT)
            || isAttended(text, bracket, sentence));
  }

  /**
   * Returns true if people attend the event before the bracket, as in 갯벌 포럼(3. 12.)에 청장과 직원들이 참석했다.
   */
  private static boolean isAttended(String text, Token bracket, Sentence sentence) {
    return text.startsWith("에 ", bracket.end())
        && Hangul.containsAny(text, bracket.end(), sentence.end(), ATTENDS);
  }

  /**
   * Finds the day of issue when the next sentence identifies it as the day of the event: 회의를 열었다고
   * 8일 밝혔다. 이날 ….
   */
  private void announcedOnThatDay(
      AnnotatedText annotated,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor,
      EventFindings found) {
    List<Sentence> sentences = annotated.sentences();
    String text = annotated.text();
    for (int s = 0; s + 1 < Math.min(LEAD_SENTENCES, sentences.size()); s++) {
      Sentence sentence = sentences.get(s);
      Sentence next = sentences.get(s + 1);
      boolean begins = text.startsWith(THAT_DAY, next.tokens().getFirst().start());
      boolean held = isHeldThatDay(text, next);
      for (PrintedDate date : DateScanner.scan(text, sentence.start(), sentence.end(), anchor)) {
        boolean announced =
            begins
                && Hangul.startsWithAny(text, date.end(), ISSUED)
                && eventWords.anyIn(text, sentence.start(), date.start())
                && Hangul.containsAny(text, sentence.start(), date.start(), PAST);
        if ((announced || (held && !isInBracket(sentence, date)))
            && isNear(date.value(), published)) {
          add(found, date, s, "that-day", 0.7);
          return;
        }
      }
    }
  }

  /** Returns true for a sentence that states an event on 이날, as in 위촉식은 이날 누리회관에서 열렸다. */
  private static boolean isHeldThatDay(String text, Sentence sentence) {
    int day = text.indexOf(THAT_DAY, sentence.start(), sentence.end());
    return day > sentence.start() && Hangul.containsAny(text, day, sentence.end(), HELD);
  }

  private void headline(
      AnnotatedText annotated,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor,
      EventFindings found) {
    String title = annotated.raw().title();
    for (PrintedDate date : DateScanner.scan(title, 0, title.length(), anchor)) {
      boolean bracketed = date.start() > 0 && title.charAt(date.start() - 1) == '(';
      int from = bracketed ? 0 : Math.max(0, date.start() - 12);
      boolean withEventWord =
          eventWords.anyIn(title, from, title.length())
              && !EventTriggers.isDeadline(title, date.end());
      if (withEventWord && isNear(date.value(), published) && found.isEmpty()) {
        found.dates.add(
            new Finding<>(date.value(), Span.title(date.start(), date.end()), "headline", 0.6));
      }
    }
    for (int s = 0; s < Math.min(annotated.sentences().size(), 6) && found.isEmpty(); s++) {
      Sentence sentence = annotated.sentences().get(s);
      if (endsLikeSentence(annotated.text(), sentence)) {
        continue;
      }
      for (PrintedDate date :
          DateScanner.scan(annotated.text(), sentence.start(), sentence.end(), anchor)) {
        if (eventWords.anyIn(annotated.text(), sentence.start(), sentence.end())
            && !EventTriggers.isDeadline(annotated.text(), date.end())
            && isNear(date.value(), published)
            && found.isEmpty()) {
          add(found, date, s, "headline", 0.6);
        }
      }
    }
  }

  /**
   * Reports the day of publication for transcripts of briefings and speeches, which are published
   * on the same day.
   */
  private static void speech(AnnotatedText annotated, LocalDate published, EventFindings found) {
    List<Sentence> sentences = annotated.sentences();
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

  /** Returns true if a sentence addresses an audience. */
  private static boolean isSalutation(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(token -> token.isWord() && Hangul.startsWithAny(token.text(), 0, SALUTATIONS));
  }

  /** Returns true for a full sentence of the news text, false for notes and headings. */
  private static boolean isNewsSentence(String text, Sentence sentence) {
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

  /** Returns true for a future date with a printed year or weekday: 2026년 6월 24일부터 …. */
  private static boolean isAhead(PrintedDate date, @Nullable LocalDate published) {
    long days = published == null ? -1 : ChronoUnit.DAYS.between(published, date.value().start());
    return date.certain() && days > 0 && days <= MOST_DAYS_AHEAD;
  }

  private static void add(
      EventFindings found, PrintedDate date, int sentence, String rule, double confidence) {
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
    // The first sentence may give only the day on which the event began.
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
