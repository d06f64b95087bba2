package gongbo.pages;

import gongbo.release.ReleaseKind;
import gongbo.search.HighlightedText;
import gongbo.search.HighlightedText.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title without the brackets before it that say what kind of paper it is, such as {@code [보도자료]}:
 * pages of releases show that otherwise or not at all. What programs get, what is cited and what
 * feeds carry has the title as its publisher wrote it.
 */
final class DisplayTitle {
  private static final Pattern RELEASE = label("(?:즉시\\s?)?보도자료");

  /** A page shows the kind of any other paper beside its title. */
  private static final Pattern OTHER =
      label("(?:즉시\\s?)?보도자료|(?:보도\\s?)?(?:참고|설명|해명|반박|정정|동정)\\s?(?:자료)?|브리핑|공고|통계\\s?(?:자료)?");

  private DisplayTitle() {}

  private static Pattern label(String words) {
    return Pattern.compile("^(?:\\s*[\\[(<〈【](?:" + words + ")[\\])>〉】])+\\s*");
  }

  static String of(String title, ReleaseKind kind) {
    return title.substring(length(title, kind));
  }

  /** The same with its marks. */
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

  /** How long the label is; 0 where there is nothing else. */
  private static int length(String title, ReleaseKind kind) {
    Matcher label = (kind == ReleaseKind.RELEASE ? RELEASE : OTHER).matcher(title);
    return label.find() && label.end() < title.length() ? label.end() : 0;
  }
}
