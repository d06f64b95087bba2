package gongbo.pages;

import gongbo.alerts.AlertLinks;
import gongbo.alerts.AlertSettings;
import gongbo.alerts.Digest;
import gongbo.alerts.MailContent;
import gongbo.alerts.MailWriter;
import gongbo.alerts.Subscription;
import gongbo.request.Messages;
import gongbo.request.PublicAddress;
import java.time.Duration;

/** Writes the mails of alerts from their templates. */
public final class AlertMails implements MailWriter {
  private final PublicAddress site;
  private final Duration confirmation;

  private AlertMails(PublicAddress site, Duration confirmation) {
    this.site = site;
    this.confirmation = confirmation;
  }

  /** Returns the writer of a server. */
  public static AlertMails of(AlertSettings settings) {
    return new AlertMails(new PublicAddress(settings.site()), settings.limits().confirmation());
  }

  @Override
  public MailContent confirmation(Subscription subscription, AlertLinks links) {
    ConfirmationMail mail = ConfirmationMail.of(subscription, links, confirmation, site);
    Messages messages = mail.messages();
    return new MailContent(
        messages.language(),
        messages.get("mail.confirm.subject", mail.label()),
        Templates.renderText(mail),
        Templates.render(mail));
  }

  @Override
  public MailContent releases(Digest digest, AlertLinks links) {
    ReleasesMail mail = ReleasesMail.of(digest, links, site);
    Messages messages = mail.messages();
    return new MailContent(
        messages.language(),
        messages.get("mail.releases.subject", mail.label(), digest.total()),
        Templates.renderText(mail),
        Templates.render(mail));
  }
}
