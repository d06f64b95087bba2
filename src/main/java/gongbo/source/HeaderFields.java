package gongbo.source;

import gongbo.source.HeaderLabel.Labelled;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the labelled fields of a page's header and footer: date, department and views. */
final class HeaderFields {
  private static final int LONGEST_VALUE = 60;

  /** The number of texts after a label that may be its value. */
  private static final int VALUE_REACH = 3;

  private static final Pattern FIELD_BEGINS =
      Pattern.compile("\\s*[|]\\s*|\\s+(?=(?:작성|등록|게시|조회|담당|첨부)[^\\s:：0-9]{0,4}\\s?[:：0-9])");

  private static final Pattern VIEWS = Pattern.compile("[0-9][0-9,]*(?:\\s?[회건])?");

  private final List<TextRun> runs;
  private final ReleaseFields fields;

  /**
   * Creates a reader.
   *
   * @param runs the texts of the page
   * @param fields receives the department and the views
   */
  HeaderFields(List<TextRun> runs, ReleaseFields fields) {
    this.runs = runs;
    this.fields = fields;
  }

  /** Reads the fields above the body, the closest to it first, and returns the date. */
  @Nullable LocalDateTime readAbove(int from, int to) {
    LocalDateTime published = null;
    for (int i = to - 1; i >= from; i--) {
      for (Labelled field : fieldsAt(i, to)) {
        String value = field.value();
        switch (field.label()) {
          case DEPARTMENT -> putDepartment(value);
          case VIEWS -> {
            if (VIEWS.matcher(value).matches()) {
              fields.orElse(SourceField.VIEWS, value.replaceAll("[^0-9,]", ""));
            }
          }
          case DATE -> published = published == null ? SourceDateParser.written(value) : published;
          case MODIFIED, TITLE, PERSON, ATTACHMENTS, CONTENT, OTHER -> {}
        }
      }
    }
    return published;
  }

  /** Reads the department below the body; other fields there belong to other releases. */
  void readBelow(int from, int to) {
    for (int i = from; i < to; i++) {
      for (Labelled field : fieldsAt(i, to)) {
        if (field.label() == HeaderLabel.DEPARTMENT) {
          putDepartment(field.value());
        }
      }
    }
  }

  /** Returns whether there is a date of publication outside an element. */
  boolean hasDateOutside(Element list) {
    for (int i = 0; i < runs.size(); i++) {
      TextRun run = runs.get(i);
      if (HeaderLabel.labelled(run.text()) instanceof Labelled(var label, var value)
          && label == HeaderLabel.DATE
          && !run.chrome()
          && !run.isIn(list)
          && SourceDateParser.written(value.isEmpty() ? next(i, runs.size()) : value) != null) {
        return true;
      }
    }
    return false;
  }

  /** Returns the fields in a text, with the values that follow in the texts up to an index. */
  private List<Labelled> fieldsAt(int index, int to) {
    List<Labelled> found = new ArrayList<>();
    if (runs.get(index).chrome()) {
      return found;
    }
    String[] parts = FIELD_BEGINS.split(runs.get(index).text(), -1);
    for (int part = 0; part < parts.length; part++) {
      if (HeaderLabel.labelled(parts[part]) instanceof Labelled(var label, var value)) {
        boolean complete = part + 1 < parts.length || !value.isEmpty();
        found.add(new Labelled(label, complete ? value : columnValue(index, to)));
      }
    }
    return found;
  }

  private void putDepartment(String value) {
    if (isValue(value)) {
      fields.orElse(SourceField.DEPARTMENT, value);
    }
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
    Element heading = runs.get(label).parent().closest("th");
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
    for (int i = label + 1; i < Math.min(to, label + VALUE_REACH); i++) {
      String text = runs.get(i).text();
      if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
        return text;
      }
    }
    return "";
  }
}
