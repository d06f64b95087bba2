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

  /** The lengths of years, months and days. */
  private static final List<Integer> LEVELS = List.of(4, 7, 10);

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
        fields.put(
            field,
            field.isDate() ? dates(field, counted, request) : values(field, counted, request));
        missing.put(field.key(), count(counted, release -> values(field, release).isEmpty()));
      }
    }
    return new FacetCounts(fields, missing);
  }

  /** Those that match all of a request but what it says of one facet. */
  private List<Release> matching(SearchRequest request, String facet) {
    List<Release> matching = new ArrayList<>();
    for (Release release : releases) {
      boolean matches = text.test(release);
      for (FacetField field : FacetField.values()) {
        boolean left =
            field.key().equals(facet) && !request.refinement().conjunctive().contains(field);
        matches &= left || has(field, release, request);
      }
      if (matches) {
        matching.add(release);
      }
    }
    return matching;
  }

  private static boolean has(FacetField field, Release release, SearchRequest request) {
    Set<String> values = values(field, release);
    boolean missing = request.refinement().missing().contains(field.key());
    Set<String> selected = request.selected().getOrDefault(field, Set.of());
    Period range = request.range(field);
    List<Boolean> wanted = new ArrayList<>();
    selected.forEach(value -> wanted.add(values.contains(value)));
    if (missing && (range.isAlways() || !selected.isEmpty())) {
      wanted.add(values.isEmpty());
    }
    boolean chosen =
        request.refinement().conjunctive().contains(field)
            ? !wanted.contains(false)
            : wanted.isEmpty() || wanted.contains(true);
    boolean within =
        range.isAlways()
            || (missing && values.isEmpty())
            || days(field, release).stream().anyMatch(day -> contains(range, day));
    return chosen
        && within
        && request.refinement().excluded().getOrDefault(field, Set.of()).stream()
            .noneMatch(values::contains);
  }

  private static boolean contains(Period period, LocalDate day) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
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
      FacetField field, List<Release> counted, SearchRequest request) {
    Set<String> selected = new HashSet<>(request.selected().getOrDefault(field, Set.of()));
    selected.add(written(request.range(field)));
    selected.remove("");
    Set<String> excluded = request.refinement().excluded().getOrDefault(field, Set.of());
    Integer depth = request.listing().depth();
    Map<String, Long> counts = tally(counted, release -> values(field, release));
    for (String named : Stream.concat(selected.stream(), excluded.stream()).toList()) {
      LEVELS.forEach(
          length -> {
            if (length <= named.length()) {
              counts.putIfAbsent(named.substring(0, length), 0L);
            }
          });
    }
    return dates(counts, "", selected, excluded, depth == null ? 2 : depth);
  }

  private static List<FacetValue> dates(
      Map<String, Long> counts,
      String above,
      Set<String> selected,
      Set<String> excluded,
      int depth) {
    List<FacetValue> values = new ArrayList<>();
    counts.forEach(
        (date, count) -> {
          if (date.startsWith(above)
              && date.length() == (above.isEmpty() ? 4 : above.length() + 3)) {
            boolean opened =
                date.length() < 10
                    && (depth > 1
                        || Stream.concat(selected.stream(), excluded.stream())
                            .anyMatch(named -> named.startsWith(date)));
            values.add(
                new FacetValue(
                    date,
                    count,
                    selected.contains(date),
                    excluded.contains(date),
                    opened ? dates(counts, date, selected, excluded, depth - 1) : List.of()));
          }
        });
    values.sort(BY_NAME.reversed());
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
      case DATE, EVENT_DATE ->
          days(field, release).stream()
              .flatMap(day -> LEVELS.stream().map(length -> day.toString().substring(0, length)))
              .collect(Collectors.toSet());
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

  private static Set<LocalDate> days(FacetField field, Release release) {
    Set<LocalDate> days = new HashSet<>();
    Finding<PublicationTime> published = release.published();
    if (field == FacetField.DATE && published != null) {
      days.add(published.value().day());
    }
    if (field == FacetField.EVENT_DATE) {
      for (Finding<EventDate> event : release.eventDates()) {
        event.value().start().datesUntil(event.value().end().plusDays(1)).forEach(days::add);
      }
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
