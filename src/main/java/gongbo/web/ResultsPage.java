package gongbo.web;

import gongbo.search.Clause;
import gongbo.search.FacetField;
import gongbo.search.Hit;
import gongbo.search.Refinement;
import gongbo.search.SearchRequest;
import gongbo.search.SearchRequest.Sort;
import gongbo.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of results.
 *
 * @param frame what stands around it
 * @param heading the query and how many releases it finds
 * @param understood how the query was understood; empty when that is what the heading says
 * @param hints what is said of the query, with ways to others
 * @param chips what the results are narrowed by
 * @param unfiltered the address of the same query with nothing chosen, or null where nothing is
 * @param everything the address of all releases
 * @param sorts the orders to choose from
 * @param position which of the hits are shown; empty when none are
 * @param hits the releases
 * @param empty whether nothing matches at all
 * @param beyond the first page, when this one is past the last; else null
 * @param pagination the way to the other pages, or null when there is one page
 * @param limit what to do where the pages end before the hits do; empty where they do not
 * @param facets the facets to narrow by
 * @param publishedForm the form of the publication dates
 * @param eventForm the form of the event dates
 * @param footnote the generation that answered and how long it took
 * @param json the address of the same results for programs
 */
public record ResultsPage(
    Frame frame,
    String heading,
    List<Understood> understood,
    List<Hint> hints,
    List<Chip> chips,
    @Nullable String unfiltered,
    String everything,
    List<Link> sorts,
    String position,
    List<ReleaseSummary> hits,
    boolean empty,
    @Nullable String beyond,
    @Nullable Pagination pagination,
    String limit,
    List<FacetGroup> facets,
    DateForm publishedForm,
    DateForm eventForm,
    String footnote,
    String json) {
  /** The order of the facets: what a reader narrows by most, first. */
  private static final List<FacetField> ORDER =
      List.of(
          FacetField.PUBLISHER,
          FacetField.SPEAKER,
          FacetField.TOPIC,
          FacetField.REGION,
          FacetField.VENUE);

  /**
   * Something the results are narrowed by.
   *
   * @param field what it is, such as the speaker
   * @param value which one
   * @param language the language of the value
   * @param href the address of the results without it
   */
  public record Chip(String field, String value, Language language, String href) {}

  /**
   * A part of the query as it was understood.
   *
   * @param kind what it is; empty for a word
   * @param text what it says
   * @param excluded whether releases that match it are left out
   */
  public record Understood(String kind, String text, boolean excluded) {}

  /**
   * A form that sets a range of dates.
   *
   * @param title what the dates are of
   * @param fromName the parameter of the first day
   * @param from the first day in ISO 8601; empty when open
   * @param toName the parameter of the last day
   * @param to the last day in ISO 8601; empty when open
   * @param kept what the form keeps
   */
  public record DateForm(
      String title, String fromName, String from, String toName, String to, List<FormField> kept) {
    public DateForm {
      kept = List.copyOf(kept);
    }

    static DateForm of(
        String title, String fromName, String toName, DateRange range, SearchAddress address) {
      PartialDate from = range.from();
      PartialDate to = range.to();
      return new DateForm(
          title,
          fromName,
          from == null ? "" : from.first().toString(),
          toName,
          to == null ? "" : to.last().toString(),
          address.fieldsExcept(fromName, toName));
    }
  }

  public ResultsPage {
    understood = List.copyOf(understood);
    hints = List.copyOf(hints);
    chips = List.copyOf(chips);
    sorts = List.copyOf(sorts);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  static ResultsPage of(SearchAddress address, SearchResult<Hit> result) {
    Messages messages = Messages.of(address.language());
    String heading = heading(address, result.total(), messages);
    int pages = pages(result.total(), address.size());
    boolean past = pages > 0 && address.page() > pages;
    return new ResultsPage(
        Frame.ofResults(address, messages.get("title", heading)),
        heading,
        understood(address, result.clauses(), messages),
        Hint.of(address, result.interpretation(), messages),
        chips(address, messages),
        address.hasFilters() ? address.withoutFilters().toString() : null,
        SearchAddress.in(address.language()).toString(),
        sorts(address, messages),
        position(address, result, messages),
        result.hits().stream().map(hit -> ReleaseSummary.of(hit, address, messages)).toList(),
        result.total() == 0,
        past ? address.withPage(1).toString() : null,
        pages > 1 && !past ? Pagination.of(address, pages, messages) : null,
        result.total() > SearchRequest.MAX_DEPTH
            ? messages.get("results.limit", SearchRequest.MAX_DEPTH)
            : "",
        facets(address, result, messages),
        DateForm.of(messages.get("facet.date"), "from", "to", address.published(), address),
        DateForm.of(
            messages.get("facet.event_date"), "event_from", "event_to", address.event(), address),
        messages.get("results.footnote", result.generation(), result.took().toMillis()),
        address.toApi());
  }

  private static String heading(SearchAddress address, long total, Messages messages) {
    return address.text().isEmpty()
        ? messages.get("results.heading-all", total)
        : messages.get("results.heading", address.text(), total);
  }

  /** How many pages can be reached. */
  private static int pages(long total, int size) {
    if (size == 0) {
      return 0;
    }
    long reachable = Math.min(total, SearchRequest.MAX_DEPTH / size * (long) size);
    return Math.toIntExact((reachable + size - 1) / size);
  }

  private static String position(
      SearchAddress address, SearchResult<Hit> result, Messages messages) {
    if (result.hits().isEmpty()) {
      return "";
    }
    long first = (long) (address.page() - 1) * address.size() + 1;
    return messages.get("results.position", first, first + result.hits().size() - 1);
  }

  /** Nothing when the query was one word and understood as that word: the heading shows it. */
  private static List<Understood> understood(
      SearchAddress address, List<Clause> clauses, Messages messages) {
    if (clauses.size() == 1
        && clauses.getFirst() instanceof Clause.Word word
        && word.text().equals(address.text())) {
      return List.of();
    }
    return clauses.stream().map(clause -> understood(clause, false, messages)).toList();
  }

  private static Understood understood(Clause clause, boolean excluded, Messages messages) {
    return switch (clause) {
      case Clause.Word word -> new Understood("", word.text(), excluded);
      case Clause.Phrase phrase ->
          new Understood(messages.get("clause.phrase"), phrase.text(), excluded);
      case Clause.FieldValue value ->
          new Understood(
              messages.facet(value.field()),
              messages.value(value.field(), value.value()),
              excluded);
      case Clause.Excluded not -> understood(not.clause(), true, messages);
    };
  }

  private static List<Chip> chips(SearchAddress address, Messages messages) {
    List<Chip> chips = new ArrayList<>();
    for (FacetField field : ORDER) {
      for (String value : address.selected().getOrDefault(field, Set.of())) {
        chips.add(
            new Chip(
                messages.facet(field),
                messages.value(field, value),
                messages.languageOf(field),
                address.without(field, value).toString()));
      }
    }
    addRefined(chips, address, messages);
    if (!address.published().isAlways()) {
      chips.add(
          new Chip(
              messages.get("facet.date"),
              messages.dates(address.published()),
              messages.language(),
              address.withPublished(DateRange.ALWAYS).toString()));
    }
    if (!address.event().isAlways()) {
      chips.add(
          new Chip(
              messages.get("facet.event_date"),
              messages.dates(address.event()),
              messages.language(),
              address.withEvent(DateRange.ALWAYS).toString()));
    }
    return chips;
  }

  /** What only addresses ask for, no link of a page; each chip takes all of it away. */
  private static void addRefined(List<Chip> chips, SearchAddress address, Messages messages) {
    String href = address.refined(Refinement.NONE).toString();
    Refinement refinement = address.refinement();
    refinement
        .excluded()
        .forEach(
            (field, values) ->
                values.forEach(
                    value ->
                        chips.add(
                            new Chip(
                                messages.get("results.excluded", messages.facet(field)),
                                messages.value(field, value),
                                messages.languageOf(field),
                                href))));
    for (String facet : refinement.missing()) {
      chips.add(
          new Chip(
              messages.get("facet." + facet),
              messages.get("results.missing"),
              messages.language(),
              href));
    }
    for (FacetField field : refinement.conjunctive()) {
      chips.add(
          new Chip(
              messages.facet(field),
              messages.get("results.all-values"),
              messages.language(),
              href));
    }
  }

  /** Without a query every release matches equally well, so only the dates order them. */
  private static List<Link> sorts(SearchAddress address, Messages messages) {
    boolean all = address.text().isEmpty();
    Sort current = all && address.sort() == Sort.RELEVANCE ? Sort.NEWEST : address.sort();
    return Stream.of(Sort.values())
        .filter(sort -> !all || sort != Sort.RELEVANCE)
        .map(
            sort ->
                new Link(
                    messages.get("sort." + SearchAddress.nameOf(sort)),
                    address.withSort(sort).toString(),
                    sort == current))
        .toList();
  }

  /** The dates are there even when nothing matches, since their form belongs to them. */
  private static List<FacetGroup> facets(
      SearchAddress address, SearchResult<Hit> result, Messages messages) {
    List<FacetGroup> groups = new ArrayList<>();
    groups.add(FacetGroup.ofDates(result.facets().dates(), address, messages));
    for (FacetField field : ORDER) {
      FacetGroup group = facet(field, address, result, messages);
      if (!group.top().isEmpty()) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static FacetGroup facet(
      FacetField field, SearchAddress address, SearchResult<Hit> result, Messages messages) {
    return FacetGroup.of(field, result.facets().of(field), address, messages);
  }
}
