package gongbo.alerts;

import gongbo.alerts.Subscription.State;
import gongbo.search.Hit;
import gongbo.search.ReleaseMatcher;
import gongbo.search.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Composes mails when they are sent, from what is shown at that time: a release that was withdrawn
 * meanwhile is in none.
 */
final class MailComposer {
  /** The most releases of one mail; some mail programs cut off longer ones. */
  private static final int LISTED = 50;

  /** How long the link to all subscriptions in a mail is valid. */
  private static final Duration MANAGED = Duration.ofDays(30);

  /** The newest first; those without a date last. */
  private static final Comparator<Digest.Item> NEWEST_FIRST =
      Comparator.comparing(
              (Digest.Item item) ->
                  Optional.ofNullable(item.hit().release().published())
                      .map(published -> published.value().instant())
                      .orElse(Instant.MIN))
          .reversed();

  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final MailWriter writer;
  private final SignedLinks links;
  private final AlertSettings settings;
  private final InstantSource clock;

  MailComposer(
      AlertDatabase database,
      MailWriter writer,
      SignedLinks links,
      AlertSettings settings,
      InstantSource clock) {
    this.subscriptions = new Subscriptions(database);
    this.outbox = new Outbox(database, settings.from().domain());
    this.writer = writer;
    this.links = links;
    this.settings = settings;
    this.clock = clock;
  }

  /** Composes a mail; empty when there is nothing to say any more. */
  Optional<Mail> compose(Outbox.Pending mail, ReleaseMatcher snapshot) throws IOException {
    Optional<Subscription> found = subscriptions.withId(mail.subscription());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Subscription subscription = found.get();
    AlertLinks addresses = links(subscription);
    return switch (mail.kind()) {
      case CONFIRMATION ->
          subscription.state() == State.UNCONFIRMED
              ? Optional.of(
                  mail(mail, subscription, writer.confirmation(subscription, addresses), null))
              : Optional.empty();
      case RELEASES -> {
        Digest digest = digest(mail, subscription, snapshot);
        yield digest.isEmpty() || subscription.state() != State.ACTIVE
            ? Optional.empty()
            : Optional.of(
                mail(
                    mail,
                    subscription,
                    writer.releases(digest, addresses),
                    addresses.unsubscribe()));
      }
    };
  }

  private static Mail mail(
      Outbox.Pending mail,
      Subscription subscription,
      MailContent content,
      @Nullable String unsubscribe) {
    return MailBuilder.builder()
        .messageId(mail.messageId())
        .to(subscription.subscriber().address())
        .date(mail.created())
        .content(content)
        .unsubscribe(unsubscribe)
        .build();
  }

  private Digest digest(Outbox.Pending mail, Subscription subscription, ReleaseMatcher snapshot)
      throws IOException {
    Map<String, Boolean> corrected = new HashMap<>();
    outbox.items(mail.id()).forEach(item -> corrected.put(item.release(), item.corrected()));
    List<Hit> hits =
        hits(subscription.search().request(), List.copyOf(corrected.keySet()), snapshot);
    List<Digest.Item> items = new ArrayList<>();
    for (Hit hit : hits) {
      boolean isCorrected = corrected.getOrDefault(hit.release().id().value(), false);
      items.add(new Digest.Item(hit, isCorrected));
    }
    items.sort(NEWEST_FIRST);
    List<Digest.Item> listed = items.subList(0, Math.min(items.size(), LISTED));
    long unlisted = mail.unlisted() + items.size() - listed.size();
    return new Digest(subscription, listed, unlisted);
  }

  /**
   * Returns the releases with some ids that are shown. One that matched and does not any more, as
   * the index learned something meanwhile, is without marks.
   */
  private static List<Hit> hits(SearchRequest request, List<String> ids, ReleaseMatcher snapshot)
      throws IOException {
    if (ids.isEmpty()) {
      return List.of();
    }
    ReleaseMatcher.Selection selection = snapshot.among(ids);
    Map<String, Hit> hits = new HashMap<>();
    for (Hit hit : selection.matches(SearchRequest.of(""), ids.size()).hits()) {
      hits.put(hit.release().id().value(), hit);
    }
    for (Hit hit : selection.matches(request, ids.size()).hits()) {
      hits.put(hit.release().id().value(), hit);
    }
    return List.copyOf(hits.values());
  }

  /** Returns the links of the mails of a subscription. */
  private AlertLinks links(Subscription subscription) {
    Instant now = clock.instant();
    String id = subscription.id();
    Instant confirmed = subscription.created().plus(settings.limits().confirmation());
    return new AlertLinks(
        link(SignedLinks.Purpose.CONFIRM, id, confirmed),
        link(SignedLinks.Purpose.UNSUBSCRIBE, id, Instant.EPOCH),
        link(SignedLinks.Purpose.MANAGE, subscription.subscriber().id(), now.plus(MANAGED)));
  }

  private String link(SignedLinks.Purpose purpose, String id, Instant end) {
    String path = Alerts.PATHS + purpose.key() + "?t=" + links.token(purpose, id, end);
    return settings.site().resolve(path).toString();
  }
}
