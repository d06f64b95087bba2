package gongbo.search;

import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.PublicationTime;
import gongbo.release.Publisher;
import gongbo.release.Region;
import gongbo.release.Release;
import gongbo.release.Venue;
import gongbo.search.FacetOptions.By;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A facet counter that examines every release, without an index.
 *
 * @param releases all releases
 * @param text whether a release matches the text of a request
 */
record BruteForceFacetCounter(List<Release> releases, Predicate<Release> text) {
  private static final Comparator<FacetValue> BY_NAME = Comparator.comparing(FacetValue::value);
  private static final Comparator<FacetValue> BY_COUNT =
      Comparator.comparingLong(FacetValue::count).reversed().thenComparing(BY_NAME);

  long total(SearchRequest request) {
    return matching(request, "").size();
  }

  FacetCounts counts(SearchRequest request) {
    FacetOptions listing = request.listing();
    Map<FacetField, List<FacetValue>> fields = new EnumMap<>(FacetField.class);
    Map<String, Long> missing = new HashMap<>();
    for (FacetField field : FacetField.values()) {
      if (listing.facets().contains(field.key())) {
        List<Release> counted = matching(request, field.key());
        fields.put(field, values(field, counted, request));
        missing.put(field.key(), count(counted, release -> values(field, release).isEmpty()));
      }
    }
    List<Release> published = matching(request, FacetOptions.DATE);
    List<Release> events = matching(request, FacetOptions.EVENT_DATE);
    boolean dated = listing.facets().contains(FacetOptions.DATE);
    boolean eventful = listing.facets().contains(FacetOptions.EVENT_DATE);
    if (dated) {
      missing.put(FacetOptions.DATE, count(published, release -> days(release).isEmpty()));
    }
    if (eventful) {
      missing.put(FacetOptions.EVENT_DATE, count(events, release -> eventDays(release).isEmpty()));
    }
    return new FacetCounts(
        dated
            ? dates(published, BruteForceFacetCounter::days, request.published(), listing)
            : List.of(),
        eventful
            ? dates(events, BruteForceFacetCounter::eventDays, request.event(), listing)
            : List.of(),
        fields,
        missing);
  }

  /** Those that match all of a request but what it says of one facet. */
  private List<Release> matching(SearchRequest request, String facet) {
    Set<String> missing = request.refinement().missing();
    List<Release> matching = new ArrayList<>();
    for (Release release : releases) {
      boolean matches = text.test(release);
      for (FacetField field : FacetField.values()) {
        boolean left =
            field.key().equals(facet) && !request.refinement().conjunctive().contains(field);
        matches &= left || has(field, release, request);
      }
      matches &=
          facet.equals(FacetOptions.DATE)
              || touches(request.published(), days(release), missing.contains(FacetOptions.DATE));
      matches &=
          facet.equals(FacetOptions.EVENT_DATE)
              || touches(
                  request.event(), eventDays(release), missing.contains(FacetOptions.EVENT_DATE));
      if (matches) {
        matching.add(release);
      }
    }
    return matching;
  }

  private static boolean has(FacetField field, Release release, SearchRequest request) {
    Set<String> values = values(field, release);
    List<Boolean> wanted = new ArrayList<>();
    request
        .selected()
        .getOrDefault(field, Set.of())
        .forEach(value -> wanted.add(values.contains(value)));
    if (request.refinement().missing().contains(field.key())) {
      wanted.add(values.isEmpty());
    }
    boolean chosen =
        request.refinement().conjunctive().contains(field)
            ? !wanted.contains(false)
            : wanted.isEmpty() || wanted.contains(true);
    return chosen
        && request.refinement().excluded().getOrDefault(field, Set.of()).stream()
            .noneMatch(values::contains);
  }

  private static boolean touches(Period period, Set<LocalDate> days, boolean orNone) {
    if (orNone && days.isEmpty()) {
      return true;
    }
    if (period.isAlways()) {
      return !orNone;
    }
    LocalDate from = period.from();
    LocalDate to = period.to();
    return days.stream()
        .anyMatch(day -> (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
  }

  private static List<FacetValue> values(
      FacetField field, List<Release> counted, SearchRequest request) {
    Set<String> selected = request.selected().getOrDefault(field, Set.of());
    Set<String> excluded = request.refinement().excluded().getOrDefault(field, Set.of());
    Map<String, Long> counts = tally(counted, release -> values(field, release));
    List<FacetValue> values =
        listed(
            counts.keySet().stream()
                .filter(value -> KeystrokePrefix.of(request.listing().prefix()).begins(value))
                .map(value -> value(field, value, counts, counted, request)),
            request.listing());
    Stream.concat(selected.stream(), excluded.stream())
        .distinct()
        .filter(value -> values.stream().noneMatch(listed -> listed.value().equals(value)))
        .map(value -> value(field, value, counts, counted, request))
        .toList()
        .forEach(values::add);
    values.sort(order(request.listing()));
    return values;
  }

  private static FacetValue value(
      FacetField field,
      String value,
      Map<String, Long> counts,
      List<Release> counted,
      SearchRequest request) {
    boolean selected = request.selected().getOrDefault(field, Set.of()).contains(value);
    Integer depth = request.listing().depth();
    boolean opened = field == FacetField.REGION && (selected || (depth != null && depth > 1));
    return new FacetValue(
        value,
        counts.getOrDefault(value, 0L),
        selected,
        request.refinement().excluded().getOrDefault(field, Set.of()).contains(value),
        opened ? venues(value, counted, request) : List.of());
  }

  private static List<FacetValue> venues(
      String region, List<Release> counted, SearchRequest request) {
    Map<String, Long> counts = tally(counted, release -> venues(region, release));
    List<FacetValue> values =
        listed(
            counts.keySet().stream()
                .map(
                    venue ->
                        new FacetValue(
                            venue,
                            counts.getOrDefault(venue, 0L),
                            request
                                .selected()
                                .getOrDefault(FacetField.VENUE, Set.of())
                                .contains(venue),
                            request
                                .refinement()
                                .excluded()
                                .getOrDefault(FacetField.VENUE, Set.of())
                                .contains(venue),
                            List.of())),
            request.listing());
    return values;
  }

  private static List<FacetValue> listed(Stream<FacetValue> values, FacetOptions listing) {
    return new ArrayList<>(values.sorted(order(listing)).limit(listing.limit()).toList());
  }

  private static Comparator<FacetValue> order(FacetOptions listing) {
    return listing.by() == By.NAME ? BY_NAME : BY_COUNT;
  }

  private static List<FacetValue> dates(
      List<Release> counted,
      Function<Release, Set<LocalDate>> days,
      Period period,
      FacetOptions listing) {
    return dates(counted, days, written(period), "", listing.depth() == null ? 2 : listing.depth());
  }

  private static List<FacetValue> dates(
      List<Release> counted,
      Function<Release, Set<LocalDate>> days,
      String chosen,
      String above,
      int depth) {
    int length = above.isEmpty() ? 4 : above.length() + 3;
    Map<String, Long> counts =
        tally(
            counted,
            release ->
                days.apply(release).stream()
                    .map(day -> day.toString().substring(0, length))
                    .collect(Collectors.toSet()));
    Set<String> dates = new TreeSet<>(Comparator.<String>reverseOrder());
    dates.addAll(counts.keySet());
    if (chosen.length() >= length) {
      dates.add(chosen.substring(0, length));
    }
    dates.removeIf(date -> !date.startsWith(above));
    List<FacetValue> values = new ArrayList<>();
    for (String date : dates) {
      boolean opened = length < 10 && (depth > 1 || chosen.startsWith(date));
      values.add(
          new FacetValue(
              date,
              counts.getOrDefault(date, 0L),
              date.equals(chosen),
              opened ? dates(counted, days, chosen, date, depth - 1) : List.of()));
    }
    return values;
  }

  private static String written(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    if (from == null || to == null) {
      return "";
    }
    for (String date : List.of(from.toString(), from.toString().substring(0, 7))) {
      YearMonth month = YearMonth.from(from);
      if (date.length() == 10 && from.equals(to)) {
        return date;
      }
      if (date.length() == 7 && from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) {
        return date;
      }
    }
    String year = from.toString().substring(0, 4);
    return from.toString().equals(year + "-01-01") && to.toString().equals(year + "-12-31")
        ? year
        : "";
  }

  private static Set<String> values(FacetField field, Release release) {
    return switch (field) {
      case PUBLISHER -> {
        Finding<Publisher> publisher = release.publisher();
        yield publisher == null || !publisher.value().isKnown()
            ? Set.of()
            : Set.of(publisher.value().name());
      }
      case SPEAKER -> distinct(release.speakers(), speaker -> speaker.name());
      case TOPIC -> distinct(release.topics(), topic -> topic.label());
      case VENUE -> distinct(release.venues(), BruteForceFacetCounter::place);
      case REGION -> distinct(release.venues(), BruteForceFacetCounter::region);
      case KIND -> Set.of(release.raw().particulars().kind().label());
      case MANNER -> distinct(release.quotations(), quotation -> quotation.manner().label());
    };
  }

  private static Set<String> venues(String region, Release release) {
    Set<String> venues = new HashSet<>();
    for (Finding<Venue> venue : release.venues()) {
      if (region.equals(region(venue.value()))) {
        venues.add(place(venue.value()));
      }
    }
    return venues;
  }

  private static String place(Venue venue) {
    String place = venue.place();
    return place == null ? venue.name() : place;
  }

  private static @Nullable String region(Venue venue) {
    Region region = venue.region();
    return region == null ? null : region.label();
  }

  private static <T> Set<String> distinct(
      List<Finding<T>> findings, Function<T, @Nullable String> text) {
    Set<String> values = new HashSet<>();
    for (Finding<T> finding : findings) {
      String value = text.apply(finding.value());
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static Set<LocalDate> days(Release release) {
    Finding<PublicationTime> published = release.published();
    return published == null ? Set.of() : Set.of(published.value().day());
  }

  private static Set<LocalDate> eventDays(Release release) {
    Set<LocalDate> days = new HashSet<>();
    for (Finding<EventDate> event : release.eventDates()) {
      event.value().start().datesUntil(event.value().end().plusDays(1)).forEach(days::add);
    }
    return days;
  }

  private static Map<String, Long> tally(
      List<Release> releases, Function<Release, Set<String>> values) {
    Map<String, Long> counts = new HashMap<>();
    releases.forEach(
        release -> values.apply(release).forEach(value -> counts.merge(value, 1L, Long::sum)));
    return counts;
  }

  private static long count(List<Release> releases, Predicate<Release> matching) {
    return releases.stream().filter(matching).count();
  }
}
