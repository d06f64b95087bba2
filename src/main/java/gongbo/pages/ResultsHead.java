package gongbo.pages;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;
import gongbo.search.DateRange;
import gongbo.search.Period;
import gongbo.search.QueryClause;
import gongbo.search.QueryInterpretation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands over results, whichever way they are looked at.
 *
 * @param heading the query and how much it finds
 * @param understood how the query was understood; empty when that is what the heading says
 * @param recognised what some of its words are besides words
 * @param hints what is said of the query, with ways to others
 * @param relaxations where little is found: ways to more
 * @param tabs the ways of looking at the same
 */
public record ResultsHead(
    String heading,
    List<Understood> understood,
    List<Recognised> recognised,
    List<QueryNotice> hints,
    List<Link> relaxations,
    List<Link> tabs) {
  /**
   * A part of the query as it was understood.
   *
   * @param kind what it is; empty for a word
   * @param text what it says
   * @param excluded whether releases that match it are left out
   * @param without the address of the results without it
   */
  public record Understood(String kind, String text, boolean excluded, String without) {}

  /**
   * Words that are the name of somebody or something, or a time.
   *
   * @param typed the words
   * @param kind what it is, such as a speaker
   * @param value which one
   * @param language the language of the value
   * @param held the years in which the person held the post that the words name; empty for all else
   * @param only the address of the results that have it
   * @param literal the address of the results that takes the words for words
   */
  public record Recognised(
      String typed,
      String kind,
      String value,
      Language language,
      String held,
      String only,
      String literal) {}

  public ResultsHead {
    understood = List.copyOf(understood);
    recognised = List.copyOf(recognised);
    hints = List.copyOf(hints);
    relaxations = List.copyOf(relaxations);
    tabs = List.copyOf(tabs);
  }

  static ResultsHead of(
      SearchAddress address,
      String heading,
      QueryInterpretation interpretation,
      Messages messages) {
    return new ResultsHead(
        heading,
        understood(address, interpretation.clauses(), messages),
        interpretation.recognised().stream()
            .map(recognised -> recognised(address, recognised, messages))
            .toList(),
        QueryNotice.of(address, interpretation, messages),
        QueryNotice.relaxations(address, interpretation, messages),
        Stream.of(Tab.values()).map(tab -> tab(tab, address, messages)).toList());
  }

  /**
   * The query and how much it finds.
   *
   * @param messagesOf what is found, as keys of messages name it
   */
  static String heading(String messagesOf, SearchAddress address, long total, Messages messages) {
    return address.text().isEmpty()
        ? messages.get(messagesOf + ".heading-all", total)
        : messages.get(messagesOf + ".heading", address.text(), total);
  }

  private static Link tab(Tab tab, SearchAddress address, Messages messages) {
    String label = messages.get("tab." + tab.name().toLowerCase(Locale.ROOT));
    return new Link(label, address.withTab(tab).toString(), tab == address.tab());
  }

  /** Nothing when the query was one word and understood as that word: the heading shows it. */
  private static List<Understood> understood(
      SearchAddress address, List<QueryClause> clauses, Messages messages) {
    if (clauses.size() == 1
        && clauses.getFirst() instanceof QueryClause.Word word
        && word.text().equals(address.text())) {
      return List.of();
    }
    return IntStream.range(0, clauses.size())
        .mapToObj(
            index ->
                understood(clauses.get(index), false, without(address, clauses, index), messages))
        .toList();
  }

  private static Recognised recognised(
      SearchAddress address, QueryInterpretation.Recognised recognised, Messages messages) {
    String only = address.withText(recognised.narrowed()).toString();
    String literal = address.withText(recognised.literal()).toString();
    Period held = recognised.held();
    return switch (recognised.meant()) {
      case QueryClause.FieldValue value ->
          new Recognised(
              recognised.typed(),
              messages.facet(value.field()),
              messages.value(value.field(), value.value()),
              messages.languageOf(value.field()),
              held == null ? "" : messages.dates(DateRange.years(held)),
              only,
              literal);
      case QueryClause.During during ->
          new Recognised(
              recognised.typed(),
              messages.get("facet.date"),
              messages.dates(DateRange.of(during.period())),
              messages.language(),
              "",
              only,
              literal);
      case QueryClause other ->
          throw new IllegalArgumentException("not a name or a time: " + other);
    };
  }

  /** The query that the other parts make. */
  private static String without(SearchAddress address, List<QueryClause> clauses, int index) {
    String text =
        IntStream.range(0, clauses.size())
            .filter(other -> other != index)
            .mapToObj(other -> clauses.get(other).typed())
            .collect(Collectors.joining(" "));
    return address.withText(text).toString();
  }

  private static Understood understood(
      QueryClause clause, boolean excluded, String without, Messages messages) {
    return switch (clause) {
      case QueryClause.Word word -> new Understood("", word.text(), excluded, without);
      case QueryClause.Phrase phrase ->
          new Understood(messages.get("clause.phrase"), phrase.text(), excluded, without);
      case QueryClause.FieldValue value ->
          new Understood(
              messages.facet(value.field()),
              messages.value(value.field(), value.value()),
              excluded,
              without);
      case QueryClause.During(QueryClause.DateField field, Period period) ->
          new Understood(
              messages.dateField(field), messages.dates(DateRange.of(period)), excluded, without);
      case QueryClause.Prefix _, QueryClause.Any _, QueryClause.All _ ->
          new Understood("", messages.clause(clause), excluded, without);
      case QueryClause.Excluded not -> understood(not.clause(), true, without, messages);
    };
  }
}
