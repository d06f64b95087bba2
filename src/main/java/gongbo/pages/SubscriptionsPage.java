package gongbo.pages;

import gongbo.alerts.Frequency;
import gongbo.alerts.Subscription;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * The page of all alerts of a reader.
 *
 * @param frame the shell of the page
 * @param lead the address and the number of alerts
 * @param action the address that the forms send to
 * @param alerts the alerts, latest first
 */
@RecordBuilder
public record SubscriptionsPage(PageShell frame, String lead, String action, List<Alert> alerts) {
  /**
   * An alert.
   *
   * @param id the id
   * @param search the search, linked to its results
   * @param state the state, in words
   * @param periods the periods on offer
   * @param hours the hours on offer
   */
  @RecordBuilder
  public record Alert(
      String id,
      Link search,
      String state,
      List<FollowPage.Choice> periods,
      List<FollowPage.Choice> hours) {
    public Alert {
      periods = List.copyOf(periods);
      hours = List.copyOf(hours);
    }

    static Alert of(Subscription subscription, Messages messages) {
      SearchAddress address = subscription.search().address(messages.language());
      Frequency frequency = subscription.frequency();
      return SubscriptionsPageAlertBuilder.builder()
          .id(subscription.id())
          .search(Link.to(SearchLabel.of(address, messages), address.toString()))
          .state(messages.get("alerts.state." + subscription.state().key()))
          .periods(FollowPage.periods(frequency.period(), messages))
          .hours(FollowPage.hours(frequency.hour(), messages))
          .build();
    }
  }

  public SubscriptionsPage {
    alerts = List.copyOf(alerts);
  }

  /**
   * Returns the page.
   *
   * @param subscriptions the subscriptions of one reader, at least one
   * @param action the address of the page
   */
  public static SubscriptionsPage of(List<Subscription> subscriptions, String action) {
    Subscription.Subscriber reader = subscriptions.getFirst().subscriber();
    Language language = reader.language();
    Messages messages = Messages.of(language);
    SearchAddress home = SearchAddress.in(language);
    return SubscriptionsPageBuilder.builder()
        .frame(
            PageShell.of(
                home,
                messages.get("alerts.mine"),
                home.withLanguage(language.other()).toHome(),
                false))
        .lead(messages.get("alerts.mine.lead", reader.address(), subscriptions.size()))
        .action(action)
        .alerts(subscriptions.stream().map(one -> Alert.of(one, messages)).toList())
        .build();
  }
}
