package gongbo.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the job title at the end of a word, together with the letters before it and the
 * particle after it.
 */
final class JobTitles {
  /** Prefixes that are part of a job title: 공동 in 공동위원장. */
  private static final Set<String> MODIFIERS =
      Set.of(
          "공동", "민간", "상임", "비상임", "수석", "선임", "책임", "명예", "초대", "전", "현", "부", "총괄", "신임", "특임",
          "대표", "정부", "당연직", "상근", "副", "前");

  /**
   * Titles that count only as whole words, because they also end other nouns: 연구원 is also an
   * institute.
   */
  private static final Set<String> STANDING_ALONE =
      Set.of("연구원", "공사", "의사", "검사", "감사", "책임", "수석", "선임", "고문", "총괄", "서기", "교사", "선수");

  /** Suffixes of titles for acting holders: 위원장 직무대행. */
  static final Set<String> ACTING = Set.of("직무대행", "직무대리", "권한대행");

  /** The honorific that follows titles in speeches: 장관님. */
  private static final String HONORIFIC = "님";

  /** Forms of address for persons without a post. */
  static final Set<String> ADDRESSES = Set.of("씨", HONORIFIC);

  private static final String SENT_TO = "주";

  /** Organisations to which ambassadors are accredited. */
  private static final Set<String> MISSIONS = Set.of("유엔", "아세안", "제네바");

  /** Endings of the names of offices. */
  private static final List<String> OFFICES =
      List.of("처", "실", "국", "청", "과", "단", "팀", "회", "부", "원", "관");

  private final Gazetteer gazetteer;

  JobTitles(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A job title in a word.
   *
   * @param before the letters before it
   * @param title the title
   * @param organisationPart the role of those letters, as {@code titles.tsv} explains
   * @param particle the particle after it; empty when there is none
   */
  record Titled(String before, String title, String organisationPart, String particle) {}

  @Nullable Titled titleIn(String word) {
    Gazetteer.TitleEnding ending = gazetteer.titleAtEndOf(word);
    if (ending != null) {
      return titled(word, ending, "");
    }
    for (String particle : NounParticles.afterPerson()) {
      if (word.length() > particle.length() && word.endsWith(particle)) {
        String stem = word.substring(0, word.length() - particle.length());
        ending = gazetteer.titleAtEndOf(stem);
        if (ending != null) {
          return titled(stem, ending, particle);
        }
      }
    }
    return null;
  }

  boolean isTitle(String word) {
    Gazetteer.TitleEnding ending = gazetteer.titleAtEndOf(word);
    return ending != null
        && (ending.title().equals(word)
            || MODIFIERS.contains(word.substring(0, word.length() - ending.title().length())));
  }

  /** Returns true if a word is a Korean name and not a title with a particle, such as 사장도. */
  boolean isName(String word) {
    return gazetteer.looksLikeName(word) && titleIn(word) == null && !isMission(word);
  }

  /**
   * Returns true if a word next to an agency is a name although a rare syllable makes it look like
   * another word: 한윤소 in 한윤소 해양수산부 국장은. Words that end with the first syllable of the title, or
   * like the name of an office, are excluded, as in 연구소 소장.
   */
  boolean isNameBesideAgency(String word, String title) {
    return gazetteer.couldBeName(word)
        && !Hangul.endsWithAny(word, OFFICES)
        && titleIn(word) == null
        && !isMission(word)
        && title.charAt(0) != word.charAt(word.length() - 1);
  }

  /** Returns true for an ambassador's destination, as in 주유엔 and 주핀란드. */
  private boolean isMission(String word) {
    return word.startsWith(SENT_TO)
        && (gazetteer.isAbroad(word.substring(1)) || MISSIONS.contains(word.substring(1)));
  }

  /** Returns true for the title of an acting holder, such as 위원장 직무대행. */
  static boolean isActing(String title) {
    return ACTING.contains(title.substring(title.lastIndexOf(' ') + 1));
  }

  /**
   * Returns true if the next word makes this title the first part of a longer one, as 위원장 in 위원장
   * 직무대행은.
   */
  boolean isActedFor(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size() || !tokens.get(i + 1).isWord()) {
      return false;
    }
    Titled next = titleIn(tokens.get(i + 1).text());
    return next != null && next.before().isEmpty() && ACTING.contains(next.title());
  }

  /** Returns the title of an acting holder joined with the title of the post before it. */
  Titled acting(List<Token> tokens, int i, Titled titled) {
    if (i == 0 || !ACTING.contains(titled.title()) || !tokens.get(i - 1).isWord()) {
      return titled;
    }
    Titled post = titleIn(tokens.get(i - 1).text());
    return post == null || !post.particle().isEmpty()
        ? titled
        : new Titled(
            post.before(),
            post.title() + " " + titled.title(),
            post.organisationPart(),
            titled.particle());
  }

  private @Nullable Titled titled(String stem, Gazetteer.TitleEnding ending, String particle) {
    String before = stem.substring(0, stem.length() - ending.title().length());
    String title = ending.title();
    Gazetteer.TitleEnding post = title.equals(HONORIFIC) ? gazetteer.titleAtEndOf(before) : null;
    if (post != null) {
      return titled(before, post, particle);
    }
    // Vice-ministers are numbered: 제1차관, 2차관.
    int digits = before.length();
    while (digits > 0 && Character.isDigit(before.charAt(digits - 1))) {
      digits--;
    }
    if (digits < before.length()) {
      if (digits > 0 && before.charAt(digits - 1) == '제') {
        digits--;
      }
      title = before.substring(digits) + title;
      before = before.substring(0, digits);
    }
    if (MODIFIERS.contains(before)) {
      title = before + title;
      before = "";
    }
    // Anonymous persons (ㄱ씨) and other nouns (날씨) are no mentions.
    boolean nobody = ADDRESSES.contains(title) && !gazetteer.looksLikeName(before);
    if (!before.isEmpty() && (nobody || STANDING_ALONE.contains(title))) {
      return null;
    }
    return new Titled(before, title, ending.organisationPart(), particle);
  }
}
