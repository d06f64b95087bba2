package gongbo.pages;

import gongbo.release.Attachment;
import gongbo.release.SourceMetadata;
import gongbo.release.WebAddress;
import gongbo.request.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The administrative details of a release.
 *
 * @param kind the kind of release
 * @param department the department in charge; empty when unknown
 * @param contacts the contacts for questions
 * @param attachments the attached files
 */
public record ReleaseDetails(
    String kind, String department, List<String> contacts, List<Attached> attachments) {
  /**
   * An attached file.
   *
   * @param name the file name
   * @param href the address; null when unknown or not on the web
   */
  public record Attached(String name, @Nullable String href) {}

  public ReleaseDetails {
    contacts = List.copyOf(contacts);
    attachments = List.copyOf(attachments);
  }

  static ReleaseDetails of(SourceMetadata particulars, Messages messages) {
    return new ReleaseDetails(
        messages.kind(particulars.kind()),
        particulars.department(),
        particulars.contacts(),
        particulars.attachments().stream().map(ReleaseDetails::attached).toList());
  }

  private static Attached attached(Attachment attachment) {
    return new Attached(attachment.name(), WebAddress.linkable(attachment.url()).orElse(null));
  }
}
