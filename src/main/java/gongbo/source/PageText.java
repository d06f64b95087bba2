package gongbo.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The release in the text of a copied page, without the parts of the site.
 *
 * <p>A page that was copied as a whole has menus, a header with the date ({@code 작성일2025.05.29
 * 조회수2,715}), the title before or after it or both, the body, and below it the titles of
 * neighbouring releases, buttons and the address of the site. The header identifies such a page;
 * without one, every line belongs to the release except for buttons at its edges.
 *
 * <p>Nothing is removed from the middle: a sign of the end, such as {@code 목록}, counts only when no
 * prose follows it.
 *
 * @param title the headline; empty when there is none
 * @param published the date in the header, such as {@code 2025-05-29}; empty when there is none
 * @param body the lines of the release below its title
 */
record PageText(String title, String published, String body) {
  /** The length from which on a line that ends a sentence is prose, not a menu. */
  private static final int PROSE_LENGTH = 40;

  /** The length from which on a line above the header is the title rather than a menu. */
  private static final int TITLE_LENGTH = 15;

  private static final int TITLE_WORDS = 3;

  /** The longest line of a header, which has a few short fields. */
  private static final int HEADER_LENGTH = 120;

  private static final String DAY =
      "((?:19|20)[0-9]{2})\\s?[.\\-/년]\\s?([0-9]{1,2})\\s?[.\\-/월]\\s?([0-9]{1,2})";

  private static final Pattern DAY_PATTERN = Pattern.compile(DAY);

  private static final String DAY_LABEL = "(?:작성|등록|게시|입력|배포|보도|발행)\\s?(?:일시|일자|일|시점|날짜)|배포|날짜";

  private static final Pattern DATED =
      Pattern.compile("(?:^|.*[\\s|])(?:" + DAY_LABEL + ")\\s?[:：|]?\\s?" + DAY + ".*");

  private static final Pattern DAY_LABEL_ALONE = Pattern.compile("(?:" + DAY_LABEL + ")\\s?[:：]?");

  private static final String FIELD_LABEL =
      "조회\\s?수?|조회|첨부(?:\\s?파일)?|파일|다운로드|전화\\s?(?:번호)?|연락처|출처|분류|카테고리|글\\s?번호|번호|수정\\s?일(?:자|시)?";

  private static final String PERSON_LABEL = "작성자|등록자|담당자|작성\\s?부서|담당\\s?부서|부서명?|제공\\s?부서";

  /** A field next to the date: a label, and its value after it or on the next line. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?:(?:"
              + FIELD_LABEL
              + "|"
              + PERSON_LABEL
              + ")\\s?(?:[:：|].*|[0-9].*)?)|(?:작성자|등록자|담당자|작성\\s?부서|담당\\s?부서)\\s?\\S{1,20}");

  private static final Pattern FIELD_LABEL_ALONE =
      Pattern.compile("(?:" + FIELD_LABEL + "|" + PERSON_LABEL + ")\\s?[:：]?");

  private static final Pattern VALUE = Pattern.compile("[0-9][0-9,]*|" + DAY + ".*");

  private static final int VALUE_LENGTH = 30;

  /** Lines that are menus and buttons at an edge, with spaces removed. */
  private static final Set<String> BUTTONS =
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
          "목록",
          "목록보기",
          "목록으로",
          "목록으로이동",
          "목록가기",
          "이전",
          "다음",
          "이전글",
          "다음글",
          "이전다음",
          "맨위로",
          "맨위로이동",
          "맨위로가기",
          "위로",
          "위로가기",
          "상단으로",
          "상단으로이동",
          "페이지상단으로",
          "페이지상단으로이동",
          "페이지위로",
          "top",
          "다운로드",
          "바로보기",
          "바로듣기",
          "미리보기",
          "미리듣기",
          "제목",
          "내용",
          "첨부파일",
          "전체다운로드");

  /** The buttons that occur only below a release. */
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
          "top",
          "개인정보처리방침",
          "저작권정책",
          "저작권보호정책");

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

  /** Returns the release in the folded text of a page. */
  static PageText of(String text) {
    List<String> lines =
        text.lines().map(TextDecoder::collapse).filter(line -> !line.isEmpty()).toList();
    int header = header(lines);
    if (header < 0) {
      return plain(lines);
    }
    int below = afterHeader(lines, header);
    // A date below everything is the signature of a release, not a header.
    return withoutButtonsAbove(lines.subList(below, lines.size())).isEmpty()
        ? plain(lines)
        : page(lines, header, below);
  }

  /**
   * Returns the lines of a release in the element of a page that contains it.
   *
   * @param title the title, which may be among the lines
   */
  static List<String> bodyOf(String title, List<String> lines) {
    int header = header(lines);
    int start = header < 0 ? 0 : afterHeader(lines, header);
    RepeatedTitle repeated = RepeatedTitle.of(title);
    for (int i = start; i < lines.size() && !isProse(lines.get(i)); i++) {
      if (repeated.is(lines.get(i)) || HeaderLabel.labelled(lines.get(i)) != null) {
        start = i + 1;
      }
    }
    return withoutButtonsAbove(
        withoutAttachments(lines.subList(start, Math.max(start, bodyEnd(lines, start)))));
  }

  private static PageText plain(List<String> all) {
    List<String> lines = withoutButtonsAbove(withoutButtonsBelow(all));
    return lines.isEmpty()
        ? new PageText("", "", "")
        : new PageText(lines.getFirst(), "", join(lines.subList(1, lines.size())));
  }

  private static PageText page(List<String> lines, int header, int below) {
    List<String> above = withoutButtonsBelow(lines.subList(0, beforeHeader(lines, header)));
    List<String> rest = withoutButtonsAbove(lines.subList(below, bodyEnd(lines, below)));
    String title = title(above, rest);
    List<String> body =
        !rest.isEmpty() && rest.getFirst().equals(title) ? rest.subList(1, rest.size()) : rest;
    return new PageText(
        title,
        day(lines.subList(header, below)),
        join(withoutButtonsAbove(withoutAttachments(body))));
  }

  /** Returns where the fields before the date begin, each with its value. */
  private static int beforeHeader(List<String> lines, int header) {
    int top = header;
    while (top > 0) {
      if (FIELD.matcher(lines.get(top - 1)).matches()) {
        top--;
      } else if (top > 1
          && FIELD_LABEL_ALONE.matcher(lines.get(top - 2)).matches()
          && lines.get(top - 1).length() <= VALUE_LENGTH) {
        top -= 2;
      } else {
        break;
      }
    }
    return top;
  }

  private static List<String> withoutAttachments(List<String> lines) {
    int end = lines.size();
    while (end > 0
        && (isButton(lines.get(end - 1)) || FILE.matcher(lines.get(end - 1)).matches())) {
      end--;
    }
    return lines.subList(0, end);
  }

  /** Returns the index of the line with the date, above all prose; -1 when there is none. */
  private static int header(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isProse(line)) {
        return -1;
      }
      if (line.length() <= HEADER_LENGTH && DATED.matcher(line).matches()) {
        return i;
      }
      if (DAY_LABEL_ALONE.matcher(line).matches()
          && i + 1 < lines.size()
          && DAY_PATTERN.matcher(lines.get(i + 1)).lookingAt()) {
        return i;
      }
    }
    return -1;
  }

  private static int afterHeader(List<String> lines, int header) {
    int i = header;
    boolean label = false;
    while (i < lines.size()) {
      String line = lines.get(i);
      boolean value = VALUE.matcher(line).matches() || (label && line.length() <= VALUE_LENGTH);
      boolean alone =
          DAY_LABEL_ALONE.matcher(line).matches() || FIELD_LABEL_ALONE.matcher(line).matches();
      if (i > header
          && !value
          && !alone
          && !isButton(line)
          && !FILE.matcher(line).matches()
          && !FIELD.matcher(line).matches()
          && !DATED.matcher(line).matches()) {
        break;
      }
      label = alone;
      i++;
    }
    return i;
  }

  /**
   * Returns the headline. Sites print it above the header, below it, or both; the line above may
   * also be the last of a menu, and the line below the first of the body.
   */
  private static String title(List<String> above, List<String> below) {
    String over = above.isEmpty() ? "" : above.getLast();
    if (below.isEmpty()) {
      return over;
    }
    String under = below.getFirst();
    RepeatedTitle repeated = RepeatedTitle.of(under);
    boolean twice =
        above.stream().anyMatch(repeated::is) || (below.size() > 1 && repeated.is(below.get(1)));
    boolean headline =
        over.length() >= TITLE_LENGTH
            && over.split(" ", -1).length >= TITLE_WORDS
            && !over.contains(" > ");
    boolean underIsBody = isProse(under) || !OutlineLine.of(under).sign().isEmpty();
    return !twice && !over.isEmpty() && (headline || underIsBody) ? over : under;
  }

  /**
   * Returns where the body ends: at the first of two different signs of the end close together,
   * even if prose follows; else at the first sign without prose after it.
   */
  private static int bodyEnd(List<String> lines, int start) {
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
    return BUTTONS_BELOW.contains(RepeatedTitle.key(line))
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
    return lines.stream().allMatch(PageText::isButton);
  }

  /** Returns whether a line is about the site and not about a release. */
  static boolean isOfSite(String line) {
    return SITE_LINE.matcher(line).matches();
  }

  static boolean isButton(String line) {
    return BUTTONS.contains(RepeatedTitle.key(line));
  }

  /**
   * Returns whether a line is a sentence with its full stop, or begins with an outline marker.
   * Headlines may end in {@code 나선다} or a quotation mark, but not in a full stop.
   */
  private static boolean isProse(String line) {
    OutlineLine marked = OutlineLine.of(line);
    boolean outline = !marked.sign().isEmpty() && !marked.hasDash();
    String words = marked.words();
    boolean sentence = words.endsWith("다.") || words.endsWith("요.");
    return line.length() >= PROSE_LENGTH
        && (outline || sentence)
        && !NEIGHBOUR.matcher(line).matches();
  }

  private static List<String> withoutButtonsAbove(List<String> lines) {
    int start = 0;
    while (start < lines.size() && isButton(lines.get(start))) {
      start++;
    }
    return lines.subList(start, lines.size());
  }

  private static List<String> withoutButtonsBelow(List<String> lines) {
    int end = lines.size();
    while (end > 0 && isButton(lines.get(end - 1))) {
      end--;
    }
    return lines.subList(0, end);
  }

  private static String day(List<String> header) {
    for (String line : header) {
      Matcher day = DAY_PATTERN.matcher(line);
      while (day.find()) {
        try {
          int year = Integer.parseInt(day.group(1));
          int month = Integer.parseInt(day.group(2));
          return LocalDate.of(year, month, Integer.parseInt(day.group(3))).toString();
        } catch (DateTimeException e) {
          // 2025.13.40 is not a date: the next one is tried.
        }
      }
    }
    return "";
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines);
  }
}
