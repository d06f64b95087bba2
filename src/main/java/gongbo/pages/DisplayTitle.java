package gongbo.pages;

import gongbo.release.ReleaseKind;
import gongbo.search.HighlightedText;
import gongbo.search.HighlightedText.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the label of the kind of release, such as {@code [보도자료]}, from the front of a title:
 * pages show the kind elsewhere or not at all. The API, citations and feeds keep the title as
 * published.
 */
final class DisplayTitle {
  private static final Pattern RELEASE = label("(?:즉시\\s?)?보도자료");

  /** The kinds that a page shows next to the title. */
  private static final Pattern OTHER =
      label("(?:즉시\\s?)?보도자료|(?:보도\\s?)?(?:참고|설명|해명|반박|정정|동정)\\s?(?:자료)?|브리핑|공고|통계\\s?(?:자료)?");

  private DisplayTitle() {}

  private static Pattern label(String words) {
    return Pattern.compile("^(?:\\s*[\\[(<〈【](?:" + words + ")[\\])>〉】])+\\s*");
  }

  static String of(String title, ReleaseKind kind) {
    return title.substring(length(title, kind));
  }

  /** Returns the display title with its highlights. */
  static HighlightedText of(HighlightedText title, ReleaseKind kind) {
    int left = length(title.plain(), kind);
    List<Fragment> fragments = new ArrayList<>();
    for (Fragment fragment : title.fragments()) {
      int cut = Math.min(left, fragment.text().length());
      left -= cut;
      if (cut < fragment.text().length()) {
        fragments.add(new Fragment(fragment.text().substring(cut), fragment.marked()));
      }
    }
    return new HighlightedText(fragments);
  }

  /** Returns the length of the label; 0 when nothing else follows it. */
  private static int length(String title, ReleaseKind kind) {
    Matcher label = (kind == ReleaseKind.RELEASE ? RELEASE : OTHER).matcher(title);
    return label.find() && label.end() < title.length() ? label.end() : 0;
  }
}
