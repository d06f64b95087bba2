package gongbo.extract;

import java.util.List;
import java.util.Set;

/**
 * The particles of Korean nouns after which a person is a subject or topic, or a noun phrase ends.
 * The lists also contain the honorifics 께서 and 님은 and endings of verbs.
 */
final class NounParticles {
  /** Particles after the name or title of a person, the longest first. */
  private static final List<String> AFTER_PERSON =
      List.of(
          "께서는", "에게는", "으로부터", "이라고", "으로서", "께서", "에게", "에서", "님은", "님이", "님의", "역시", "으로", "이며",
          "로서", "이자", "까지", "부터", "은", "는", "이", "가", "을", "를", "의", "과", "와", "도", "만", "로", "께",
          "랑", "에");

  private static final Set<String> OF_SUBJECT =
      Set.of("은", "는", "이", "가", "도", "께서", "께서는", "님은", "님이", "역시");

  private static final Set<String> OF_TOPIC = Set.of("은", "는", "도", "께서는", "님은", "역시");

  /** Endings that close a noun phrase: a word with such an ending does not modify the next word. */
  private static final List<String> CLOSING_ENDINGS =
      List.of(
          "에서", "에는", "에서는", "에게", "께서", "으로", "에도", "부터", "까지", "하고", "되고", "라고", "이고", "하며", "하여",
          "되어", "면서", "라며", "이며", "해서", "위해", "위한", "통해", "대한", "대해", "관한", "따라", "따른", "함께", "지난",
          "오는", "했던", "였던", "은", "는", "을", "를", "며", "된", "될", "한", "할", "던", "의", "인", "에", "및",
          "등", "맡은", "나선", "그리고", "비롯", "로서", "이자", "했다", "다", "통한", "중인", "와");

  /** Nouns whose last letters resemble such an ending. */
  private static final List<String> NOUN_ENDINGS =
      List.of(
          "법인", "장애인", "경제인", "체육인", "북한", "주한", "제한", "권한", "기한", "마을", "고등", "초등", "평등", "협의",
          "회의", "동의");

  /** Short names of organisations whose last letters resemble a particle. */
  private static final Set<String> ORGANISATIONS = Set.of("대한상의", "산은", "기은", "수은", "한은");

  /** Words that close a noun phrase. */
  static final Set<String> CLOSING_WORDS =
      Set.of(
          "이날", "또한", "특히", "이어", "이어서", "아울러", "이에", "한편", "오늘", "그리고", "및", "또", "다음으로", "첫째",
          "둘째", "셋째", "먼저", "우선", "끝으로", "마지막으로", "이번", "금번", "당시", "이후", "이와", "더불어", "그러면서", "반면",
          "다만", "따라서", "그러나", "하지만", "즉", "매우", "현재", "최근", "올해", "지난해", "내년", "연사", "발표자", "좌장",
          "토론자", "사회자", "발제자", "강연자", "주재", "참석자", "오전", "오후", "공동", "각각", "등", "같은", "모두", "직접",
          "더욱", "동", "본", "또는", "겸", "브리퍼", "패널", "진행자", "축사", "개회사", "환영사", "인사말", "향후", "기존",
          "이어진", "열린", "뒤", "후", "때", "중", "가운데", "직후", "하에", "맡아", "만나", "찾아", "주제로", "제목으로",
          "주재로", "사회로", "진행으로", "대신", "맞아", "계기", "계기로", "모여", "나와", "속에", "앞서", "출신", "이외", "이외에",
          "중인", "포함", "포함해", "다음날", "이튿날", "전날", "같은날");

  private NounParticles() {}

  static List<String> afterPerson() {
    return AFTER_PERSON;
  }

  static boolean marksSubject(String particle) {
    return OF_SUBJECT.contains(particle);
  }

  /** Returns true if a word ends with an object particle, 을 or 를. */
  static boolean endsLikeObject(String word) {
    return word.endsWith("을") || word.endsWith("를");
  }

  static boolean marksTopic(String particle) {
    return OF_TOPIC.contains(particle);
  }

  /**
   * Returns the particle at the beginning of a word that follows a bracket without a space, as 은 in
   * 차관(Kim)은; empty if there is none.
   */
  static String atStartOf(String word) {
    for (String particle : AFTER_PERSON) {
      if (word.startsWith(particle)) {
        return particle;
      }
    }
    return "";
  }

  /** Returns true if the name of an organisation cannot extend to the left over this word. */
  static boolean closes(String word) {
    char last = word.charAt(word.length() - 1);
    if (CLOSING_WORDS.contains(word) || Character.isDigit(last)) {
      return true;
    }
    if (Character.isDigit(word.charAt(0)) && "일시분월년.".indexOf(last) >= 0) {
      return true;
    }
    if (ORGANISATIONS.contains(word)) {
      return false;
    }
    for (String ending : NOUN_ENDINGS) {
      if (word.endsWith(ending)) {
        return false;
      }
    }
    for (String ending : CLOSING_ENDINGS) {
      if (word.length() >= ending.length() && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
