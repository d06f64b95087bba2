package gongbo.pages;

import gongbo.release.Attachment;
import gongbo.release.SourceMetadata;
import gongbo.release.WebAddress;
import gongbo.request.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head and foot of a release say of it beside its text.
 *
 * @param kind which kind of paper it is
 * @param department the office in charge; empty when unknown
 * @param contacts who answers questions about it
 * @param attachments the files that hang on it
 */
public record ReleaseDetails(
    String kind, String department, List<String> contacts, List<Attached> attachments) {
  /**
   * A file.
   *
   * @param name its name
   * @param href where it can be had; null where nobody says, or nowhere on the web
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
