package gongbo.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Finds the title of the release on a page: the line before the body with the highest score.
 *
 * <p>A line after the label {@code 제목}, a name of the page, a heading, an element whose class or id
 * is that of a title, and a line repeated at the top of the body score; a text of a link does not.
 */
final class TitleFinder {
  private static final int SHORTEST_KEY = 4;
  private static final int LONGEST = 200;

  /** The first lines of a body that may repeat the title. */
  private static final int TOP = 4;

  /** The number of enclosing elements whose class and id are examined. */
  private static final int NAMED_ANCESTORS = 3;

  // The scores of the evidence for a title.
  private static final double LABELLED = 5;
  private static final double PAGE_NAME = 4;
  private static final double HEADING = 2.5;
  private static final double MINOR_HEADING = 1.5;
  private static final double NAMED_ELEMENT = 2;
  private static final double REPEATED = 2;
  private static final double LINKED = -5;

  private static final Pattern NAMED_TITLE =
      Pattern.compile("(?i).*(?:title|tit|subject|sbj|headline|subj).*");

  private final List<TextRun> runs;
  private final PageMetadata metadata;
  private final Set<String> pageNames;
  private final Set<String> linked;

  TitleFinder(List<TextRun> runs, PageMetadata metadata) {
    this.runs = runs;
    this.metadata = metadata;
    this.pageNames = metadata.nameKeys();
    this.linked =
        runs.stream()
            .filter(run -> run.chrome() || run.link() != null)
            .map(run -> RepeatedTitle.key(run.text()))
            .collect(Collectors.toSet());
  }

  /**
   * Returns the title; without a candidate the name of the page, else the first line of the body.
   *
   * @param from the index of the first text that may be the title
   * @param to the index after the last
   * @param body the lines of the body
   */
  String find(int from, int to, List<String> body) {
    String best = "";
    double bestScore = 0;
    for (int i = from; i < to; i++) {
      String text = lineAt(i);
      double score = runs.get(i).chrome() || !isCandidate(text) ? 0 : score(i, text, body);
      if (score > bestScore) {
        best = text;
        bestScore = score;
      }
    }
    if (!best.isEmpty()) {
      return best;
    }
    String name = pageNames.isEmpty() ? "" : metadata.firstName();
    return name.isEmpty() && !body.isEmpty() ? body.getFirst() : name;
  }

  private static boolean isCandidate(String text) {
    return RepeatedTitle.key(text).length() >= SHORTEST_KEY
        && text.length() <= LONGEST
        && HeaderLabel.labelled(text) == null
        && !Boilerplate.isButton(text)
        && AttachmentList.fileIn(text).isEmpty()
        && SourceDateParser.written(text) == null;
  }

  private double score(int index, String text, List<String> body) {
    double score = evidence(index, text, body);
    // Among equals the longer title and the one closer to the body wins.
    return score <= 0 ? 0 : score + Math.min(2, text.length() / 15.0) + index / 1000.0;
  }

  private double evidence(int index, String text, List<String> body) {
    String key = RepeatedTitle.key(text);
    Element parent = runs.get(index).parent();
    double score = 0;
    if (index > 0 && HeaderLabel.of(runs.get(index - 1).text()) == HeaderLabel.TITLE) {
      score += LABELLED;
    }
    if (pageNames.contains(key)) {
      score += PAGE_NAME;
    }
    Element heading = parent.closest("h1, h2, h3, h4, h5, h6");
    if (heading != null) {
      score += heading.normalName().charAt(1) <= '4' ? HEADING : MINOR_HEADING;
    }
    if (isNamedTitle(parent)) {
      score += NAMED_ELEMENT;
    }
    RepeatedTitle repeated = RepeatedTitle.of(text);
    if (body.stream().limit(TOP).anyMatch(repeated::is)) {
      score += REPEATED;
    }
    return linked.contains(key) ? score + LINKED : score;
  }

  private static boolean isNamedTitle(Element element) {
    Element e = element;
    for (int i = 0; i < NAMED_ANCESTORS && e != null; i++, e = e.parent()) {
      if (NAMED_TITLE.matcher(e.className()).matches() || NAMED_TITLE.matcher(e.id()).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the rest of the line from a text on, which may be split by markup. */
  private String lineAt(int index) {
    int line = runs.get(index).line();
    StringBuilder text = new StringBuilder();
    for (int i = index; i < runs.size() && runs.get(i).line() == line; i++) {
      if (HeaderLabel.of(runs.get(i).text()) != null) {
        break;
      }
      text.append(text.isEmpty() ? "" : " ").append(runs.get(i).text());
    }
    return TextDecoder.line(text.toString());
  }
}
