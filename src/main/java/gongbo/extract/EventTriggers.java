package gongbo.extract;

import gongbo.extract.PlaceNames.Expectation;
import java.util.List;

/**
 * Decides from trigger words whether a date is that of an event, and whether a name denotes an
 * event.
 */
final class EventTriggers {
  /** Text after the date of a deadline, an effective date or a statistic. */
  private static final List<String> NO_EVENT =
      List.of(
          "까지", "기준", "현재", "자로", "시행", "마감", "이후", "이전", "부로", "자 ", "부터 시행", "부터 적용", "부터 판매",
          "부터 신청", "부터 접수", "부터 모집", "이전에", "전까지", "출범", "제정", "개정", "공포", "고시", "에 제정", "에 개정",
          "발표한", "로 예고", "으로 예고");

  /**
   * Verbs for coming into force, applications and incidents. A date before them is not that of an
   * event.
   */
  private static final List<String> NO_EVENT_VERBS =
      List.of(
          "시행한", "시행하", "시행된", "시행되", "시행에", "적용한", "적용하", "적용된", "적용되", "공포된", "공포되", "공포한", "공포하",
          "발효된", "발효되", "발효한", "마감한", "접수마감", "접수한", "접수하", "접수할", "접수받", "접수를", "신청할", "신청하",
          "신청을", "신청받", "모집한", "모집하", "모집할", "모집을", "공모한", "공모하", "응모하", "응모할", "응모를", "발생한", "발생했",
          "발생하", "입법예고", "행정예고", "출시한", "출시하", "출시된", "출시되", "출시를", "판매한", "판매하", "판매를", "판매된",
          "판매되", "통과한", "통과되", "통과해", "통과하", "통과를", "발생함", "발생해", "확인된", "확진", "완료했", "완료하", "완료됐",
          "완료한", "완료될", "일시이동중지", "예상됨");

  /** Text after such a verb when it states the purpose of an event: 신청을 위한 설명회. */
  private static final List<String> PURPOSES = List.of(" 위한", " 위해", " 희망하는", " 앞두고");

  /** Verbs that state the cause of a visit on the same day: 산불이 발생하여 현장을 찾았다. */
  private static final List<String> CAUSES = List.of("발생하여", "발생해", "발생함에");

  /** Event words that are not triggers after 부터. */
  private static final List<String> NOT_AFTER_FROM =
      List.of("상담", "교육", "행사", "캠페인", "회의", "훈련", "운영", "현장", "찾아", "방문", "봉사", "공연", "합동점검");

  /**
   * Verbs that are triggers only together with a venue, because they also take rules and plans as
   * objects.
   */
  private static final List<String> WITH_PLACE =
      List.of(
          "운영", "실시", "진행", "상담", "선보", "논의", "교육", "발표", "점검", "격려", "청취", "수여", "초청", "시연", "체험",
          "공개한", "공개하", "공개했", "발족", "강연", "교환하", "교환했");

  /**
   * Verbs that are triggers when the event is named before its date or in quotation marks: 훈련을 22일
   * 실시한다.
   */
  private static final List<String> HOLDING_VERBS =
      List.of(
          "실시", "수행", "진행", "주관", "주최", "운영", "추진", "파견", "마련", "가졌", "가진", "갖는", "갖고", "참관", "시행",
          "거행");

  /** Verbs of an event that has a date and a venue. */
  private static final List<String> HELD_WITH_PLACE =
      List.of("개최", "열린", "열고", "열었", "열렸", "연다", "진행", "운영", "방문", "체결", "갖고", "가졌", "실시");

  /** Verbs of planning and preparation, whose topic is not an event on the given date. */
  private static final List<String> PREPARATION_VERBS = List.of("마련", "추진", "시행");

  /**
   * Nouns that denote events at the end of a name, although the word alone may be a subject matter:
   * 교육.
   */
  private static final List<String> COURSES =
      List.of(
          "교육", "연수", "훈련", "전시", "강좌", "대회", "캠프", "교육과정", "연수과정", "체험과정", "프로그램", "관람", "전시관",
          "홍보관", "통합관", "한국관", "체험관", "포상", "점검", "검역", "이벤트", "투어", "개척단", "사절단", "방문단", "대표단",
          "연수단");

  /** Nouns for campaigns that no audience attends on a given day. */
  private static final List<String> CAMPAIGNS =
      List.of("공모", "모집", "접수", "신청", "단속", "조사", "판매", "예고");

  /** Verbs for a bill that passes a sitting which is not the event of the release. */
  private static final List<String> PASSED = List.of("통과", "의결", "심의를 거쳐");

  /** Durations of an event that is given by its first day only. */
  private static final List<String> WEEKS = List.of("주간", "달간", "개월간");

  /** The maximum distance in characters from an object to its verb, the length of an adverb. */
  private static final int LONGEST_ADVERB = 6;

  /** The last syllables of adnominal verb forms. */
  private static final String ADNOMINAL = "한된할될는";

  private static final String COMMITTEE = "위원회";

  /** Text after the dates of a stay, during which the event takes place on an unknown day. */
  private static final List<String> STAYS = List.of("방한 중", "방한중", "간 방한", "방문 중", "방문중", "간 방문 중");

  /** The prefix of ordinal numbers of sittings. */
  private static final char ORDINAL = '제';

  /** The maximum distance in characters from the ordinal to the committee: 제12차 가람. */
  private static final int LONGEST_ORDINAL = 12;

  private static final String FROM = "부터";

  private static final String UNTIL = "까지";

  /** The maximum distance in characters from a date to a duration. */
  private static final int NEXT_WORDS = 12;

  private final PhraseTable<String> eventWords;
  private final PlaceNames places;

  EventTriggers(Gazetteer gazetteer, PlaceNames places) {
    this.eventWords = gazetteer.eventWords();
    this.places = places;
  }

  /**
   * Returns true if the text after a date makes it a deadline, an effective date or the date of a
   * statistic.
   */
  static boolean isDeadline(String text, int end) {
    return Hangul.startsWithAny(text, skipSpaces(text, end, text.length()), NO_EVENT);
  }

  private static int skipSpaces(String text, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /**
   * Returns true if a verb at an offset is one of coming into force, of applications or of
   * incidents.
   */
  static boolean isNonEventVerb(String text, int offset) {
    return Hangul.startsWithAny(text, offset, NO_EVENT_VERBS);
  }

  /**
   * Returns true if the triggers after a date make it the date of an event.
   *
   * @param others all dates of the sentence
   * @param end the offset at which the search for triggers ends
   */
  boolean isEventDate(
      AnnotatedText annotated,
      Sentence sentence,
      PrintedDate date,
      List<PrintedDate> others,
      int end) {
    String text = annotated.text();
    int after = skipSpaces(text, date.end(), end);
    boolean range = !date.value().start().equals(date.value().end());
    int afterTime = TimeScanner.endOfTime(text, after, end);
    if (range && text.startsWith(UNTIL, afterTime)) {
      after = afterTime + UNTIL.length();
      afterTime = after;
    }
    afterTime = skipSpaces(text, afterTime, end);
    boolean eventWordFollows =
        eventWords.at(text, after) != null || eventWords.at(text, afterTime) != null;
    if (range && Hangul.startsWithAny(text, after, STAYS)) {
      return false;
    }
    if (!eventWordFollows
        && (Hangul.startsWithAny(text, after, NO_EVENT)
            || Hangul.startsWithAny(text, afterTime, NO_EVENT))) {
      return false;
    }
    boolean from =
        text.startsWith(FROM, after)
            && !Hangul.containsAny(text, after, Math.min(end, after + NEXT_WORDS), WEEKS);
    boolean placed = namesPlace(annotated, sentence, after, end);
    for (Token token : sentence.tokens()) {
      boolean read = token.isWord() || (placed && token.kind() == Token.TokenType.TERM);
      if (token.start() < after || token.start() >= end || !read) {
        continue;
      }
      if (Hangul.startsWithAny(token.text(), 0, CAUSES)) {
        continue;
      }
      if (isNonEventVerb(token.text(), 0)
          && !isInAdnominalClause(sentence, date, token)
          && !Hangul.startsWithAny(text, token.end(), PURPOSES)
          && !followsOtherDate(others, token)) {
        return false;
      }
      if (isSitting(text, sentence, token)) {
        return !isPassed(text, token, sentence.end());
      }
      for (int i = token.start(); i < token.end(); i++) {
        PhraseTable.PhraseMatch<String> word = eventWords.at(text, i);
        if (word != null
            && !(from && NOT_AFTER_FROM.contains(word.phrase()))
            && !isContext(text, word.phrase(), i + word.phrase().length())) {
          return !isPassed(text, token, sentence.end());
        }
      }
      if (placed && !from && Hangul.containsAny(text, token.start(), token.end(), WITH_PLACE)) {
        return true;
      }
      if (!from
          && Hangul.startsWithAny(token.text(), 0, HOLDING_VERBS)
          && isNamed(text, sentence, date, token.start())) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if a date is that of an event whose venue and verb follow it. */
  boolean isEventDateWithPlace(
      AnnotatedText annotated,
      Sentence sentence,
      PrintedDate date,
      List<PrintedDate> others,
      int end) {
    // Recognising place names is the most expensive test and comes last.
    return Hangul.containsAny(annotated.text(), date.end(), sentence.end(), HELD_WITH_PLACE)
        && isEventDate(annotated, sentence, date, others, end)
        && namesPlace(annotated, sentence, date.end(), end);
  }

  /**
   * Returns true if the event is named as the object directly before the verb, as the only object
   * in quotation marks, or before the date: 「갯벌 포럼」을 협회와 함께 주최한다, 훈련(화상)을 12일 주관한다.
   */
  private boolean isNamed(String text, Sentence sentence, PrintedDate date, int verb) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i + 1 < tokens.size() && tokens.get(i + 1).start() <= verb; i++) {
      Token token = tokens.get(i);
      boolean marked =
          token.kind() == Token.TokenType.TERM || token.kind() == Token.TokenType.QUOTE;
      int behind = marked ? i + 1 : i;
      if (tokens.get(i + 1).kind() == Token.TokenType.BRACKET) {
        behind = i + 2;
      }
      if (behind >= tokens.size() || !(marked || token.isWord())) {
        continue;
      }
      Token particled = tokens.get(behind);
      int end = particled.end();
      char particle = text.charAt(end - 1);
      boolean before = token.end() <= date.start();
      boolean object = NounParticles.endsLikeObject(particled.text());
      if (!particled.isWord()
          || particled.start() >= verb
          || (behind > i
              && particled.text().length() > 1
              && !particled.isAdjacentTo(tokens.get(behind - 1)))
          || !(object
              || (isTopic(particle) && !Hangul.startsWithAny(text, verb, PREPARATION_VERBS)))) {
        continue;
      }
      boolean of =
          before || end + LONGEST_ADVERB >= verb || (marked && isLastObject(tokens, behind, verb));
      String name = behind > i ? token.text() : text.substring(token.start(), end - 1);
      boolean kindBefore = marked && i > 0 && endsWithEventNoun(tokens.get(i - 1).text());
      if (of && (kindBefore || endsWithEventNoun(name))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns true if a verb belongs to an adnominal clause that a comma separates from the date: 18일
   * 오전, 홍수로 정전이 발생한 현장을.
   */
  private static boolean isInAdnominalClause(Sentence sentence, PrintedDate date, Token verb) {
    return ADNOMINAL.indexOf(verb.text().charAt(verb.text().length() - 1)) >= 0
        && sentence.tokens().stream()
            .anyMatch(
                token ->
                    token.kind() == Token.TokenType.COMMA
                        && token.start() >= date.end()
                        && token.start() < verb.start());
  }

  /** Returns true for a word directly after one of the later dates: 28일 시행되는. */
  private static boolean followsOtherDate(List<PrintedDate> dates, Token token) {
    return dates.stream()
        .skip(1)
        .anyMatch(date -> date.end() < token.start() && token.start() <= date.end() + 1);
  }

  /** Returns true if no other object lies between an object and the verb. */
  private static boolean isLastObject(List<Token> tokens, int object, int verb) {
    for (int i = object + 1; i < tokens.size() && tokens.get(i).start() < verb; i++) {
      Token token = tokens.get(i);
      if (token.isWord() && NounParticles.endsLikeObject(token.text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTopic(char particle) {
    return particle == '은' || particle == '는';
  }

  /** Returns true if a name ends with an event noun, as in 갯벌 체험행사. */
  boolean endsWithEventNoun(String name) {
    String word = name.strip();
    return (endsWithEventWord(word) || Hangul.endsWithAny(word, COURSES))
        && !Hangul.containsAny(word, 0, word.length(), CAMPAIGNS);
  }

  private boolean endsWithEventWord(String word) {
    for (int i = word.lastIndexOf(' ') + 1; i < word.length(); i++) {
      PhraseTable.PhraseMatch<String> match = eventWords.at(word, i);
      if (match != null && i + match.phrase().length() == word.length()) {
        return true;
      }
    }
    return false;
  }

  /** Returns true for a numbered sitting of a committee, as in 제47회 누리위원회에서. */
  private static boolean isSitting(String text, Sentence sentence, Token token) {
    if (!token.text().contains(COMMITTEE)) {
      return false;
    }
    int at = text.lastIndexOf(ORDINAL, token.start());
    return at >= sentence.start()
        && token.start() - at <= LONGEST_ORDINAL
        && Digits.count(text, at + 1, token.start()) > 0;
  }

  /**
   * Returns true if the news is what a sitting passed and not the sitting itself, as in 국회 본회의를
   * 통과한.
   */
  private static boolean isPassed(String text, Token word, int end) {
    return (word.text().contains("회의") || word.text().contains(COMMITTEE))
        && Hangul.containsAny(text, word.end(), Math.min(end, word.end() + 8), PASSED);
  }

  /** Returns true if a visit is only the context of the sentence, as in 방문 중인 장관은. */
  private static boolean isContext(String text, String word, int after) {
    return word.equals("방문") && (text.startsWith("중인", after) || text.startsWith(" 중인", after));
  }

  /** Returns true if a place name with 에서 lies between two offsets. */
  private boolean namesPlace(AnnotatedText annotated, Sentence sentence, int from, int end) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() >= from
          && token.start() < end
          && token.isWord()
          && token.text().endsWith("에서")
          && !VenueRules.isAgent(tokens, i + 1)
          && places.endingAt(
                  annotated.text(),
                  sentence,
                  i,
                  token.text().length() - 2,
                  Expectation.PLACE_IN_CONTEXT)
              != null) {
        return true;
      }
    }
    return false;
  }
}
