package gongbo.pages;

import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.QueryClause;
import gongbo.search.QueryInterpretation;
import gongbo.search.Synonym;
import gongbo.search.WordMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A notice about the query on a results page.
 *
 * @param text the notice; empty when the link says it all
 * @param way a link to another query; null when there is none
 * @param isOfSpelling whether it is about words that were or could be replaced
 */
public record QueryNotice(String text, @Nullable Link way, boolean isOfSpelling) {

  /** Returns the notices about how a query was interpreted. */
  static List<QueryNotice> of(
      SearchAddress address, QueryInterpretation interpretation, Messages messages) {
    List<QueryNotice> hints = new ArrayList<>();
    for (QueryInterpretation.Correction made : interpretation.corrections()) {
      SearchAddress typed = withInstead(address, made.typed(), '"' + made.typed() + '"');
      hints.add(
          new QueryNotice(
              messages.get("results.corrected", made.typed(), made.meant()),
              Link.to(messages.get("results.corrected.back", made.typed()), typed.toString()),
              true));
    }
    for (QueryInterpretation.Correction offer : interpretation.offers()) {
      SearchAddress other = withInstead(address, offer.typed(), offer.meant());
      hints.add(
          new QueryNotice(
              messages.get("results.offer"), Link.to(other.text(), other.toString()), true));
    }
    for (String ignored : interpretation.ignored()) {
      hints.add(new QueryNotice(messages.get("results.ignored", ignored), null, false));
    }
    learned(address, interpretation, messages).ifPresent(hints::add);
    if (interpretation.partial() > 0) {
      hints.add(partial(address, interpretation, messages));
    } else if (areFullMatchesAlone(address) && interpretation.needed() > 1) {
      SearchAddress most = address.refined(address.refinement().withWords(WordMatch.ANY));
      hints.add(new QueryNotice("", Link.to(messages.get("results.any"), most.toString()), false));
    }
    return hints;
  }

  /** Returns the notice about the synonyms that releases define. */
  private static Optional<QueryNotice> learned(
      SearchAddress address, QueryInterpretation interpretation, Messages messages) {
    String names =
        interpretation.synonyms().stream()
            .map(QueryInterpretation.UsedSynonym::synonym)
            .filter(synonym -> synonym.origin() == Synonym.Origin.LEARNED)
            .map(Synonym::name)
            .distinct()
            .collect(Collectors.joining(", "));
    if (names.isEmpty()) {
      return Optional.empty();
    }
    SearchAddress without = address.refined(address.refinement().withoutLearnedSynonyms());
    return Optional.of(
        new QueryNotice(
            messages.get("results.learned", names),
            Link.to(messages.get("results.learned.without"), without.toString()),
            false));
  }

  /**
   * Returns whether the results of a view are the full matches unless the address asks for more.
   */
  private static boolean areFullMatchesAlone(SearchAddress address) {
    return address.refinement().words() == WordMatch.UNSPECIFIED
        && (address.tab() == Tab.QUOTATIONS || address.tab() == Tab.TRENDS);
  }

  /** Returns the notice that some results lack some of the words. */
  private static QueryNotice partial(
      SearchAddress address, QueryInterpretation interpretation, Messages messages) {
    long complete = interpretation.complete();
    SearchAddress all = address.refined(address.refinement().withWords(WordMatch.ALL));
    return new QueryNotice(
        messages.get("results.partial", complete, interpretation.partial()),
        complete == 0 ? null : Link.to(messages.get("results.complete"), all.toString()),
        false);
  }

  /** Returns what dropping a word or filter would find, when there are few results. */
  static List<Link> relaxations(
      SearchAddress address, QueryInterpretation interpretation, Messages messages) {
    return interpretation.relaxations().stream()
        .map(
            relaxation ->
                Link.to(
                    messages.get(
                        "results.relaxed",
                        without(address, interpretation.clauses(), relaxation, messages),
                        relaxation.total()),
                    relaxed(address, relaxation).toString()))
        .toList();
  }

  /** Returns the dropped part in the words of the page. */
  private static String without(
      SearchAddress address,
      List<QueryClause> clauses,
      QueryInterpretation.Relaxation relaxation,
      Messages messages) {
    String filter = relaxation.filter();
    if (filter == null) {
      return clauses.stream()
          .filter(clause -> clause.typed().equals(relaxation.without()))
          .findFirst()
          .map(messages::clause)
          .orElse(relaxation.without());
    }
    FacetField field = FacetField.ofKey(filter).orElseThrow();
    return messages.facet(field) + " " + String.join(", ", conditions(field, address, messages));
  }

  /** Returns the conditions on a field in the words of the page; excluded values have a minus. */
  private static List<String> conditions(
      FacetField field, SearchAddress address, Messages messages) {
    List<String> conditions = new ArrayList<>();
    for (String value : address.selected().getOrDefault(field, Set.of())) {
      conditions.add(messages.value(field, value));
    }
    for (String value : address.refinement().excluded().getOrDefault(field, Set.of())) {
      conditions.add("-" + messages.value(field, value));
    }
    DateRange range = address.range(field);
    if (!range.isAlways()) {
      conditions.add(messages.dates(range));
    }
    return conditions;
  }

  private static SearchAddress relaxed(
      SearchAddress address, QueryInterpretation.Relaxation relaxation) {
    String filter = relaxation.filter();
    return filter == null ? address.withText(relaxation.query()) : address.withoutFilter(filter);
  }

  private static SearchAddress withInstead(SearchAddress address, String typed, String other) {
    String text = address.text();
    return address.withText(text.contains(typed) ? text.replace(typed, other) : other);
  }
}
