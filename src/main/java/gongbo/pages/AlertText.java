package gongbo.pages;

import gongbo.alerts.Frequency;
import gongbo.request.Messages;

/** Describes subscriptions in words. */
final class AlertText {
  private AlertText() {}

  /** Describes how often mails are sent: {@code 매일 8시에 보냅니다}. */
  static String frequency(Frequency frequency, Messages messages) {
    return messages.get("alerts." + frequency.period().key(), frequency.hour());
  }
}
