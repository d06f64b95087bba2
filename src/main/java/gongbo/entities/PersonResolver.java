package gongbo.entities;

import gongbo.release.Finding;
import gongbo.release.PublicationTime;
import gongbo.release.Release;
import gongbo.release.Speaker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the mentions of speakers and resolves them to persons. */
final class PersonResolver {
  /**
   * The minimum number of mentions, and the minimum share in releases of one publisher, by which an
   * organisation is assigned to the publisher.
   */
  private static final int FEWEST_AT_HOME = 3;

  private static final double SHARE_AT_HOME = 0.8;

  private final PersonMention.Reader reader;
  private final Map<String, Map<PersonMention, MentionPeriod>> byName = new TreeMap<>();
  private final Map<PersonMention, Map<String, Integer>> spellings = new TreeMap<>();

  PersonResolver(PersonMention.Reader reader) {
    this.reader = reader;
  }

  void add(Release release) {
    Finding<PublicationTime> published = release.published();
    LocalDate day = published == null ? null : published.value().day();
    for (Finding<Speaker> found : release.speakers()) {
      PersonMention sighting = reader.read(found.value(), release);
      byName
          .computeIfAbsent(sighting.name(), name -> new TreeMap<>())
          .merge(sighting, MentionPeriod.once(day), MentionPeriod::and);
      for (String spelling : found.value().spellings()) {
        spellings
            .computeIfAbsent(sighting, unused -> new TreeMap<>())
            .merge(spelling, 1, Integer::sum);
      }
    }
  }

  /** Returns all persons, in the order of their keys. */
  PersonRegistry people(List<Abbreviation> glosses) {
    NameDisambiguator namesakes = new NameDisambiguator(reader, homes(), fullNames(glosses));
    List<Person> people = new ArrayList<>();
    byName.forEach(
        (name, sightings) -> {
          List<Map<PersonMention, MentionPeriod>> apart = namesakes.apart(sightings);
          List<Map<PersonMention, MentionPeriod>> persons =
              new ArrayList<>(apart.subList(0, apart.size() - 1));
          boolean alone = persons.size() == 1 && apart.getLast().isEmpty();
          persons.sort(
              Comparator.comparingInt(
                      (Map<PersonMention, MentionPeriod> person) -> releases(person.values()))
                  .reversed());
          Set<String> taken = new HashSet<>();
          for (Map<PersonMention, MentionPeriod> person : persons) {
            String key = alone ? Person.key(name) : keyOf(name, person, taken);
            if (key != null) {
              people.add(person(key, name, person));
            }
          }
        });
    people.sort(Comparator.comparing(Person::key));
    return new PersonRegistry(people);
  }

  /** Maps the short names of organisations to their full names: 심평원 to 건강보험심사평가원. */
  private Map<String, String> fullNames(List<Abbreviation> glosses) {
    Map<String, String> fullNames = new TreeMap<>();
    for (Abbreviation gloss : glosses) {
      String full = reader.organisations().of(gloss.term());
      String known = reader.organisations().of(gloss.alias());
      if (full != null && gloss.alias().equals(known) && full.equals(gloss.term())) {
        fullNames.putIfAbsent(gloss.alias(), full);
      }
    }
    return fullNames;
  }

  /** Maps subordinate organisations to the agency that they belong to. */
  private Map<String, String> homes() {
    Map<String, Map<String, Integer>> publishers = new TreeMap<>();
    byName
        .values()
        .forEach(
            sightings ->
                sightings.forEach(
                    (sighting, seen) -> {
                      String organisation = sighting.organisation();
                      String publisher = sighting.publisher();
                      if (organisation != null && publisher != null) {
                        publishers
                            .computeIfAbsent(organisation, unused -> new TreeMap<>())
                            .merge(publisher, seen.releases(), Integer::sum);
                      }
                    }));
    Map<String, String> homes = new TreeMap<>();
    publishers.forEach(
        (organisation, counts) -> {
          String home = mostFrequent(counts).getFirst();
          int all = counts.values().stream().mapToInt(Integer::intValue).sum();
          int there = counts.getOrDefault(home, 0);
          if (all >= FEWEST_AT_HOME
              && there >= SHARE_AT_HOME * all
              && reader.organisations().isAgency(home)
              && !reader.organisations().isIndependent(organisation)) {
            homes.put(organisation, home);
          }
        });
    return homes;
  }

  /**
   * Returns the first unused key of a name with an organisation, publisher or title, in descending
   * order of frequency; null when all are used.
   */
  private static @Nullable String keyOf(
      String name, Map<PersonMention, MentionPeriod> person, Set<String> taken) {
    return Stream.of(
            counted(person, PersonMention::organisation),
            counted(person, PersonMention::publisher),
            counted(person, PersonMention::title))
        .flatMap(counts -> mostFrequent(counts).stream())
        .map(what -> Person.key(name, what))
        .filter(taken::add)
        .findFirst()
        .orElse(null);
  }

  private Person person(String key, String name, Map<PersonMention, MentionPeriod> sightings) {
    Map<String, Integer> spelled = new TreeMap<>();
    Map<String, Integer> publishers = new TreeMap<>();
    Map<PersonMention, MentionPeriod> posts = new TreeMap<>();
    sightings.forEach(
        (sighting, seen) -> {
          spellings
              .getOrDefault(sighting, Map.of())
              .forEach((spelling, count) -> spelled.merge(spelling, count, Integer::sum));
          if (sighting.organisation() == null && sighting.publisher() != null) {
            publishers.merge(sighting.publisher(), seen.releases(), Integer::sum);
          }
          posts.merge(
              new PersonMention(name, sighting.organisation(), sighting.title(), null),
              seen,
              MentionPeriod::and);
        });
    return new Person(
        key,
        name,
        mostFrequent(spelled),
        mostFrequent(counted(sightings, PersonMention::organisation)),
        mostFrequent(publishers),
        posts.entrySet().stream()
            .map(post -> post(post.getKey(), post.getValue()))
            .sorted(LATEST_FIRST)
            .toList());
  }

  private static final Comparator<Person.Post> LATEST_FIRST =
      Comparator.comparing(
              Person.Post::last, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Person.Post::releases)
          .reversed();

  private static Person.Post post(PersonMention sighting, MentionPeriod seen) {
    return new Person.Post(
        sighting.organisation(), sighting.title(), seen.first(), seen.last(), seen.releases());
  }

  /** An optional attribute of a mention. */
  private interface Resolved {
    @Nullable String of(PersonMention sighting);
  }

  private static Map<String, Integer> counted(
      Map<PersonMention, MentionPeriod> sightings, Resolved told) {
    Map<String, Integer> counts = new TreeMap<>();
    sightings.forEach(
        (sighting, seen) -> {
          String what = told.of(sighting);
          if (what != null) {
            counts.merge(what, seen.releases(), Integer::sum);
          }
        });
    return counts;
  }

  private static List<String> mostFrequent(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int releases(Collection<MentionPeriod> seen) {
    return seen.stream().mapToInt(MentionPeriod::releases).sum();
  }
}
