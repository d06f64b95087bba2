package gongbo.source;

import gongbo.release.ReleaseKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classifies the kind of a release: by brackets at the beginning or end of its title, else by the
 * kind on its sheet, else by the wording of its title. The default is a press release.
 */
final class ReleaseKindClassifier {
  private static final Pattern BRACKETS =
      Pattern.compile(
          "^\\s*[\\[(<〈【]([^\\])>〉】]{2,24})[\\])>〉】]|[\\[(<〈【]([^\\])>〉】]{2,16})[\\])>〉】]\\s*$");

  /** The endings and phrases of titles that respond to news reports. */
  private static final Pattern ANSWERS =
      Pattern.compile(
          ".*(?:보도|기사)\\S{0,3}\\s?(?:관련|대한|대해|에 대하여).{0,12}(?:설명|해명|입장|반박|알려)\\S{0,8}.*|.*사실(?:이|과)"
              + " (?:아닙니다|아님|다릅니다|다름).*|.*(?:설명|해명)\\s?자료\\s*$");

  private static final Pattern CORRECTS =
      Pattern.compile(".*(?:바로잡습니다|보도자료 정정|정정\\s?보도자료|정정 안내).*");
  private static final Pattern BRIEFS =
      Pattern.compile(
          ".*(?:정례\\s?브리핑|브리핑문?|기자\\s?간담회 모두발언)(?:\\s?(?:자료|개최|실시))?\\s*(?:\\(.{1,12}\\))?\\s*$");
  private static final Pattern COUNTS =
      Pattern.compile(
          ".*[0-9]{1,4}(?:년|월|분기|/4분기|반기)[^,]{0,20}(?:동향|통계|지수)(?:\\s?(?:조사|작성))?(?:\\s?결과)?(?:\\s?발표)?\\s*(?:\\(.{1,20}\\))?\\s*$");
  private static final Pattern CALLS =
      Pattern.compile(".*(?:공고|입법예고|행정예고)\\s*(?:\\(.{1,20}\\))?\\s*$");
  private static final Pattern GOES =
      Pattern.compile(".*(?:장·?차관|장관|차관|청장|처장|위원장) (?:주요 ?)?(?:동정|일정)\\s*(?:\\(.{1,20}\\))?\\s*$");

  private ReleaseKindClassifier() {}

  static ReleaseKind of(String title, String form) {
    Matcher brackets = BRACKETS.matcher(title);
    while (brackets.find()) {
      ReleaseKind kind = named(brackets.group(1) == null ? brackets.group(2) : brackets.group(1));
      if (kind != ReleaseKind.RELEASE) {
        return kind;
      }
    }
    ReleaseKind kind = named(form);
    return kind == ReleaseKind.RELEASE ? worded(title) : kind;
  }

  private static ReleaseKind named(String name) {
    String words = name.replace(" ", "");
    if (words.contains("정정")) {
      return ReleaseKind.CORRECTION;
    }
    if (words.matches(".*(?:설명|해명|반박|팩트체크|사실은).*") && !words.contains("설명회")) {
      return ReleaseKind.EXPLANATION;
    }
    if (words.matches("(?:보도)?참고(?:자료)?.{0,4}")) {
      return ReleaseKind.REFERENCE;
    }
    if (words.matches(".{0,6}동정.{0,4}")) {
      return ReleaseKind.ENGAGEMENTS;
    }
    if (words.matches(".{0,6}브리핑.{0,4}")) {
      return ReleaseKind.BRIEFING;
    }
    if (words.matches(".{0,4}공고.{0,2}")) {
      return ReleaseKind.NOTICE;
    }
    return words.matches(".{0,4}통계(?:자료)?") ? ReleaseKind.STATISTICS : ReleaseKind.RELEASE;
  }

  private static ReleaseKind worded(String title) {
    if (CORRECTS.matcher(title).matches()) {
      return ReleaseKind.CORRECTION;
    }
    if (ANSWERS.matcher(title).matches()) {
      return ReleaseKind.EXPLANATION;
    }
    if (BRIEFS.matcher(title).matches()) {
      return ReleaseKind.BRIEFING;
    }
    if (GOES.matcher(title).matches()) {
      return ReleaseKind.ENGAGEMENTS;
    }
    if (CALLS.matcher(title).matches()) {
      return ReleaseKind.NOTICE;
    }
    return COUNTS.matcher(title).matches() ? ReleaseKind.STATISTICS : ReleaseKind.RELEASE;
  }
}
