package gongbo.pages;

import gongbo.alerts.AlertLinks;
import gongbo.alerts.Subscription;
import gongbo.request.Messages;
import gongbo.request.PublicAddress;
import gongbo.request.SearchAddress;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;

/**
 * The mail that asks whether somebody wants an alert.
 *
 * @param messages the messages in the language of the reader
 * @param label the name of the search
 * @param results the absolute address of its results
 * @param frequency how often mails are sent, in words
 * @param confirm the absolute address that begins the alert
 * @param hours how long that address is valid
 */
@RecordBuilder
public record ConfirmationMail(
    Messages messages, String label, String results, String frequency, String confirm, long hours) {
  static ConfirmationMail of(
      Subscription subscription, AlertLinks links, Duration confirmation, PublicAddress site) {
    Messages messages = Messages.of(subscription.subscriber().language());
    SearchAddress address = subscription.search().address(messages.language());
    return ConfirmationMailBuilder.builder()
        .messages(messages)
        .label(SearchLabel.of(address, messages))
        .results(site.url(address.toString()))
        .frequency(AlertText.frequency(subscription.frequency(), messages))
        .confirm(links.confirm())
        .hours(confirmation.toHours())
        .build();
  }
}
