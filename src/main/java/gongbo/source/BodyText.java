package gongbo.source;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a release without markup, without the head of its printed sheet, and without the
 * table of contacts.
 *
 * @param form the kind of document that the sheet states; empty when there is none
 * @param title the title on the sheet; empty when there is no sheet
 * @param published the time of publication on the sheet; null when there is none
 * @param department the department in charge; empty when unknown
 * @param contacts the contacts
 * @param attachments the names of attached files
 * @param lines the text, one paragraph per line
 */
record BodyText(
    String form,
    String title,
    @Nullable LocalDateTime published,
    String department,
    List<String> contacts,
    List<String> attachments,
    List<String> lines) {
  /** The first lines in which a subtitle may be repeated. */
  private static final int TOP = 8;

  BodyText {
    contacts = List.copyOf(contacts);
    attachments = List.copyOf(attachments);
    lines = List.copyOf(lines);
  }

  static BodyText of(String text) {
    List<String> lines =
        TextDecoder.fold(MarkupText.plain(text))
            .lines()
            .map(TextDecoder::collapse)
            .filter(line -> !line.isEmpty())
            .toList();
    ContactTable table = ContactTable.of(lines);
    PrintedSheet sheet = PrintedSheet.of(table.lines());
    AttachmentList attached = AttachmentList.of(sheet.lines());
    return new BodyText(
        sheet.form(),
        sheet.title(),
        sheet.published(),
        table.department(),
        table.contacts(),
        attached.names(),
        attached.lines());
  }

  /** Returns whether one of the first lines repeats a text. */
  boolean hasNearTop(String line) {
    String key = RepeatedTitle.key(line);
    return lines.stream().limit(TOP).anyMatch(top -> RepeatedTitle.key(top).contains(key));
  }
}
