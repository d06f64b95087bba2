package gongbo.pages;

import gongbo.alerts.Subscription;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks or says one thing about an alert.
 *
 * @param frame the shell of the page
 * @param heading what it asks or says
 * @param detail more about it; empty when the heading says it all
 * @param search the search, linked to its results; null when there is none
 * @param frequency how often mails are sent, in words; empty without a search
 * @param submit the text of the button; empty when nothing is asked
 * @param action the address that the button sends to
 */
@RecordBuilder
public record AlertPage(
    PageShell frame,
    String heading,
    String detail,
    @Nullable Link search,
    String frequency,
    String submit,
    String action) {
  /**
   * Returns a page that says something.
   *
   * @param kind the key of the message, such as {@code sent}
   */
  public static AlertPage saying(String kind, Language language) {
    return page(kind, null, language, "", "");
  }

  /**
   * Returns a page that says something about a subscription.
   *
   * @param kind the key of the message, such as {@code confirmed}
   */
  public static AlertPage saying(String kind, Subscription subscription) {
    return page(kind, subscription, subscription.subscriber().language(), "", "");
  }

  /**
   * Returns a page with a button. A link that only reads changes nothing, since programs that check
   * mail open every link.
   *
   * @param kind the key of the message, {@code confirm} or {@code end}
   * @param action the address that the button sends to
   */
  public static AlertPage asking(String kind, Subscription subscription, String action) {
    Language language = subscription.subscriber().language();
    String submit = Messages.of(language).get("alerts." + kind + ".submit");
    return page(kind, subscription, language, submit, action);
  }

  private static AlertPage page(
      String kind,
      @Nullable Subscription subscription,
      Language language,
      String submit,
      String action) {
    Messages messages = Messages.of(language);
    SearchAddress home = SearchAddress.in(language);
    String heading = messages.get("alerts." + kind);
    SearchAddress followed = subscription == null ? null : subscription.search().address(language);
    return AlertPageBuilder.builder()
        .frame(PageShell.of(home, heading, home.withLanguage(language.other()).toHome(), false))
        .heading(heading)
        .detail(submit.isEmpty() ? messages.get("alerts." + kind + ".detail") : "")
        .search(
            followed == null
                ? null
                : Link.to(SearchLabel.of(followed, messages), followed.toString()))
        .frequency(
            subscription == null ? "" : AlertText.frequency(subscription.frequency(), messages))
        .submit(submit)
        .action(action)
        .build();
  }
}
