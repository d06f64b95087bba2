package gongbo.source;

import gongbo.source.HeaderLabel.Labelled;
import gongbo.source.PagePieces.Piece;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the release in a saved page of any site, among menus and footers.
 *
 * <p>No site is known by name. The body is the innermost element that contains most of the prose;
 * the title is the best candidate before it (a heading, the name of the page, a line repeated at
 * the top of the body); date, department and views are the values of labels such as {@code 등록일}
 * closest to the body.
 */
final class HtmlPage {
  /** The length from which on a line is prose even without the end of a sentence. */
  private static final int PROSE_LENGTH = 25;

  /** The weight of a line without the end of a sentence: captions and long links are such lines. */
  private static final double NO_SENTENCE = 0.4;

  /** The share of prose that identifies the element of the body. */
  private static final double MOST = 0.75;

  /** The share that suffices when no other element has half as much: comments, questions. */
  private static final double HALF = 0.5;

  private static final double TIMES_SECOND = 2;

  /** The amount of prose that is a release even without a date in a header. */
  private static final double ENOUGH = 150;

  /**
   * The number of texts before the body that are searched for its header, and after it for the
   * department.
   */
  private static final int HEADER_REACH = 90;

  private static final int FOOTER_REACH = 60;

  /** The number of repeated rows with a link and a date that make a list. */
  private static final int ROWS = 4;

  private static final int LONGEST_VALUE = 60;
  private static final int LONGEST_TITLE = 200;

  private static final Pattern ROW_DAY =
      Pattern.compile(
          "(?:^|.*[^0-9])(?:20)?[0-9]{2}[.\\-/년]\\s?[0-9]{1,2}[.\\-/월]\\s?[0-9]{1,2}(?:[^0-9].*|$)");

  private static final Pattern NAMED_TITLE =
      Pattern.compile("(?i).*(?:title|tit|subject|sbj|headline|subj).*");

  private static final Pattern FIELD_BEGINS =
      Pattern.compile("\\s*[|]\\s*|\\s+(?=(?:작성|등록|게시|조회|담당|첨부)[^\\s:：0-9]{0,4}\\s?[:：0-9])");

  private final Document page;
  private final PageHead head;
  private final List<Piece> pieces;
  private final Map<Element, Double> prose = new HashMap<>();
  private final ReleaseFields fields = new ReleaseFields();

  private HtmlPage(Document page) {
    this.page = page;
    this.head = new PageHead(page);
    this.pieces = PagePieces.of(page.body());
  }

  /**
   * Returns the fields of the release on a page.
   *
   * @throws RefusedInput when the page is a list of releases, or has none
   */
  static ReleaseFields read(Document page) throws RefusedInput {
    return new HtmlPage(page).read();
  }

  private ReleaseFields read() throws RefusedInput {
    double all = weighProse();
    Element body = innermost(all);
    refuseList(body);
    int first = firstPieceIn(body);
    int last = lastPieceIn(body);
    int start = firstProse(first, last);
    LocalDateTime day = readHeader(Math.max(0, start - HEADER_REACH), start, false);
    if (day == null) {
      day = head.day();
    }
    if (day == null && all < ENOUGH) {
      throw new RefusedInput(
          "no release on this page: neither prose nor a header that tells the day");
    }
    if (day != null) {
      fields.put(SourceField.PUBLISHED, day.toString());
    }
    List<String> lines = MarkupText.lines(body);
    String title = title(start, lines);
    fields.put(SourceField.TITLE, title);
    fields.put(SourceField.BODY, String.join("\n", PageText.bodyOf(title, lines)));
    int end = Math.min(pieces.size(), last + 1 + FOOTER_REACH);
    readAttachments(Math.max(0, start - HEADER_REACH), end);
    readHeader(last + 1, end, true);
    fields.put(SourceField.PUBLISHER, head.publisher());
    fields.put(SourceField.URL, head.address());
    return fields;
  }

  /** Adds the prose of each line to all enclosing elements, and returns the total. */
  private double weighProse() {
    double all = 0;
    for (int i = 0; i < pieces.size(); ) {
      int end = i;
      StringBuilder line = new StringBuilder();
      boolean chrome = false;
      while (end < pieces.size() && pieces.get(end).line() == pieces.get(i).line()) {
        Piece piece = pieces.get(end);
        chrome |= piece.chrome();
        if (piece.link() == null) {
          line.append(piece.text()).append(' ');
        }
        end++;
      }
      double weight = chrome ? 0 : weight(line.toString().strip());
      if (weight > 0) {
        all += weight;
        for (Element e = pieces.get(i).parent(); e != null; e = e.parent()) {
          prose.merge(e, weight, Double::sum);
        }
      }
      i = end;
    }
    return all;
  }

  private static double weight(String line) {
    if (line.isEmpty()) {
      return 0;
    }
    boolean sentence = line.endsWith("다.") || line.endsWith("요.") || line.endsWith(".");
    boolean outline = OutlineLine.of(line).sign().length() == 1;
    if (PageText.isOfSite(line) || (line.length() < PROSE_LENGTH && !sentence && !outline)) {
      return 0;
    }
    return sentence || outline ? line.length() : NO_SENTENCE * line.length();
  }

  private double proseIn(Element element) {
    return prose.getOrDefault(element, 0.0);
  }

  /**
   * Returns the innermost element that contains most of the prose, siblings of a paragraph
   * included.
   */
  private Element innermost(double all) {
    Element inner = page.body();
    Element deeper = all > 0 ? heaviest(inner) : null;
    while (deeper != null) {
      inner = deeper;
      deeper = heaviest(inner);
    }
    while (!inner.equals(page.body()) && isOneParagraph(inner)) {
      inner = inner.parent() == null ? page.body() : inner.parent();
    }
    return inner;
  }

  /** Returns the child that contains the body alone; null when several children share it. */
  private @Nullable Element heaviest(Element element) {
    Element heaviest = null;
    double second = 0;
    for (Element child : element.children()) {
      double weight = proseIn(child);
      if (heaviest == null || weight > proseIn(heaviest)) {
        second = heaviest == null ? 0 : proseIn(heaviest);
        heaviest = child;
      } else {
        second = Math.max(second, weight);
      }
    }
    if (heaviest == null || proseIn(heaviest) == 0) {
      return null;
    }
    double weight = proseIn(heaviest);
    boolean most = weight >= MOST * proseIn(element);
    boolean restIsScattered = weight >= HALF * proseIn(element) && weight >= TIMES_SECOND * second;
    return most || restIsScattered ? heaviest : null;
  }

  private boolean isOneParagraph(Element element) {
    String name = element.normalName();
    if (!MarkupText.isBlock(element)
        || name.equals("p")
        || name.equals("li")
        || name.matches("h[1-6]")) {
      return true;
    }
    Element parent = element.parent();
    if (parent == null || parent.normalName().equals("body")) {
      return false;
    }
    if (name.equals("tr")
        || name.equals("tbody")
        || (name.equals("td") && isInTableOfText(element))) {
      return true;
    }
    // Of similar parts of a page each may be a body; of paragraphs none is.
    boolean paragraph = element.children().stream().allMatch(child -> proseIn(child) == 0);
    for (Element sibling : paragraph ? parent.children() : List.<Element>of()) {
      if (!sibling.equals(element)
          && sibling.normalName().equals(name)
          && sibling.className().equals(element.className())
          && proseIn(sibling) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether other cells of the row contain prose as well, or its paragraph is spread over
   * several rows.
   */
  private boolean isInTableOfText(Element cell) {
    Element table = cell.closest("table");
    return table != null && proseIn(table) > proseIn(cell);
  }

  /** Refuses a page whose body consists of rows with a link and a date each. */
  private void refuseList(Element body) throws RefusedInput {
    Map<Element, Integer> rows = new LinkedHashMap<>();
    for (Element row : page.body().select("tr, li, dl, article, div")) {
      Element parent = row.parent();
      if (parent != null && isRow(row)) {
        rows.merge(parent, 1, Integer::sum);
      }
    }
    for (Map.Entry<Element, Integer> list : rows.entrySet()) {
      Element parent = list.getKey();
      if (list.getValue() < ROWS) {
        continue;
      }
      boolean around =
          isIn(body, parent) || (isIn(parent, body) && proseIn(parent) >= MOST * proseIn(body));
      if (around || (proseIn(body) < ENOUGH && !hasHeaderOutside(parent))) {
        throw new RefusedInput(
            "a list of releases, not a release: "
                + list.getValue()
                + " rows that have a link and a day each");
      }
    }
  }

  private boolean hasHeaderOutside(Element list) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (HeaderLabel.labelled(piece.text()) instanceof Labelled(var label, var value)
          && label == HeaderLabel.DAY
          && !piece.chrome()
          && !isIn(piece.parent(), list)
          && SourceDateParser.written(value.isEmpty() ? next(i, pieces.size()) : value) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRow(Element row) {
    Element link = row.selectFirst("a[href]");
    if (link == null || row.text().length() > 1500 || link.text().length() < 6) {
      return false;
    }
    // A row that contains rows is none itself.
    return row.select("a[href]").size() <= 6 && ROW_DAY.matcher(row.text()).matches();
  }

  private static boolean isIn(Element inner, Element outer) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private int firstPieceIn(Element body) {
    for (int i = 0; i < pieces.size(); i++) {
      if (isIn(pieces.get(i).parent(), body)) {
        return i;
      }
    }
    return pieces.size();
  }

  private int lastPieceIn(Element body) {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      if (isIn(pieces.get(i).parent(), body)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where the prose begins: a header may be inside the element of the body, above it. */
  private int firstProse(int first, int last) {
    for (int i = first; i <= last; i++) {
      Piece piece = pieces.get(i);
      boolean sentence = piece.text().endsWith(".") && piece.link() == null;
      if (sentence && weight(piece.text()) > 0) {
        return i;
      }
    }
    return first;
  }

  /**
   * Reads the labels in a range, closest to the body first, and returns the date.
   *
   * @param footer whether the range is below the body, where only the department is read
   */
  private @Nullable LocalDateTime readHeader(int from, int to, boolean footer) {
    LocalDateTime day = null;
    for (int i = footer ? from : to - 1; footer ? i < to : i >= from; i += footer ? 1 : -1) {
      if (pieces.get(i).chrome()) {
        continue;
      }
      String[] parts = FIELD_BEGINS.split(pieces.get(i).text(), -1);
      for (int part = 0; part < parts.length; part++) {
        if (!(HeaderLabel.labelled(parts[part]) instanceof Labelled(var label, var said))) {
          continue;
        }
        boolean own = part + 1 < parts.length || !said.isEmpty();
        String value = own ? said : columnValue(i, to);
        switch (label) {
          case DEPARTMENT -> {
            if (isValue(value)) {
              fields.orElse(SourceField.DEPARTMENT, value);
            }
          }
          case VIEWS -> {
            if (!footer && value.matches("[0-9][0-9,]*(?:\\s?[회건])?")) {
              fields.orElse(SourceField.VIEWS, value.replaceAll("[^0-9,]", ""));
            }
          }
          case DAY -> day = day == null && !footer ? SourceDateParser.written(value) : day;
          case CHANGED, TITLE, PERSON, ATTACHMENTS, CONTENT, OTHER -> {}
        }
      }
    }
    return day;
  }

  private static boolean isValue(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST_VALUE
        && HeaderLabel.labelled(value) == null
        && value.codePoints().anyMatch(Character::isLetter);
  }

  /**
   * Returns the value of a label: the cell below it in a table with a row of headings and a row of
   * values, else the next text.
   */
  private String columnValue(int label, int to) {
    Element heading = pieces.get(label).parent().closest("th");
    Element row = heading == null ? null : heading.closest("tr");
    if (heading != null && row != null && row.select("> td").isEmpty()) {
      Element values = below(row);
      int column = heading.elementSiblingIndex();
      if (values != null && column < values.childrenSize()) {
        return TextDecoder.line(values.child(column).text());
      }
    }
    return next(label, to);
  }

  private static @Nullable Element below(Element row) {
    Element next = row.nextElementSibling();
    if (next == null && row.parent() != null && row.parent().nextElementSibling() != null) {
      next = row.parent().nextElementSibling().selectFirst("tr");
    }
    return next != null && !next.select("> td").isEmpty() ? next : null;
  }

  private String next(int label, int to) {
    for (int i = label + 1; i < Math.min(to, label + 3); i++) {
      String text = pieces.get(i).text();
      if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
        return text;
      }
    }
    return "";
  }

  /** Returns the best candidate for the title. */
  private String title(int start, List<String> body) {
    Set<String> own = head.nameKeys();
    Set<String> linked = new HashSet<>();
    pieces.stream()
        .filter(piece -> piece.chrome() || piece.link() != null)
        .forEach(piece -> linked.add(RepeatedTitle.key(piece.text())));
    String best = "";
    double bestScore = 0;
    for (int i = Math.max(0, start - HEADER_REACH); i < start; i++) {
      Piece piece = pieces.get(i);
      String text = lineOf(i);
      double score = piece.chrome() ? 0 : titleScore(piece, text, i, own, linked, body);
      if (score > bestScore) {
        best = text;
        bestScore = score;
      }
    }
    if (!best.isEmpty()) {
      return best;
    }
    String fallback = own.isEmpty() ? "" : head.firstName();
    return fallback.isEmpty() && !body.isEmpty() ? body.getFirst() : fallback;
  }

  private double titleScore(
      Piece piece,
      String text,
      int number,
      Set<String> own,
      Set<String> linked,
      List<String> body) {
    String key = RepeatedTitle.key(text);
    if (key.length() < 4
        || text.length() > LONGEST_TITLE
        || HeaderLabel.labelled(text) != null
        || PageText.isButton(text)
        || !AttachmentList.fileIn(text).isEmpty()
        || SourceDateParser.written(text) != null) {
      return 0;
    }
    double score = 0;
    if (number > 0 && HeaderLabel.of(pieces.get(number - 1).text()) == HeaderLabel.TITLE) {
      score += 5;
    }
    if (own.contains(key)) {
      score += 4;
    }
    Element heading = piece.parent().closest("h1, h2, h3, h4, h5, h6");
    if (heading != null) {
      score += heading.normalName().charAt(1) <= '4' ? 2.5 : 1.5;
    }
    if (isNamedTitle(piece.parent())) {
      score += 2;
    }
    RepeatedTitle repeated = RepeatedTitle.of(text);
    if (body.stream().limit(4).anyMatch(repeated::is)) {
      score += 2;
    }
    if (linked.contains(key)) {
      score -= 5;
    }
    if (score <= 0) {
      return 0;
    }
    return score + Math.min(2, text.length() / 15.0) + number / 1000.0;
  }

  private static boolean isNamedTitle(Element element) {
    Element e = element;
    for (int i = 0; i < 3 && e != null; i++, e = e.parent()) {
      if (NAMED_TITLE.matcher(e.className()).matches() || NAMED_TITLE.matcher(e.id()).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the line of a piece, which may be split by markup. */
  private String lineOf(int number) {
    int line = pieces.get(number).line();
    StringBuilder text = new StringBuilder();
    for (int i = number; i < pieces.size() && pieces.get(i).line() == line; i++) {
      if (HeaderLabel.of(pieces.get(i).text()) != null) {
        break;
      }
      text.append(text.isEmpty() ? "" : " ").append(pieces.get(i).text());
    }
    return TextDecoder.line(text.toString());
  }

  private void readAttachments(int from, int to) {
    Set<String> known = new HashSet<>();
    for (int i = from; i < to; i++) {
      Piece piece = pieces.get(i);
      String file = AttachmentList.fileIn(piece.text());
      if (!piece.chrome() && !file.isEmpty() && known.add(file)) {
        fields.attach(file, piece.link() == null ? "" : piece.link().absUrl("href"));
      }
    }
  }
}
