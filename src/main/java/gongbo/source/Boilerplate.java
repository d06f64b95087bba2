package gongbo.source;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text that sites add around a release: menus, buttons, neighbouring releases, notices and
 * attachments.
 *
 * <p>Lines are folded and have no spaces at their ends. Only lines at the edges of a release are
 * removed.
 */
final class Boilerplate {
  /** The length from which on a line that ends a sentence is prose, not a menu. */
  private static final int PROSE_LENGTH = 40;

  /** The buttons that occur only below a release, with spaces removed. */
  private static final Set<String> BUTTONS_BELOW =
      Set.of(
          "목록",
          "목록보기",
          "목록으로",
          "목록으로이동",
          "목록가기",
          "이전글",
          "다음글",
          "이전다음",
          "맨위로",
          "맨위로이동",
          "맨위로가기",
          "위로가기",
          "상단으로",
          "상단으로이동",
          "페이지상단으로",
          "페이지상단으로이동",
          "페이지위로",
          "top");

  /** Lines that are menus and buttons at an edge, with spaces removed. */
  private static final Set<String> BUTTONS =
      union(
          BUTTONS_BELOW,
          Set.of(
              "전체메뉴",
              "전체메뉴닫힘",
              "전체메뉴닫기",
              "전체메뉴열기",
              "전체메뉴열림",
              "메뉴",
              "메뉴열기",
              "메뉴닫기",
              "주메뉴바로가기",
              "본문바로가기",
              "본문으로바로가기",
              "하단바로가기",
              "검색",
              "통합검색",
              "검색열기",
              "검색닫기",
              "로그인",
              "회원가입",
              "사이트맵",
              "홈",
              "home",
              "홈으로",
              "english",
              "닫기",
              "열기",
              "보도자료",
              "알림소식",
              "공지사항",
              "글자크기",
              "글자크기크게",
              "글자크기작게",
              "글자크게",
              "글자작게",
              "확대",
              "축소",
              "공유",
              "공유하기",
              "sns공유",
              "sns공유하기",
              "공유열기",
              "공유닫기",
              "페이스북",
              "페이스북공유",
              "트위터",
              "트위터공유",
              "엑스",
              "x",
              "카카오톡",
              "카카오스토리",
              "네이버블로그",
              "블로그",
              "밴드",
              "네이버밴드",
              "인스타그램",
              "유튜브",
              "facebook",
              "twitter",
              "url복사",
              "주소복사",
              "링크복사",
              "인쇄",
              "인쇄하기",
              "프린트",
              "스크랩",
              "이메일",
              "메일보내기",
              "이전",
              "다음",
              "위로",
              "다운로드",
              "바로보기",
              "바로듣기",
              "미리보기",
              "미리듣기",
              "제목",
              "내용",
              "첨부파일",
              "전체다운로드"));

  /** Lines that begin the end of a page, with spaces removed. */
  private static final Set<String> PAGE_END =
      union(BUTTONS_BELOW, Set.of("개인정보처리방침", "저작권정책", "저작권보호정책"));

  private static final Pattern NEIGHBOUR =
      Pattern.compile("(?:이전|다음)\\s?(?:글|기사|게시물|게시글)(?![가-힣]).*");

  /** Phrases about the site only: releases may be about licences and privacy policies as well. */
  private static final Pattern SITE_LINE =
      Pattern.compile(
          "(?i)(?:copyright|ⓒ|©|\\(c\\)).*|(?:이|현재) 페이지.*만족.*|"
              + "(?:본|이) (?:공공)?(?:저작물|게시물)은 .{0,20}공공누리.*");

  /** An attachment in a list: {@code 보도자료.hwp (87 kb)}. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?i).*\\.(?:hwpx?|pdf|jpe?g|png|gif|zip|docx?|xlsx?|pptx?|odt|mp4)(?:\\s?[(\\[].*)?|"
              + "[(\\[](?:down|size|jpe?g|png|pdf|hwpx?)\\b.*");

  /** The distance of two signs of the end, in lines, that leaves no doubt. */
  private static final int CLOSE = 8;

  /** Two headlines joined by a button: {@code 이전 제목 목록 다음 제목}. */
  private static final Pattern NEIGHBOURS =
      Pattern.compile("\\S.{6,} 목록 (?!및 |등 |과 |을 |를 |에 |이 |은 )\\S.{6,}");

  private static final Pattern ATTACHMENT = Pattern.compile("[<\\[【(]?\\s?(?:붙임|첨부|참고|별첨|별표).*");

  private Boilerplate() {}

  /** Returns whether a line is an attachment with its size, or a label of one. */
  static boolean isAttachment(String line) {
    return FILE.matcher(line).matches();
  }

  /** Returns the lines without the buttons and attachments at the end. */
  static List<String> withoutAttachments(List<String> lines) {
    return withoutEnd(lines, line -> isButton(line) || isAttachment(line));
  }

  /**
   * Returns where the body ends: at the first of two different signs of the end close together,
   * even if prose follows; else at the first sign without prose after it.
   */
  static int bodyEnd(List<String> lines, int start) {
    int sign = -1;
    for (int i = start; i < lines.size(); i++) {
      if (isPageEnd(lines.get(i))) {
        if (sign >= 0 && i - sign <= CLOSE && !lines.get(i).equals(lines.get(sign))) {
          return sign;
        }
        sign = i;
      }
    }
    int end = lines.size();
    for (int i = lines.size() - 1; i >= start; i--) {
      String line = lines.get(i);
      if (isPageEnd(line) || (isNeighbours(line) && onlyButtons(lines.subList(i + 1, end)))) {
        end = i;
      } else if (isProse(line)) {
        return end;
      }
    }
    return end;
  }

  private static boolean isPageEnd(String line) {
    return PAGE_END.contains(RepeatedTitle.key(line))
        || NEIGHBOUR.matcher(line).matches()
        || SITE_LINE.matcher(line).matches();
  }

  private static boolean isNeighbours(String line) {
    return NEIGHBOURS.matcher(line).matches()
        && OutlineLine.of(line).sign().isEmpty()
        && !ATTACHMENT.matcher(line).matches()
        && !isProse(line);
  }

  private static boolean onlyButtons(List<String> lines) {
    return lines.stream().allMatch(Boilerplate::isButton);
  }

  /** Returns whether a line is about the site and not about a release. */
  static boolean isAboutSite(String line) {
    return SITE_LINE.matcher(line).matches();
  }

  /** Returns whether a line is a menu entry or a button. */
  static boolean isButton(String line) {
    return BUTTONS.contains(RepeatedTitle.key(line));
  }

  /**
   * Returns whether a line is a sentence with its full stop, or begins with an outline marker.
   * Headlines may end in {@code 나선다} or a quotation mark, but not in a full stop.
   */
  static boolean isProse(String line) {
    OutlineLine marked = OutlineLine.of(line);
    boolean outline = !marked.sign().isEmpty() && !marked.hasDash();
    String words = marked.words();
    boolean sentence = words.endsWith("다.") || words.endsWith("요.");
    return line.length() >= PROSE_LENGTH
        && (outline || sentence)
        && !NEIGHBOUR.matcher(line).matches();
  }

  /** Returns the lines without the buttons at the beginning. */
  static List<String> withoutButtonsAbove(List<String> lines) {
    int start = 0;
    while (start < lines.size() && isButton(lines.get(start))) {
      start++;
    }
    return lines.subList(start, lines.size());
  }

  /** Returns the lines without the buttons at the end. */
  static List<String> withoutButtonsBelow(List<String> lines) {
    return withoutEnd(lines, Boilerplate::isButton);
  }

  private static List<String> withoutEnd(List<String> lines, Predicate<String> unwanted) {
    int end = lines.size();
    while (end > 0 && unwanted.test(lines.get(end - 1))) {
      end--;
    }
    return lines.subList(0, end);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }
}
