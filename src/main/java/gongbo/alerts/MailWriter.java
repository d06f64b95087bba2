package gongbo.alerts;

/** Writes mails in the language of their reader. */
public interface MailWriter {
  /** Writes the mail that asks whether somebody wants a subscription. */
  MailContent confirmation(Subscription subscription, AlertLinks links);

  /** Writes the mail about new releases. */
  MailContent releases(Digest digest, AlertLinks links);
}
