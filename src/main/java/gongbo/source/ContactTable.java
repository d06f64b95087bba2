package gongbo.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The contacts for questions, at the top or the end of a release: the table {@code 담당 부서 / 책임자 /
 * 담당자} of ministries, or a line {@code 문의. … (044-000-0000)}.
 *
 * <p>A table ends with a telephone number and has only short lines before it; any other mention of
 * a department is text.
 *
 * @param department the department in charge; empty when unknown
 * @param contacts the contacts, a person or office each
 * @param lines the text without them
 */
record ContactTable(String department, List<String> contacts, List<String> lines) {
  /** The most lines between a label or number and the next number. */
  private static final int REACH = 9;

  private static final int LONGEST_CELL = 40;

  /** Between the cells of a row. */
  private static final Pattern BORDER = Pattern.compile("\\s[|]\\s");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:담당\\s?부서|담\\s?당\\s?부\\s?서|소관\\s?부서|책\\s?임\\s?자|담\\s?당\\s?자|담당\\s?과장|문의처|연락처|업무\\s?담당|"
              + "[<〈\\[(]\\s?(?:총\\s?괄|공\\s?동|협\\s?조|담당\\s?부서|문의)\\s?[>〉\\])]|담\\s?당|총\\s?괄)\\s?[:：]?");

  private static final Pattern DEPARTMENT_LABEL =
      Pattern.compile(
          "(?:담\\s?당\\s?부\\s?서|소관\\s?부서|[<〈\\[(]\\s?(?:총\\s?괄|공\\s?동|협\\s?조|담당\\s?부서)\\s?[>〉\\])])\\s?[:：]?");

  private static final String NUMBER =
      "[(☎]?\\s?0[0-9]{1,2}\\s?[-).∙·~]\\s?[0-9]{3,4}\\s?[-∙·~]\\s?[0-9]{3,4}";

  private static final Pattern PHONE = Pattern.compile(NUMBER);

  private static final Pattern ONLY_PHONE =
      Pattern.compile("[(☎\\s]*" + NUMBER + "[0-9~,/\\s-]*[)\\s]*|[(☎\\s]*[0-9]{4}\\s?\\)?");

  private static final Pattern MAIL = Pattern.compile("\\(?[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\)?");

  /** A contact on a single line. */
  private static final Pattern LINE =
      Pattern.compile(
          "[*※<(\\[]?\\s?(?:문\\s?의(?:처)?|자료\\s?(?:제공|문의)|(?:업무\\s?)?담당(?:자|부서)?|연락처|내용\\s?문의|세부\\s?문의)\\s?[>)\\]]?\\s?(?:[.:：]|\\s|☎)\\s?(.{2,100})");

  /** The last lines of a release in which such a line may be. */
  private static final int LAST_LINES = 4;

  private static final Pattern SPACED = Pattern.compile("^([가-힣])\\s+([가-힣])$");

  private static final Pattern OFFICE = Pattern.compile("\\S*(?:과|팀|국|실|관|센터|단|본부|담당관|원|부|처|청|소)");

  ContactTable {
    contacts = List.copyOf(contacts);
    lines = List.copyOf(lines);
  }

  /** Returns the contacts in the lines of a release. */
  static ContactTable of(List<String> lines) {
    List<String> kept = new ArrayList<>(lines.size());
    List<String> contacts = new ArrayList<>();
    List<String> departments = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = isLabel(lines.get(i)) ? end(lines, i) : i;
      if (end > i) {
        read(lines.subList(i, end), contacts, departments);
        i = end;
      } else if (lines.size() - i <= LAST_LINES && isContactLine(lines.get(i))) {
        Matcher line = LINE.matcher(lines.get(i));
        if (line.matches()) {
          contacts.add(line.group(1).strip());
        }
        i++;
      } else {
        kept.add(lines.get(i));
        i++;
      }
    }
    String department = departments.isEmpty() ? "" : departments.getFirst();
    return new ContactTable(department.isEmpty() ? officeOf(contacts) : department, contacts, kept);
  }

  private static boolean isLabel(String line) {
    String first = cells(line).getFirst();
    return LABEL.matcher(first).matches();
  }

  private static boolean isContactLine(String line) {
    return LINE.matcher(line).matches() && PHONE.matcher(line).find() && !line.endsWith("다.");
  }

  /**
   * Returns the line after the last number of the table that begins at a line; the line itself when
   * there is none.
   */
  private static int end(List<String> lines, int start) {
    int end = start;
    for (int i = start; i < lines.size() && i - Math.max(start, end - 1) <= REACH; i++) {
      String line = lines.get(i);
      boolean table = cells(line).stream().allMatch(cell -> cell.length() <= LONGEST_CELL);
      if (!table || (!OutlineLine.of(line).sign().isEmpty() && !PHONE.matcher(line).find())) {
        break;
      }
      if (PHONE.matcher(line).find() || (end > start && MAIL.matcher(line).matches())) {
        end = i + 1;
      }
    }
    return end;
  }

  /** Adds the contacts of a table: each ends with its number. */
  private static void read(List<String> table, List<String> contacts, List<String> departments) {
    StringBuilder contact = new StringBuilder();
    boolean department = false;
    for (String line : table) {
      for (String cell : cells(line)) {
        if (DEPARTMENT_LABEL.matcher(cell).matches()) {
          department = true;
          continue;
        }
        if (department && !LABEL.matcher(cell).matches()) {
          departments.add(cell);
          department = false;
        }
        String word = SPACED.matcher(cell).replaceFirst("$1$2");
        boolean continues = !contacts.isEmpty() && contact.isEmpty();
        if (continues && (MAIL.matcher(cell).matches() || ONLY_PHONE.matcher(cell).matches())) {
          contacts.set(contacts.size() - 1, contacts.getLast() + ' ' + word);
          continue;
        }
        contact.append(contact.isEmpty() ? "" : " ").append(word);
        if (PHONE.matcher(cell).find()) {
          contacts.add(contact.toString());
          contact.setLength(0);
        }
      }
    }
  }

  private static String officeOf(List<String> contacts) {
    for (String contact : contacts) {
      for (String word : contact.split("[\\s,(]+", -1)) {
        if (word.length() > 2 && OFFICE.matcher(word).matches() && !LABEL.matcher(word).matches()) {
          return word;
        }
      }
    }
    return "";
  }

  static List<String> cells(String line) {
    // Most lines of a release are no row of a table.
    return line.indexOf('|') < 0
        ? List.of(line.strip())
        : Stream.of(BORDER.split(line, -1)).map(String::strip).toList();
  }
}
