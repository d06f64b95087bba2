package gongbo.http;

import gongbo.alerts.AlertParameters;
import gongbo.alerts.AlertRequest;
import gongbo.alerts.Alerts;
import gongbo.alerts.Alerts.Outcome;
import gongbo.alerts.Preview;
import gongbo.alerts.SavedSearch;
import gongbo.alerts.Subscription;
import gongbo.pages.AlertPage;
import gongbo.pages.FollowPage;
import gongbo.pages.SubscriptionsPage;
import gongbo.pages.Templates;
import gongbo.request.Language;
import gongbo.request.SearchAddress;
import gongbo.request.SearchParameters;
import gongbo.request.Tab;
import gongbo.search.SearchService;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The handlers of the pages about alerts. They work without scripts and cookies. A page of another
 * site cannot send their forms, and a link that is only opened changes nothing.
 */
final class AlertHandlers {
  /** The path of the page that follows a search. */
  static final String FOLLOW = "/follow";

  /** The path of the page that begins a subscription. */
  static final String CONFIRM = Alerts.PATHS + "confirm";

  /** The path that ends a subscription. */
  static final String UNSUBSCRIBE = Alerts.PATHS + "unsubscribe";

  /** The path of the page of all subscriptions of a reader. */
  static final String MANAGE = Alerts.PATHS + "manage";

  /** The parameter with the signature of a link. */
  private static final String TOKEN = "t";

  private final SearchService service;
  private final Alerts alerts;

  AlertHandlers(SearchService service, Alerts alerts) {
    this.service = service;
    this.alerts = alerts;
  }

  /** Handles {@code GET /follow}. */
  void form(Context context) throws IOException {
    SearchAddress address = SearchParameters.ofPage(RequestReader.query(context), Tab.RELEASES);
    SavedSearch search = SavedSearch.of(address);
    Preview preview = Preview.of(search, service, Instant.now());
    FollowPage page = FollowPage.of(search, preview, address.language());
    PageHandlers.write(context, Templates.render(page));
  }

  /** Handles {@code POST /follow}. */
  void follow(Context context) {
    AlertRequest asked =
        AlertParameters.ofForm(FormReader.ownForm(context), FormReader.network(context));
    Language language = asked.language();
    switch (alerts.subscribe(asked)) {
      case Outcome.Accepted _ -> write(context, AlertPage.saying("sent", language));
      case Outcome.TooManyConfirmations _ ->
          refuse(context, HttpStatus.TOO_MANY_REQUESTS, AlertPage.saying("limit", language));
      case Outcome.TooManySubscriptions _ ->
          refuse(context, HttpStatus.CONFLICT, AlertPage.saying("full", language));
    }
  }

  /** Handles {@code GET /alerts/confirm}. */
  void toConfirm(Context context) {
    String token = token(context);
    write(
        context,
        alerts
            .toConfirm(token)
            .map(
                subscription ->
                    subscription.state() == Subscription.State.UNCONFIRMED
                        ? AlertPage.asking("confirm", subscription, address(CONFIRM, token))
                        : AlertPage.saying("confirmed", subscription)));
  }

  /** Handles {@code POST /alerts/confirm}. */
  void confirm(Context context) {
    FormReader.refuseOtherSites(context);
    write(
        context,
        alerts
            .confirm(token(context))
            .map(subscription -> AlertPage.saying("confirmed", subscription)));
  }

  /** Handles {@code GET /alerts/unsubscribe}. */
  void toUnsubscribe(Context context) {
    String token = token(context);
    write(
        context,
        alerts
            .toEnd(token)
            .map(
                subscription ->
                    AlertPage.asking("end", subscription, address(UNSUBSCRIBE, token))));
  }

  /**
   * Handles {@code POST /alerts/unsubscribe}, from the page or from a mail program, which opens no
   * page (RFC 8058).
   */
  void unsubscribe(Context context) {
    String token = token(context);
    Language language =
        alerts
            .toEnd(token)
            .map(subscription -> subscription.subscriber().language())
            .orElse(Language.KOREAN);
    write(
        context,
        alerts.end(token) ? Optional.of(AlertPage.saying("ended", language)) : Optional.empty());
  }

  /** Handles {@code GET /alerts/manage}. */
  void mine(Context context) {
    String token = token(context);
    Optional<List<Subscription>> mine = alerts.mine(token).filter(list -> !list.isEmpty());
    if (mine.isEmpty()) {
      write(context, Optional.empty());
    } else {
      privately(context);
      SubscriptionsPage page = SubscriptionsPage.of(mine.get(), address(MANAGE, token));
      PageHandlers.write(context, Templates.render(page));
    }
  }

  /** Handles {@code POST /alerts/manage}. */
  void change(Context context) {
    String token = token(context);
    String content = FormReader.ownForm(context);
    Language language =
        alerts
            .mine(token)
            .flatMap(list -> list.stream().findFirst())
            .map(subscription -> subscription.subscriber().language())
            .orElse(Language.KOREAN);
    AlertParameters.Change change = AlertParameters.ofChange(content, language);
    boolean done =
        change.ends()
            ? alerts.end(token, change.id())
            : alerts.change(token, change.id(), change.frequency());
    if (!done) {
      write(context, Optional.empty());
    } else if (alerts.mine(token).orElse(List.of()).isEmpty()) {
      write(context, AlertPage.saying("ended", language));
    } else {
      // A reload does not send the form again.
      context.redirect(address(MANAGE, token), HttpStatus.SEE_OTHER);
    }
  }

  private static String token(Context context) {
    String token = context.queryParam(TOKEN);
    return token == null ? "" : token;
  }

  private static String address(String path, String token) {
    return path + "?" + TOKEN + "=" + SearchAddress.encode(token);
  }

  private static void refuse(Context context, HttpStatus status, AlertPage page) {
    write(context, page);
    context.status(status);
  }

  /** Responds with a page; without one the link is not valid. */
  private static void write(Context context, Optional<AlertPage> page) {
    if (page.isEmpty()) {
      refuse(context, HttpStatus.NOT_FOUND, AlertPage.saying("invalid", Language.KOREAN));
    } else {
      write(context, page.get());
    }
  }

  private static void write(Context context, AlertPage page) {
    privately(context);
    PageHandlers.write(context, Templates.render(page));
  }

  /** Keeps a page with a signed address out of caches; no other site learns of it by a link. */
  private static void privately(Context context) {
    context.header(Header.CACHE_CONTROL, "no-store");
  }
}
