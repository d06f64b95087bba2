package gongbo.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the title that a word ends with, and what stands before and after it there. */
final class JobTitles {
  /** Words before a title that are a part of it: 공동 in 공동위원장. */
  private static final Set<String> MODIFIERS =
      Set.of(
          "공동", "민간", "상임", "비상임", "수석", "선임", "책임", "명예", "초대", "전", "현", "부", "총괄", "신임", "특임",
          "대표", "정부", "당연직", "상근", "副", "前");

  /** Titles that end the names of organisations and other things too: 연구원 is a body as well. */
  private static final Set<String> STANDING_ALONE =
      Set.of("연구원", "공사", "의사", "검사", "감사", "책임", "수석", "선임", "고문", "총괄", "서기", "교사", "선수");

  /** What stands behind the title of somebody who only fills the post: 위원장 직무대행. */
  static final Set<String> ACTING = Set.of("직무대행", "직무대리", "권한대행");

  /** 장관님: what a post is printed with in speeches. */
  private static final String HONORIFIC = "님";

  /** What somebody is called who has no post. */
  static final Set<String> ADDRESSES = Set.of("씨", HONORIFIC);

  private static final String SENT_TO = "주";

  /** Organisations that ambassadors are sent to. */
  private static final Set<String> MISSIONS = Set.of("유엔", "아세안", "제네바");

  /** How the names of offices end. */
  private static final List<String> OFFICES =
      List.of("처", "실", "국", "청", "과", "단", "팀", "회", "부", "원", "관");

  private final Gazetteer gazetteer;

  JobTitles(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A title in a word.
   *
   * @param before the letters before it
   * @param title the title
   * @param organisationPart what those letters are, as {@code titles.tsv} explains
   * @param particle the particle behind it; empty when there is none
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

  /** Whether a word is a Korean's name, and not a title with its particle, as 사장도 is. */
  boolean isName(String word) {
    return gazetteer.looksLikeName(word) && titleIn(word) == null && !isMission(word);
  }

  /**
   * Whether a word beside an agency is a name though a rare syllable makes it end like another
   * word: 한윤소 in 한윤소 해양수산부 국장은. What ends as the title begins, or as offices do, is none: 연구소 소장.
   */
  boolean isNameBesideAgency(String word, String title) {
    return gazetteer.couldBeName(word)
        && !Hangul.endsWithAny(word, OFFICES)
        && titleIn(word) == null
        && !isMission(word)
        && title.charAt(0) != word.charAt(word.length() - 1);
  }

  /** 주유엔, 주핀란드: where an ambassador is sent to. */
  private boolean isMission(String word) {
    return word.startsWith(SENT_TO)
        && (gazetteer.isAbroad(word.substring(1)) || MISSIONS.contains(word.substring(1)));
  }

  /** Whether a title says that somebody only fills the post: 위원장 직무대행. */
  static boolean isActing(String title) {
    return ACTING.contains(title.substring(title.lastIndexOf(' ') + 1));
  }

  /** 위원장 in 위원장 직무대행은 is a part of the title that ends there. */
  boolean isActedFor(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size() || !tokens.get(i + 1).isWord()) {
      return false;
    }
    Titled next = titleIn(tokens.get(i + 1).text());
    return next != null && next.before().isEmpty() && ACTING.contains(next.title());
  }

  /** The title with the one before it that it acts for. */
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
    // 제1차관 and 2차관 count the vice-ministers.
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
    // ㄱ씨 is nobody with a name, and 날씨 nobody at all.
    boolean nobody = ADDRESSES.contains(title) && !gazetteer.looksLikeName(before);
    if (!before.isEmpty() && (nobody || STANDING_ALONE.contains(title))) {
      return null;
    }
    return new Titled(before, title, ending.organisationPart(), particle);
  }
}
