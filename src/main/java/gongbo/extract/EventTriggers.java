package gongbo.extract;

import gongbo.extract.PlaceNames.Expectation;
import java.util.List;

/**
 * Tells by the words behind a date whether it is an event's, and by the words of a name whether it
 * is an event's.
 */
final class EventTriggers {
  /** What follows the date of a deadline, an effect or a statistic. */
  private static final List<String> NO_EVENT =
      List.of(
          "까지", "기준", "현재", "자로", "시행", "마감", "이후", "이전", "부로", "자 ", "부터 시행", "부터 적용", "부터 판매",
          "부터 신청", "부터 접수", "부터 모집", "이전에", "전까지", "출범", "제정", "개정", "공포", "고시", "에 제정", "에 개정",
          "발표한", "로 예고", "으로 예고");

  /** Verbs of what takes effect, is asked for or befalls: a date before them is theirs. */
  private static final List<String> NO_EVENT_VERBS =
      List.of(
          "시행한", "시행하", "시행된", "시행되", "시행에", "적용한", "적용하", "적용된", "적용되", "공포된", "공포되", "공포한", "공포하",
          "발효된", "발효되", "발효한", "마감한", "접수마감", "접수한", "접수하", "접수할", "접수받", "접수를", "신청할", "신청하",
          "신청을", "신청받", "모집한", "모집하", "모집할", "모집을", "공모한", "공모하", "응모하", "응모할", "응모를", "발생한", "발생했",
          "발생하", "입법예고", "행정예고", "출시한", "출시하", "출시된", "출시되", "출시를", "판매한", "판매하", "판매를", "판매된",
          "판매되", "통과한", "통과되", "통과해", "통과하", "통과를", "발생함", "발생해", "확인된", "확진", "완료했", "완료하", "완료됐",
          "완료한", "완료될", "일시이동중지", "예상됨");

  /** 신청을 위한 설명회: what an event is for. */
  private static final List<String> PURPOSES = List.of(" 위한", " 위해", " 희망하는", " 앞두고");

  /** 산불이 발생하여 현장을 찾았다: why something was done on the day. */
  private static final List<String> CAUSES = List.of("발생하여", "발생해", "발생함에");

  /** Words that tell an event, but not of the day on which something begins. */
  private static final List<String> NOT_AFTER_FROM =
      List.of("상담", "교육", "행사", "캠페인", "회의", "훈련", "운영", "현장", "찾아", "방문", "봉사", "공연", "합동점검");

  /** Verbs that tell an event only where a place is named too: rules are carried out as well. */
  private static final List<String> WITH_PLACE =
      List.of(
          "운영", "실시", "진행", "상담", "선보", "논의", "교육", "발표", "점검", "격려", "청취", "수여", "초청", "시연", "체험",
          "공개한", "공개하", "공개했", "발족", "강연", "교환하", "교환했");

  /** What is done with an event that is named before its day, or in marks: 훈련을 22일 실시한다. */
  private static final List<String> HOLDS =
      List.of(
          "실시", "수행", "진행", "주관", "주최", "운영", "추진", "파견", "마련", "가졌", "가진", "갖는", "갖고", "참관", "시행",
          "거행");

  /** How an event is told that has a day and a place. */
  private static final List<String> HELD =
      List.of("개최", "열린", "열고", "열었", "열렸", "연다", "진행", "운영", "방문", "체결", "갖고", "가졌", "실시");

  /** What the topic of a sentence is planned and prepared for, whatever day is told. */
  private static final List<String> PREPARES = List.of("마련", "추진", "시행");

  /** What takes place on its days though the word alone may be of the subject: 교육. */
  private static final List<String> COURSES =
      List.of(
          "교육", "연수", "훈련", "전시", "강좌", "대회", "캠프", "교육과정", "연수과정", "체험과정", "프로그램", "관람", "전시관",
          "홍보관", "통합관", "한국관", "체험관", "포상", "점검", "검역", "이벤트", "투어", "개척단", "사절단", "방문단", "대표단",
          "연수단");

  /** What is held without a day that everybody comes together on. */
  private static final List<String> CALLS = List.of("공모", "모집", "접수", "신청", "단속", "조사", "판매", "예고");

  /** How a bill leaves a sitting that the release is not about. */
  private static final List<String> PASSED = List.of("통과", "의결", "심의를 거쳐");

  /** How long what begins on a day lasts, to a day that is not told. */
  private static final List<String> WEEKS = List.of("주간", "달간", "개월간");

  /** Between what is held and the verb of it stands no more than an adverb. */
  private static final int LONGEST_ADVERB = 6;

  /** What verbs before a noun end with. */
  private static final String ADNOMINAL = "한된할될는";

  private static final String COMMITTEE = "위원회";

  /** What follows the days that somebody stays, who does what is told on one of them. */
  private static final List<String> STAYS = List.of("방한 중", "방한중", "간 방한", "방문 중", "방문중", "간 방문 중");

  /** What sittings are counted with. */
  private static final char ORDINAL = '제';

  /** 제12차 가람 before what sits. */
  private static final int LONGEST_ORDINAL = 12;

  private static final String FROM = "부터";

  private static final String UNTIL = "까지";

  /** The length of what begins is told so many letters behind its day at most. */
  private static final int NEXT_WORDS = 12;

  private final PhraseTable<String> eventWords;
  private final PlaceNames places;

  EventTriggers(Gazetteer gazetteer, PlaceNames places) {
    this.eventWords = gazetteer.eventWords();
    this.places = places;
  }

  /** Whether what follows a date makes it that of a deadline, an effect or a statistic. */
  static boolean isDeadline(String text, int end) {
    return Hangul.startsWithAny(text, behindSpaces(text, end, text.length()), NO_EVENT);
  }

  private static int behindSpaces(String text, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Whether the verb at an offset is of what takes effect, is asked for or befalls. */
  static boolean isNoEvent(String text, int offset) {
    return Hangul.startsWithAny(text, offset, NO_EVENT_VERBS);
  }

  /**
   * Whether a date of a sentence is that of an event.
   *
   * @param others all dates of the sentence
   * @param end the offset after the last letter that may tell it
   */
  boolean areBehind(
      AnnotatedText reading,
      Sentence sentence,
      PrintedDate date,
      List<PrintedDate> others,
      int end) {
    String text = reading.text();
    int after = behindSpaces(text, date.end(), end);
    boolean range = !date.value().start().equals(date.value().end());
    int behindTime = TimeScanner.behindTime(text, after, end);
    if (range && text.startsWith(UNTIL, behindTime)) {
      after = behindTime + UNTIL.length();
      behindTime = after;
    }
    behindTime = behindSpaces(text, behindTime, end);
    boolean told = eventWords.at(text, after) != null || eventWords.at(text, behindTime) != null;
    if (range && Hangul.startsWithAny(text, after, STAYS)) {
      return false;
    }
    if (!told
        && (Hangul.startsWithAny(text, after, NO_EVENT)
            || Hangul.startsWithAny(text, behindTime, NO_EVENT))) {
      return false;
    }
    boolean from =
        text.startsWith(FROM, after)
            && !Hangul.containsAny(text, after, Math.min(end, after + NEXT_WORDS), WEEKS);
    boolean placed = namesPlace(reading, sentence, after, end);
    for (Token token : sentence.tokens()) {
      boolean read = token.isWord() || (placed && token.kind() == Token.TokenType.TERM);
      if (token.start() < after || token.start() >= end || !read) {
        continue;
      }
      if (Hangul.startsWithAny(token.text(), 0, CAUSES)) {
        continue;
      }
      if (isNoEvent(token.text(), 0)
          && !isOfClause(sentence, date, token)
          && !Hangul.startsWithAny(text, token.end(), PURPOSES)
          && !isBehindAny(others, token)) {
        return false;
      }
      if (isSitting(text, sentence, token)) {
        return !isPassed(text, token, sentence.end());
      }
      for (int i = token.start(); i < token.end(); i++) {
        PhraseTable.Match<String> word = eventWords.at(text, i);
        if (word != null
            && !(from && NOT_AFTER_FROM.contains(word.phrase()))
            && !goesOnMeanwhile(text, word.phrase(), i + word.phrase().length())) {
          return !isPassed(text, token, sentence.end());
        }
      }
      if (placed && !from && Hangul.containsAny(text, token.start(), token.end(), WITH_PLACE)) {
        return true;
      }
      if (!from
          && Hangul.startsWithAny(token.text(), 0, HOLDS)
          && isNamed(text, sentence, date, token.start())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a date of a sentence is that of an event whose place and verb follow it. */
  boolean arePlacedBehind(
      AnnotatedText reading,
      Sentence sentence,
      PrintedDate date,
      List<PrintedDate> others,
      int end) {
    // What reads names of places is the dearest, and comes last.
    return Hangul.containsAny(reading.text(), date.end(), sentence.end(), HELD)
        && areBehind(reading, sentence, date, others, end)
        && namesPlace(reading, sentence, date.end(), end);
  }

  /**
   * Whether what is held is named right before the verb, or in marks as its only object, or before
   * the date: 「갯벌 포럼」을 협회와 함께 주최한다, 훈련(화상)을 12일 주관한다.
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
              && !particled.isGluedTo(tokens.get(behind - 1)))
          || !(object || (isTopic(particle) && !Hangul.startsWithAny(text, verb, PREPARES)))) {
        continue;
      }
      boolean of =
          before || end + LONGEST_ADVERB >= verb || (marked && isLastObject(tokens, behind, verb));
      String name = behind > i ? token.text() : text.substring(token.start(), end - 1);
      boolean kindBefore = marked && i > 0 && endsLikeEvent(tokens.get(i - 1).text());
      if (of && (kindBefore || endsLikeEvent(name))) {
        return true;
      }
    }
    return false;
  }

  /** 18일 오전, 홍수로 정전이 발생한 현장을: whether a verb is of a clause that a comma parts from the date. */
  private static boolean isOfClause(Sentence sentence, PrintedDate date, Token verb) {
    return ADNOMINAL.indexOf(verb.text().charAt(verb.text().length() - 1)) >= 0
        && sentence.tokens().stream()
            .anyMatch(
                token ->
                    token.kind() == Token.TokenType.COMMA
                        && token.start() >= date.end()
                        && token.start() < verb.start());
  }

  /** 28일 시행되는: whether a word stands right behind another date. */
  private static boolean isBehindAny(List<PrintedDate> dates, Token token) {
    return dates.stream()
        .skip(1)
        .anyMatch(date -> date.end() < token.start() && token.start() <= date.end() + 1);
  }

  /** Whether no other object stands between one and the verb. */
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

  /** Whether a name ends with an event's: 갯벌 체험행사. */
  boolean endsLikeEvent(String name) {
    String word = name.strip();
    return (endsWithEventWord(word) || Hangul.endsWithAny(word, COURSES))
        && !Hangul.containsAny(word, 0, word.length(), CALLS);
  }

  private boolean endsWithEventWord(String word) {
    for (int i = word.lastIndexOf(' ') + 1; i < word.length(); i++) {
      PhraseTable.Match<String> match = eventWords.at(word, i);
      if (match != null && i + match.phrase().length() == word.length()) {
        return true;
      }
    }
    return false;
  }

  /** 제47회 누리위원회에서: what sits for the so many-th time. */
  private static boolean isSitting(String text, Sentence sentence, Token token) {
    if (!token.text().contains(COMMITTEE)) {
      return false;
    }
    int at = text.lastIndexOf(ORDINAL, token.start());
    return at >= sentence.start()
        && token.start() - at <= LONGEST_ORDINAL
        && Digits.count(text, at + 1, token.start()) > 0;
  }

  /** 국회 본회의를 통과한: what was passed is the news, not the sitting. */
  private static boolean isPassed(String text, Token word, int end) {
    return (word.text().contains("회의") || word.text().contains(COMMITTEE))
        && Hangul.containsAny(text, word.end(), Math.min(end, word.end() + 8), PASSED);
  }

  /** 방문 중인 장관은: the visit only frames what the sentence tells. */
  private static boolean goesOnMeanwhile(String text, String word, int after) {
    return word.equals("방문") && (text.startsWith("중인", after) || text.startsWith(" 중인", after));
  }

  /** Whether a place with 에서 stands between two offsets. */
  private boolean namesPlace(AnnotatedText reading, Sentence sentence, int from, int end) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() >= from
          && token.start() < end
          && token.isWord()
          && token.text().endsWith("에서")
          && !VenueRules.isAgent(tokens, i + 1)
          && places.endingAt(
                  reading.text(),
                  sentence,
                  i,
                  token.text().length() - 2,
                  Expectation.PLACE_WHERE_IT_STANDS)
              != null) {
        return true;
      }
    }
    return false;
  }
}
