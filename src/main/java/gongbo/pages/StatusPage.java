package gongbo.pages;

import gongbo.index.ReindexProgress;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.IndexStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that tells an operator what is served.
 *
 * @param frame what stands around it
 * @param trouble why it is not the current generation that answers; null when it is
 * @param rows what is known, with its name
 * @param misses the queries that find nothing for several clients, with how many
 */
public record StatusPage(
    PageShell frame, @Nullable String trouble, List<Row> rows, List<Row> misses) {
  /** Where the page is. */
  public static final String PATH = "/status";

  /** How many queries are named; the report of the operator has all. */
  private static final int MISSES = 20;

  /**
   * Something known.
   *
   * @param name what it is called
   * @param value what it is
   */
  public record Row(String name, String value) {}

  public StatusPage {
    rows = List.copyOf(rows);
    misses = List.copyOf(misses);
  }

  /**
   * Returns the status page.
   *
   * @param reindex how the latest reindex goes or went
   * @param searches how many searches there were since the server started
   * @param vain how many of them found nothing
   * @param misses which queries did for several clients
   */
  public static StatusPage of(
      Language language,
      IndexStatus status,
      ReindexProgress reindex,
      long searches,
      long vain,
      List<ZeroResult> misses) {
    Messages messages = Messages.of(language);
    SearchAddress address = SearchAddress.in(language);
    String switched = PATH + SearchAddress.query(address.withLanguage(language.other()).fields());
    return new StatusPage(
        PageShell.of(address, messages.get("status.heading"), switched, false),
        status.trouble(),
        List.of(
            new Row(messages.get("status.generation"), status.generation()),
            new Row(messages.get("status.releases"), messages.number(status.releases())),
            new Row(messages.get("status.quotations"), messages.number(status.quotations())),
            new Row(messages.get("status.people"), messages.number(status.people())),
            new Row(messages.get("status.places"), messages.number(status.places())),
            new Row(messages.get("status.glosses"), messages.number(status.glosses())),
            new Row(messages.get("status.oldest"), day(status.oldest(), messages)),
            new Row(messages.get("status.newest"), day(status.newest(), messages)),
            new Row(messages.get("status.reindex"), messages.reindex(reindex)),
            new Row(messages.get("status.searches"), messages.number(searches)),
            new Row(messages.get("status.vain"), messages.number(vain))),
        misses.stream()
            .limit(MISSES)
            .map(miss -> new Row(miss.query(), messages.number(miss.clients())))
            .toList());
  }

  private static String day(@Nullable LocalDate day, Messages messages) {
    return day == null ? messages.get("status.none") : messages.date(day);
  }
}
