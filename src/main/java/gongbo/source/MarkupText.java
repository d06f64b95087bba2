package gongbo.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Converts HTML to lines in reading order: one per paragraph, and one per table row, with cells
 * separated by {@value #CELL}, if every cell is a single line; otherwise the lines of the cells one
 * after another.
 */
final class MarkupText {
  /** The separator of cells. */
  static final String CELL = " | ";

  /**
   * The deepest tree that is read; deeper branches are cut off, since only hostile pages have them.
   */
  private static final int DEEPEST = 400;

  /** Matches markup in a text: a closed or empty element that texts of releases contain. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)<(?:p|br|div|span|table|ul|ol|li|b|strong|font|img|a|h[1-6])(?:\\s[^<>]{0,500})?/?>");

  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:nbsp|lt|gt|amp|quot|apos|middot|[lr][sd]quo|hellip|#[0-9]{2,5}|#x[0-9a-fA-F]{2,5});");

  /** The forms of R&D, M&A and Q&A that programs make by mistaking {@code &} for an entity. */
  private static final Pattern ABBREVIATION = Pattern.compile("(?<=[A-Z])&([A-Z]{1,2});");

  private static final Pattern INVISIBLE =
      Pattern.compile("(?i).*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden).*", Pattern.DOTALL);

  /** The CSS classes of text for screen readers: names of parts of the page. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?i)(?:^|.*\\s)(?:blind|sr-?only|sound_?only|screen-?out|visually-?hidden|hidden|hide|skip\\S{0,12}|a11y\\S{0,8})(?:\\s.*|$)");

  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "head",
          "iframe",
          "object",
          "select",
          "option",
          "button",
          "textarea",
          "input",
          "canvas",
          "audio",
          "video",
          "map",
          "title");

  /** The elements that begin a line; all others are inline. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private MarkupText() {}

  /** Returns the lines of an element. */
  static List<String> lines(Element element) {
    MarkupText text = new MarkupText();
    text.add(element, 0, false);
    text.endLine();
    return text.lines;
  }

  /** Returns the lines of a text without its markup and with its entities decoded, if any. */
  static List<String> plainLines(String text) {
    return hasMarkup(text) ? linesOfMarkup(text) : unescaped(text.lines().toList());
  }

  /** Returns lines without their markup and with their entities decoded, if any. */
  static List<String> plainLines(List<String> lines) {
    if (lines.stream().anyMatch(line -> line.indexOf('<') >= 0)) {
      // Elements span lines.
      String text = String.join("\n", lines);
      if (hasMarkup(text)) {
        return linesOfMarkup(text);
      }
    }
    return unescaped(lines);
  }

  private static boolean hasMarkup(String text) {
    return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
  }

  private static List<String> linesOfMarkup(String text) {
    return lines(Jsoup.parse(text).body()).stream().map(MarkupText::withoutEntities).toList();
  }

  /** One entity shows that the ampersands of all lines are escaped. */
  private static List<String> unescaped(List<String> lines) {
    if (lines.stream().noneMatch(MarkupText::hasEntity)) {
      return lines.stream().map(MarkupText::withoutEntities).toList();
    }
    return lines.stream()
        .map(line -> withoutEntities(Parser.unescapeEntities(line, false)))
        .toList();
  }

  /** Returns a text with its entities decoded, if it has any. */
  static String unescaped(String text) {
    return withoutEntities(hasEntity(text) ? Parser.unescapeEntities(text, false) : text);
  }

  private static boolean hasEntity(String text) {
    return text.indexOf('&') >= 0 && ENTITY.matcher(text).find();
  }

  /** Restores abbreviations that a program mistook for entities. */
  private static String withoutEntities(String text) {
    return text.indexOf('&') < 0 ? text : ABBREVIATION.matcher(text).replaceAll("&$1");
  }

  /** Returns whether an element is visible. */
  static boolean isVisible(Element element) {
    return !NO_TEXT.contains(element.normalName())
        && !element.hasAttr("hidden")
        && !INVISIBLE.matcher(element.attr("style")).matches();
  }

  /** Returns whether an element is only for screen readers. */
  static boolean isForScreenReaders(Element element) {
    return UNSEEN.matcher(element.className()).matches();
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  private void add(Node node, int depth, boolean kept) {
    switch (node) {
      case TextNode text -> addText(text.getWholeText(), kept);
      case Element element
          when depth < DEEPEST && isVisible(element) && !isForScreenReaders(element) ->
          addElement(element, depth, kept);
      default -> {}
    }
  }

  private void addElement(Element element, int depth, boolean kept) {
    String name = element.normalName();
    if (name.equals("br")) {
      endLine();
      return;
    }
    if (name.equals("tr")) {
      endLine();
      addRow(element, depth);
      return;
    }
    boolean block = isBlock(element);
    if (block) {
      endLine();
    }
    boolean pre = kept || name.equals("pre") || element.attr("style").contains("pre-");
    for (Node child : element.childNodes()) {
      add(child, depth + 1, pre);
    }
    if (block) {
      endLine();
    }
  }

  private void addRow(Element row, int depth) {
    List<List<String>> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      MarkupText text = new MarkupText();
      text.add(cell, depth + 1, false);
      text.endLine();
      if (!text.lines.isEmpty()) {
        cells.add(text.lines);
      }
    }
    addCells(cells, lines);
  }

  /** Adds the cells of a row as one line, or as their own lines. */
  static void addCells(List<List<String>> cells, List<String> lines) {
    if (cells.stream().allMatch(cell -> cell.size() == 1)) {
      String row = String.join(CELL, cells.stream().map(List::getFirst).toList());
      if (!row.isEmpty()) {
        lines.add(row);
      }
    } else {
      cells.forEach(lines::addAll);
    }
  }

  private void addText(String text, boolean kept) {
    if (!kept) {
      line.append(text.replace('\n', ' ').replace('\r', ' '));
      return;
    }
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      line.append(text, start, end);
      endLine();
      start = end + 1;
    }
    line.append(text, start, text.length());
  }

  private void endLine() {
    String text = TextDecoder.line(line.toString());
    line.setLength(0);
    if (!text.isEmpty()) {
      lines.add(text);
    }
  }
}
