package gongbo.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The labels of header fields on sites and in copied pages.
 *
 * <p>Every label has two sets of words. The first is distinctive enough for text without markup;
 * the second applies only to the elements of a page.
 */
enum HeaderLabel {
  /** The time of publication. */
  DATE(
      "(?:작성|등록|게시|입력|배포|보도|발행)\\s?(?:일시|일자|일|시점|날짜)|배포|날짜",
      "(?:최초)?(?:작성|등록|게시|입력|배포|보도|발행|공개|승인|발표)(?:일시|일자|일|시점|시간|날짜)|일자|"
          + "date|posted|registered|registrationdate|regdate|publishdate|publisheddate|published"),
  /** The time of the last change, which is ignored. */
  MODIFIED(
      "수정\\s?일(?:자|시)?", "(?:최종|마지막)?(?:수정|변경|갱신|업데이트)(?:일시|일자|일|시간|날짜)?|lastmodified|updated"),
  TITLE("", "제목|title|subject"),
  DEPARTMENT(
      "(?:담당|작성|제공)\\s?부서|부서명?",
      "(?:담당|작성|등록|제공|소관|게시|발행|주관)?부서명?|담당과|담당기관|소속|department|division"),
  PERSON("작성자|등록자|담당자", "게시자|글쓴이|이름|성명|책임자|author|writer|name|contact"),
  VIEWS("조회\\s?수?", "조회(?:건수|횟수)|읽음|hits?|views?|readcount"),
  ATTACHMENTS(
      "첨부(?:\\s?파일)?|파일", "첨부(?:파일|자료|문서)?[0-9]{0,2}|파일명?[0-9]{0,2}|붙임파일|attachments?|files?"),
  CONTENT("", "내용|본문|content"),
  OTHER(
      "글\\s?번호|번호|전화\\s?(?:번호)?|연락처|출처|분류|카테고리|다운로드",
      "구분|다운로드수|추천수?|이메일|e?mail|tel|phone|no|category|source|공공누리|키워드|태그|링크|url");

  /** The longest label, in characters. */
  private static final int LONGEST = 24;

  private static final Pattern SEPARATED =
      Pattern.compile("([^:：|]{1,14}?)\\s?(?:[:：|])\\s?(.*)|(\\S{1,10}(?: \\S{1,6})?)\\s(.*)");

  private static final Pattern GLUED =
      Pattern.compile("([^0-9]{2,8}?)((?:19|20)?[0-9][0-9,.\\-/ ].*|[0-9]+)");

  private final String distinctive;
  private final Pattern all;

  HeaderLabel(String distinctive, String others) {
    this.distinctive = distinctive;
    this.all = Pattern.compile(distinctive.isEmpty() ? others : distinctive + "|" + others);
  }

  /** Returns a regular expression of the words of some labels that identify them in plain text. */
  static String inPlainText(HeaderLabel... labels) {
    return Stream.of(labels)
        .map(label -> label.distinctive)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Returns the label that a text consists of; null when it is none. */
  static @Nullable HeaderLabel of(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String key = RepeatedTitle.key(text).toLowerCase(Locale.ROOT);
    for (HeaderLabel label : values()) {
      if (label.all.matcher(key).matches()) {
        return label;
      }
    }
    return null;
  }

  /**
   * A label with its value.
   *
   * @param label the label
   * @param value the text after the label; empty when the next text is the value
   */
  record Labelled(HeaderLabel label, String value) {}

  /** Splits a text into its label and value; null when it begins with no label. */
  static @Nullable Labelled labelled(String text) {
    HeaderLabel alone = of(text);
    if (alone != null) {
      return new Labelled(alone, "");
    }
    for (Pattern pattern : new Pattern[] {SEPARATED, GLUED}) {
      Matcher parts = pattern.matcher(text);
      if (parts.matches()) {
        for (int group = 1; group < parts.groupCount(); group += 2) {
          HeaderLabel label = parts.group(group) == null ? null : of(parts.group(group));
          if (label != null) {
            return new Labelled(label, parts.group(group + 1).strip());
          }
        }
      }
    }
    return null;
  }
}
