package gongbo.source;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a release without what is no text: markup, the head of its printed sheet, and the
 * table of who answers questions.
 *
 * @param form what the sheet calls itself; empty when it does not
 * @param title the title that the sheet has; empty when there is no sheet
 * @param published when the sheet says it was given out; null when it does not say
 * @param department the office in charge; empty when nothing says so
 * @param contacts who answers questions
 * @param attachments the names of attached files
 * @param lines the text, a paragraph each
 */
record BodyText(
    String form,
    String title,
    @Nullable LocalDateTime published,
    String department,
    List<String> contacts,
    List<String> attachments,
    List<String> lines) {
  /** How far down a subtitle may be repeated. */
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

  /** Whether one of the first lines says the same. */
  boolean hasNearTop(String line) {
    String key = RepeatedTitle.key(line);
    return lines.stream().limit(TOP).anyMatch(top -> RepeatedTitle.key(top).contains(key));
  }
}
