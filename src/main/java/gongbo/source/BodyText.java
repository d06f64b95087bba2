package gongbo.source;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a release without markup, and the parts around it: contacts, the head of the printed
 * sheet, and attachments, removed in this order.
 *
 * @param contactTable the contacts
 * @param sheet the head of the printed sheet
 * @param attachmentList the attachments, and the lines of the text
 */
record BodyText(ContactTable contactTable, ReleaseSheet sheet, AttachmentList attachmentList) {
  /** The first lines in which a subtitle may be repeated. */
  private static final int TOP = 8;

  /**
   * Separates the parts of a text.
   *
   * @throws RefusedInput when the text is longer than that of any release
   */
  static BodyText of(String text) throws RefusedInput {
    return ofPlain(MarkupText.plainLines(TextDecoder.bounded(text)));
  }

  /**
   * Separates the parts of a text whose lines are known.
   *
   * @throws RefusedInput when the text is longer than that of any release
   */
  static BodyText of(List<String> lines) throws RefusedInput {
    TextDecoder.requireBounded(lines);
    return ofPlain(MarkupText.plainLines(lines));
  }

  private static BodyText ofPlain(List<String> plain) {
    List<String> lines =
        plain.stream()
            // Folding turns further characters into ends of lines.
            .flatMap(line -> TextDecoder.fold(line).lines())
            .map(TextDecoder::collapse)
            .filter(line -> !line.isEmpty())
            .toList();
    ContactTable contactTable = ContactTable.of(lines);
    ReleaseSheet sheet = ReleaseSheet.of(contactTable.lines());
    return new BodyText(contactTable, sheet, AttachmentList.of(sheet.lines()));
  }

  /** Returns the kind of document that the sheet states; empty when there is none. */
  String form() {
    return sheet.form();
  }

  /** Returns the title on the sheet; empty when there is no sheet. */
  String title() {
    return sheet.title();
  }

  /** Returns the time of publication on the sheet; null when there is none. */
  @Nullable LocalDateTime published() {
    return sheet.published();
  }

  /** Returns the department in charge; empty when unknown. */
  String department() {
    return contactTable.department();
  }

  /** Returns the contacts, a person or office each. */
  List<String> contacts() {
    return contactTable.contacts();
  }

  /** Returns the names of attached files. */
  List<String> attachments() {
    return attachmentList.names();
  }

  /** Returns the text, one paragraph per line. */
  List<String> lines() {
    return attachmentList.lines();
  }

  /** Returns whether one of the first lines repeats a text. */
  boolean hasNearTop(String line) {
    String key = RepeatedTitle.key(line);
    return lines().stream().limit(TOP).anyMatch(top -> RepeatedTitle.key(top).contains(key));
  }
}
