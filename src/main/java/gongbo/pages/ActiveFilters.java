package gongbo.pages;

import gongbo.request.FormField;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;
import gongbo.search.DateRange;
import gongbo.search.FacetCounts;
import gongbo.search.FacetField;
import gongbo.search.PartialDate;
import gongbo.search.Refinement;
import gongbo.search.SearchResult;
import gongbo.search.WordMatch;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the results, and the filters on offer.
 *
 * @param chips the active filters
 * @param unfiltered the address of the same query without filters; null when there are none
 * @param histogram the results over time
 * @param dates the years and months of publication on offer
 * @param eventDates the years and months of events on offer
 * @param facets the other facets
 * @param publishedForm the form of the publication dates
 * @param eventForm the form of the event dates
 */
@RecordBuilder
public record ActiveFilters(
    List<Chip> chips,
    @Nullable String unfiltered,
    Histogram histogram,
    FacetGroup dates,
    FacetGroup eventDates,
    List<FacetGroup> facets,
    DateForm publishedForm,
    DateForm eventForm) {
  /** The order of the facets: the most used first, a region before its venues. */
  private static final List<FacetField> ORDER =
      List.of(
          FacetField.PUBLISHER,
          FacetField.SPEAKER,
          FacetField.TOPIC,
          FacetField.REGION,
          FacetField.VENUE,
          FacetField.KIND,
          FacetField.MANNER,
          FacetField.DATE,
          FacetField.EVENT_DATE);

  /**
   * An active filter.
   *
   * @param field the name of the field, such as the speaker
   * @param value the value
   * @param language the language of the value
   * @param href the address of the results without the filter
   * @param profile the address of the profile page of the value; null when there is none
   */
  public record Chip(
      String field, String value, Language language, String href, @Nullable String profile) {}

  /**
   * A form for a range of dates.
   *
   * @param title the name of the date field
   * @param action the target of the form
   * @param fromName the parameter of the first day
   * @param from the first day in ISO 8601; empty when open
   * @param toName the parameter of the last day
   * @param to the last day in ISO 8601; empty when open
   * @param kept the hidden fields
   */
  @RecordBuilder
  public record DateForm(
      String title,
      String action,
      String fromName,
      String from,
      String toName,
      String to,
      List<FormField> kept) {
    public DateForm {
      kept = List.copyOf(kept);
    }

    /** Returns the form of a field, whose range replaces selected dates. */
    static DateForm of(
        FacetField field,
        String fromName,
        String toName,
        SearchAddress address,
        Messages messages) {
      DateRange range = address.range(field);
      PartialDate from = range.from();
      PartialDate to = range.to();
      return ActiveFiltersDateFormBuilder.builder()
          .title(messages.facet(field))
          .action(address.tab().path())
          .fromName(fromName)
          .from(from == null ? "" : from.first().toString())
          .toName(toName)
          .to(to == null ? "" : to.last().toString())
          .kept(address.fieldsExcept(fromName, toName, field.key()))
          .build();
    }
  }

  public ActiveFilters {
    chips = List.copyOf(chips);
    facets = List.copyOf(facets);
  }

  /** Returns the chips of values. */
  public List<Chip> profiled() {
    return chips.stream().filter(chip -> chip.profile() != null).toList();
  }

  /** Returns whether the results are filtered by the dates of events. */
  public boolean isOfEvents() {
    return !eventForm.from().isEmpty()
        || !eventForm.to().isEmpty()
        || Stream.concat(eventDates.top().stream(), eventDates.rest().stream())
            .anyMatch(year -> year.selected() || !year.finer().isEmpty());
  }

  static ActiveFilters of(SearchAddress address, SearchResult<?> result, Messages messages) {
    return ActiveFiltersBuilder.builder()
        .chips(chips(address, messages))
        .unfiltered(address.hasFilters() ? address.withoutFilters().toString() : null)
        .histogram(Histogram.of(result.facets().of(FacetField.DATE), address, messages))
        .dates(dates(FacetField.DATE, address, result.facets(), messages))
        .eventDates(dates(FacetField.EVENT_DATE, address, result.facets(), messages))
        .facets(facets(address, result.facets(), messages))
        .publishedForm(DateForm.of(FacetField.DATE, "from", "to", address, messages))
        .eventForm(DateForm.of(FacetField.EVENT_DATE, "event_from", "event_to", address, messages))
        .build();
  }

  /** Returns the active filters of a search. */
  static List<Chip> chips(SearchAddress address, Messages messages) {
    List<Chip> chips = new ArrayList<>();
    for (FacetField field : ORDER) {
      for (String value : address.selected().getOrDefault(field, Set.of())) {
        chips.add(
            new Chip(
                messages.facet(field),
                messages.value(field, value),
                messages.languageOf(field),
                address.without(field, value).toString(),
                SearchAddress.PROFILE_FIELDS.contains(field)
                    ? address.toProfile(field, value)
                    : null));
      }
    }
    addRefined(chips, address, messages);
    addRange(chips, FacetField.DATE, address, messages);
    addRange(chips, FacetField.EVENT_DATE, address, messages);
    return chips;
  }

  /**
   * Adds the filters that no link of a page sets, only addresses; each chip removes one as a whole.
   */
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
                                messages.get("results.excluded-field", messages.facet(field)),
                                messages.value(field, value),
                                messages.languageOf(field),
                                href,
                                null))));
    Language language = messages.language();
    String all = messages.get("results.all-values");
    for (String facet : refinement.missing()) {
      String none = messages.get("results.missing");
      chips.add(new Chip(messages.get("facet." + facet), none, language, href, null));
    }
    if (refinement.words() != WordMatch.UNSPECIFIED) {
      String some = messages.get("results.most-values");
      String words = refinement.words() == WordMatch.ALL ? all : some;
      chips.add(new Chip(messages.get("results.words"), words, language, href, null));
    }
    if (!refinement.learnedSynonyms()) {
      String off = messages.get("results.synonyms-off");
      chips.add(new Chip(messages.get("results.synonyms"), off, language, href, null));
    }
    for (FacetField field : refinement.conjunctive()) {
      chips.add(new Chip(messages.facet(field), all, language, href, null));
    }
  }

  private static void addRange(
      List<Chip> chips, FacetField field, SearchAddress address, Messages messages) {
    DateRange range = address.range(field);
    if (!range.isAlways()) {
      chips.add(
          new Chip(
              messages.facet(field),
              messages.dates(range),
              messages.language(),
              address.withRange(field, DateRange.ALWAYS).toString(),
              null));
    }
  }

  private static FacetGroup dates(
      FacetField field, SearchAddress address, FacetCounts facets, Messages messages) {
    return new DateFacet(field, address, messages).group(facets.of(field));
  }

  private static List<FacetGroup> facets(
      SearchAddress address, FacetCounts facets, Messages messages) {
    return ORDER.stream()
        .filter(field -> !field.isDate())
        // A release that quotes both ways does not say which quotation is which.
        .filter(field -> field != FacetField.MANNER || address.tab() == Tab.QUOTATIONS)
        .map(field -> FacetGroup.of(field, facets.of(field), address, messages))
        .filter(group -> !group.top().isEmpty())
        .toList();
  }
}
