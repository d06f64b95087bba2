package gongbo.alerts;

import gongbo.request.Language;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Locale;

/**
 * A saved search and who is told of its new matches.
 *
 * @param id the id
 * @param subscriber who is told
 * @param search the search
 * @param frequency how often
 * @param state whether it is confirmed
 * @param created when it was asked for
 * @param due the earliest time of the next mail
 */
@RecordBuilder
public record Subscription(
    String id,
    Subscriber subscriber,
    SavedSearch search,
    Frequency frequency,
    State state,
    Instant created,
    Instant due) {
  /**
   * The reader of the mails of a subscription.
   *
   * @param id the id
   * @param address the mail address, in lower case
   * @param language the language of the mails
   */
  public record Subscriber(String id, String address, Language language) {}

  /** The states of a subscription. */
  public enum State {
    /** Nobody has opened the link of the confirmation yet. */
    UNCONFIRMED,
    /** New matches are sent. */
    ACTIVE,
    /** The mail server of the address refuses mail, so none is sent any more. */
    REFUSED;

    /** The name in requests and answers. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
