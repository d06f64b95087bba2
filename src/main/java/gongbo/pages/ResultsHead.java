package gongbo.pages;

import gongbo.release.SpeakerKey;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.Period;
import gongbo.search.QueryClause;
import gongbo.search.QueryInterpretation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The head of the results in every view.
 *
 * @param heading the query and the number of results
 * @param asked the query as it stands in the heading; empty when the heading has none
 * @param reading how the query was read, in one line
 * @param understood the clauses of the query; empty when the heading shows them already
 * @param recognised the entities and times recognised in the query
 * @param hints the notices about the query
 * @param relaxations alternatives that find more, when there are few results
 * @param tabs the views
 */
public record ResultsHead(
    String heading,
    String asked,
    QueryReading reading,
    List<Understood> understood,
    List<Recognised> recognised,
    List<QueryNotice> hints,
    List<Link> relaxations,
    List<Link> tabs) {
  /**
   * A clause of the query.
   *
   * @param kind the kind; empty for a word
   * @param text the clause in words
   * @param excluded whether matching releases are excluded
   * @param without the address of the results without it
   */
  public record Understood(String kind, String text, boolean excluded, String without) {}

  /**
   * Words of the query that name an entity or a time.
   *
   * @param typed the words
   * @param kind the field, such as the speaker
   * @param value the value
   * @param language the language of the value
   * @param held the years in which the person held the post named by the words; empty otherwise
   * @param applied whether the results are filtered to the value
   * @param only the address of the results filtered to the value by a clause of the query
   * @param literal the address of the results for the words alone
   */
  @RecordBuilder
  public record Recognised(
      String typed,
      String kind,
      String value,
      Language language,
      String held,
      boolean applied,
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
    List<Understood> understood = understood(address, interpretation.clauses(), messages);
    List<Recognised> recognised =
        interpretation.recognised().stream()
            .map(entity -> recognised(address, entity, messages))
            .toList();
    List<QueryNotice> notices = QueryNotice.of(address, interpretation, messages);
    List<Link> relaxations = QueryNotice.relaxations(address, interpretation, messages);
    return new ResultsHead(
        heading,
        heading.contains(address.text()) ? address.text() : "",
        QueryReading.of(interpretation, understood, recognised, notices, relaxations, messages),
        understood,
        recognised,
        notices,
        relaxations,
        Stream.of(Tab.values()).map(tab -> tab(tab, address, messages)).toList());
  }

  /** Returns the heading before the query. */
  public String before() {
    return heading.substring(0, heading.indexOf(asked));
  }

  /** Returns the heading after the query. */
  public String after() {
    return heading.substring(heading.indexOf(asked) + asked.length());
  }

  /**
   * Returns the query and the number of its full matches, or that there are only partial ones.
   *
   * @param messagesOf the prefix of the messages for the kind of results
   */
  static String heading(
      String messagesOf,
      SearchAddress address,
      QueryInterpretation interpretation,
      Messages messages) {
    return interpretation.complete() == 0 && interpretation.partial() > 0
        ? messages.get(messagesOf + ".heading-partial", address.text())
        : heading(messagesOf, address, interpretation.complete(), messages);
  }

  /**
   * Returns the query and the number of results.
   *
   * @param messagesOf the prefix of the messages for the kind of results
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

  /** Returns the clauses; none when the query is a single word, which the heading shows. */
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
    String only = only(address, recognised).toString();
    String literal = address.withText(recognised.literal()).toString();
    Period held = recognised.held();
    return switch (recognised.meant()) {
      case QueryClause.FieldValue value ->
          ResultsHeadRecognisedBuilder.builder()
              .typed(recognised.typed())
              .kind(messages.facet(value.field()))
              .value(messages.value(value.field(), value.value()))
              .language(messages.languageOf(value.field()))
              .held(held == null ? "" : messages.dates(DateRange.years(held)))
              .applied(recognised.applied())
              .only(only)
              .literal(literal)
              .build();
      case QueryClause.During during ->
          ResultsHeadRecognisedBuilder.builder()
              .typed(recognised.typed())
              .kind(messages.get("facet.date"))
              .value(messages.dates(DateRange.of(during.period())))
              .language(messages.language())
              .held("")
              .applied(recognised.applied())
              .only(only)
              .literal(literal)
              .build();
      case QueryClause other ->
          throw new IllegalArgumentException("not a name or a time: " + other);
    };
  }

  /**
   * Returns the address of the results that have the entity. A person with namesakes becomes a
   * filter, because the query would show the key.
   */
  private static SearchAddress only(
      SearchAddress address, QueryInterpretation.Recognised recognised) {
    if (recognised.meant() instanceof QueryClause.FieldValue person
        && person.field() == FacetField.SPEAKER
        && !SpeakerKey.label(person.value()).equals(person.value())) {
      String rest = recognised.narrowed().replace(person.typed(), "").strip();
      return address.withText(rest).with(FacetField.SPEAKER, person.value());
    }
    return address.withText(recognised.narrowed());
  }

  /** Returns the query without one clause. */
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
