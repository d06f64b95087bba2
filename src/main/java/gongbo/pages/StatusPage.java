package gongbo.pages;

import gongbo.alerts.Alerts;
import gongbo.index.ReindexProgress;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.IndexStatus;
import gongbo.search.WithheldRelease;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status page for the operator.
 *
 * @param frame the shell of the page
 * @param trouble why an older generation is served; null when the current one is
 * @param rows the status, labelled
 * @param misses the queries without results of several clients
 * @param withheld the releases that are not shown, each with the reason
 */
public record StatusPage(
    PageShell frame,
    @Nullable String trouble,
    List<Row> rows,
    List<Row> misses,
    List<Row> withheld) {
  /** The path of the page. */
  public static final String PATH = "/status";

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** The most queries shown; the operator's report has all. */
  private static final int MISSES = 20;

  /**
   * A line of the status.
   *
   * @param name the label
   * @param value the value
   */
  public record Row(String name, String value) {}

  public StatusPage {
    rows = List.copyOf(rows);
    misses = List.copyOf(misses);
    withheld = List.copyOf(withheld);
  }

  /**
   * Returns the status page.
   *
   * @param reindex the progress of the latest reindex
   * @param searches the number of searches since the server started
   * @param vain the number of searches without results
   * @param misses the queries without results of several clients
   * @param alerts the state of alerts; null where the server sends none
   * @param withheld the releases that are not shown, for the operator alone
   */
  public static StatusPage of(
      Language language,
      IndexStatus status,
      ReindexProgress reindex,
      long searches,
      long vain,
      List<ZeroResult> misses,
      Alerts.@Nullable Status alerts,
      List<WithheldRelease> withheld) {
    Messages messages = Messages.of(language);
    SearchAddress address = SearchAddress.in(language);
    String switched = PATH + SearchAddress.query(address.withLanguage(language.other()).fields());
    return new StatusPage(
        PageShell.of(address, messages.get("status.heading"), switched, false),
        status.trouble(),
        Stream.concat(
                Stream.of(
                    new Row(messages.get("status.generation"), status.generation()),
                    new Row(messages.get("status.releases"), messages.number(status.releases())),
                    new Row(
                        messages.get("status.quotations"), messages.number(status.quotations())),
                    new Row(messages.get("status.people"), messages.number(status.people())),
                    new Row(messages.get("status.places"), messages.number(status.places())),
                    new Row(messages.get("status.glosses"), messages.number(status.glosses())),
                    new Row(messages.get("status.oldest"), day(status.oldest(), messages)),
                    new Row(messages.get("status.newest"), day(status.newest(), messages)),
                    new Row(messages.get("status.reindex"), messages.reindex(reindex)),
                    new Row(messages.get("status.searches"), messages.number(searches)),
                    new Row(messages.get("status.vain"), messages.number(vain))),
                alerts == null ? Stream.empty() : Stream.of(row(alerts, messages)))
            .toList(),
        misses.stream()
            .limit(MISSES)
            .map(miss -> new Row(miss.query(), messages.number(miss.clients())))
            .toList(),
        withheld.stream()
            .map(
                release -> new Row(release.id() + " " + release.title(), reason(release, messages)))
            .toList());
  }

  private static Row row(Alerts.Status alerts, Messages messages) {
    String counts =
        messages.get("status.alerts.of", alerts.active(), alerts.unconfirmed(), alerts.waiting());
    String trouble = alerts.trouble();
    return new Row(
        messages.get("status.alerts"), trouble == null ? counts : counts + " – " + trouble);
  }

  private static String reason(WithheldRelease release, Messages messages) {
    LocalDateTime until = release.until();
    return until == null
        ? messages.get("status.withdrawn")
        : messages.get("status.until", MINUTES.format(until));
  }

  private static String day(@Nullable LocalDate day, Messages messages) {
    return day == null ? messages.get("status.none") : messages.date(day);
  }
}
