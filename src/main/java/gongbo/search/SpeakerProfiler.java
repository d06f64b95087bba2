package gongbo.search;

import gongbo.entities.Person;
import gongbo.release.SpeakerKey;
import gongbo.search.SpeakerProfile.Namesake;
import gongbo.search.SpeakerProfile.Role;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.jspecify.annotations.Nullable;

/** Builds speaker profiles from the knowledge of a generation and the releases of the speaker. */
final class SpeakerProfiler {
  /** The most co-speakers listed. */
  private static final int OTHERS = 20;

  private SpeakerProfiler() {}

  /** Returns the profile of a person or of a name; null when no release has it. */
  static @Nullable SpeakerProfile profile(String nameOrKey, IndexSnapshot snapshot)
      throws IOException {
    OpenIndex index = snapshot.releases();
    List<String> path = index.path(FacetField.SPEAKER, nameOrKey);
    int releases = index.searcher().count(ofSpeaker(path, index));
    if (releases == 0) {
      return null;
    }
    List<Person> people = index.entities().people().named(path.getLast());
    OpenIndex quotations = snapshot.quotations();
    return SpeakerProfileBuilder.builder()
        .key(
            people.size() == 1 && SpeakerKey.path(people.getFirst().key()).equals(path)
                ? people.getFirst().key()
                : path.getFirst())
        .name(path.getFirst())
        .generation(snapshot.id())
        .releases(releases)
        .quotations(quotations.searcher().count(ofSpeaker(path, quotations)))
        .spellings(
            people.stream().flatMap(person -> person.spellings().stream()).distinct().toList())
        .persons(people.size() > 1 ? persons(people, index) : List.of())
        .roles(roles(people))
        .others(others(path, index))
        .build();
  }

  private static DrillDownQuery ofSpeaker(List<String> path, OpenIndex index) {
    DrillDownQuery query = new DrillDownQuery(index.facetsConfig());
    query.add(FacetField.SPEAKER.key(), path.toArray(String[]::new));
    return query;
  }

  private static List<Namesake> persons(List<Person> people, OpenIndex index) throws IOException {
    List<Namesake> persons = new ArrayList<>();
    for (Person person : people) {
      int releases = index.searcher().count(ofSpeaker(SpeakerKey.path(person.key()), index));
      if (releases == 0) {
        // All releases about the person are hidden.
        continue;
      }
      List<Role> posts = roles(List.of(person));
      persons.add(
          new Namesake(
              person.key(),
              mostFrequent(posts.stream()).orElse(null),
              days(posts, Role::first).min(Comparator.naturalOrder()).orElse(null),
              days(posts, Role::last).max(Comparator.naturalOrder()).orElse(null),
              releases));
    }
    persons.sort(
        Comparator.comparingLong(Namesake::releases).reversed().thenComparing(Namesake::key));
    return persons;
  }

  private static Stream<LocalDate> days(
      List<Role> posts, Function<Role, @Nullable LocalDate> dayOf) {
    return posts.stream().map(dayOf).flatMap(Stream::ofNullable);
  }

  private static Optional<Role> mostFrequent(Stream<Role> roles) {
    return roles.max(Comparator.comparingLong(Role::releases));
  }

  /** Returns the most frequent post of a person, or of the people who share a name. */
  static Optional<Role> mainRole(String nameOrKey, IndexSnapshot snapshot) {
    OpenIndex index = snapshot.releases();
    List<String> path = index.path(FacetField.SPEAKER, nameOrKey);
    return mostFrequent(roles(index.entities().people().named(path.getLast())).stream());
  }

  private static List<Role> roles(List<Person> people) {
    return people.stream()
        .flatMap(person -> person.posts().stream())
        .sorted(
            Comparator.comparing(
                    Person.Post::last, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Person.Post::releases)
                .reversed())
        .map(
            post ->
                new Role(
                    post.organisation(), post.title(), post.first(), post.last(), post.releases()))
        .toList();
  }

  /** Returns the co-speakers. */
  private static List<FacetValue> others(List<String> path, OpenIndex index) throws IOException {
    FacetsCollector found =
        index.searcher().search(ofSpeaker(path, index), new FacetsCollectorManager());
    // There is a value, since the speaker has releases.
    Facets counts =
        new SortedSetDocValuesFacetCounts(Objects.requireNonNull(index.facetState()), found);
    FacetResult speakers = counts.getTopChildren(OTHERS + 1, FacetField.SPEAKER.key());
    return mostFrequent(
        Stream.of(speakers.labelValues)
            .filter(speaker -> !speaker.label.equals(path.getFirst()))
            .limit(OTHERS)
            .map(
                speaker ->
                    new FacetValue(speaker.label, speaker.value.longValue(), false, List.of()))
            .toList());
  }

  private static List<FacetValue> mostFrequent(List<FacetValue> values) {
    return values.stream()
        .sorted(
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value))
        .toList();
  }
}
