package gongbo.entities;

import gongbo.release.Finding;
import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.release.SpeakerKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private static final int MIN_MENTIONS = 3;

  private static final double MIN_SHARE = 0.8;

  private final PersonMention.Reader reader;
  private final Map<String, Map<PersonMention, MentionPeriod>> byName = new TreeMap<>();
  private final Map<PersonMention, Map<String, Integer>> spellings = new TreeMap<>();

  PersonResolver(PersonMention.Reader reader) {
    this.reader = reader;
  }

  void add(Release release) {
    LocalDate day = release.publishedDay().orElse(null);
    for (Finding<Speaker> found : release.speakers()) {
      PersonMention mention = reader.read(found.value(), release);
      byName
          .computeIfAbsent(mention.name(), name -> new TreeMap<>())
          .merge(mention, MentionPeriod.once(day), MentionPeriod::merge);
      for (String spelling : found.value().spellings()) {
        spellings
            .computeIfAbsent(mention, unused -> new TreeMap<>())
            .merge(spelling, 1, Integer::sum);
      }
    }
  }

  /** Returns all persons, in the order of their keys. */
  PersonRegistry people(List<Abbreviation> abbreviations) {
    NameDisambiguator disambiguator =
        new NameDisambiguator(reader, parents(), fullNames(abbreviations));
    List<Person> people = new ArrayList<>();
    byName.forEach(
        (name, mentions) -> {
          List<Map<PersonMention, MentionPeriod>> resolved = disambiguator.disambiguate(mentions);
          List<Map<PersonMention, MentionPeriod>> persons =
              new ArrayList<>(resolved.subList(0, resolved.size() - 1));
          boolean unambiguous = persons.size() == 1 && resolved.getLast().isEmpty();
          persons.sort(
              Comparator.comparingInt(
                      (Map<PersonMention, MentionPeriod> person) -> releases(person.values()))
                  .reversed());
          Set<String> usedKeys = new HashSet<>();
          for (Map<PersonMention, MentionPeriod> person : persons) {
            String key = unambiguous ? SpeakerKey.of(name) : keyOf(name, person, usedKeys);
            if (key != null) {
              people.add(person(key, name, person));
            }
          }
        });
    people.sort(Comparator.comparing(Person::key));
    return new PersonRegistry(people);
  }

  /** Maps the short names of organisations to their full names: 심평원 to 건강보험심사평가원. */
  private Map<String, String> fullNames(List<Abbreviation> abbreviations) {
    Map<String, String> fullNames = new TreeMap<>();
    for (Abbreviation abbreviation : abbreviations) {
      String full = reader.organisations().of(abbreviation.term());
      String normalised = reader.organisations().of(abbreviation.alias());
      if (full != null
          && abbreviation.alias().equals(normalised)
          && full.equals(abbreviation.term())) {
        fullNames.putIfAbsent(abbreviation.alias(), full);
      }
    }
    return fullNames;
  }

  /** Maps subordinate organisations to the agency that they belong to. */
  private Map<String, String> parents() {
    Map<String, Map<String, Integer>> publishers = new TreeMap<>();
    byName
        .values()
        .forEach(
            mentions ->
                mentions.forEach(
                    (mention, period) -> {
                      String organisation = mention.organisation();
                      String publisher = mention.publisher();
                      if (organisation != null && publisher != null) {
                        publishers
                            .computeIfAbsent(organisation, unused -> new TreeMap<>())
                            .merge(publisher, period.releases(), Integer::sum);
                      }
                    }));
    Map<String, String> parents = new TreeMap<>();
    publishers.forEach(
        (organisation, counts) -> {
          String parent = mostFrequent(counts).getFirst();
          int all = counts.values().stream().mapToInt(Integer::intValue).sum();
          int published = counts.getOrDefault(parent, 0);
          if (all >= MIN_MENTIONS
              && published >= MIN_SHARE * all
              && reader.organisations().isAgency(parent)
              && !reader.organisations().isIndependent(organisation)) {
            parents.put(organisation, parent);
          }
        });
    return parents;
  }

  /**
   * Returns the first unused key of a name with an organisation, publisher or title, in descending
   * order of frequency; null when all are used.
   */
  private static @Nullable String keyOf(
      String name, Map<PersonMention, MentionPeriod> person, Set<String> usedKeys) {
    return Stream.of(
            counted(person, PersonMention::organisation),
            counted(person, PersonMention::publisher),
            counted(person, PersonMention::title))
        .flatMap(counts -> mostFrequent(counts).stream())
        .map(value -> SpeakerKey.of(name, value))
        .filter(usedKeys::add)
        .findFirst()
        .orElse(null);
  }

  private Person person(String key, String name, Map<PersonMention, MentionPeriod> mentions) {
    Map<String, Integer> spellingCounts = new TreeMap<>();
    Map<String, Integer> publishers = new TreeMap<>();
    Map<PersonMention, Map<String, MentionPeriod>> posts = new TreeMap<>();
    mentions.forEach(
        (mention, period) -> {
          spellings
              .getOrDefault(mention, Map.of())
              .forEach((spelling, count) -> spellingCounts.merge(spelling, count, Integer::sum));
          if (mention.organisation() == null && mention.publisher() != null) {
            publishers.merge(mention.publisher(), period.releases(), Integer::sum);
          }
          posts
              .computeIfAbsent(
                  new PersonMention(name, mention.organisation(), mention.post(), null),
                  unused -> new TreeMap<>())
              .merge(Objects.requireNonNullElse(mention.title(), ""), period, MentionPeriod::merge);
        });
    return new Person(
        key,
        name,
        mostFrequent(spellingCounts),
        mostFrequent(counted(mentions, PersonMention::organisation)),
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

  /**
   * Returns a post under its most frequent title.
   *
   * @param titles the periods of its printed titles; an empty one where it is unknown
   */
  private static Person.Post post(PersonMention post, Map<String, MentionPeriod> titles) {
    MentionPeriod period = titles.values().stream().reduce(MentionPeriod::merge).orElseThrow();
    Map<String, Integer> counts = new TreeMap<>();
    titles.forEach((title, mentioned) -> counts.put(title, mentioned.releases()));
    return new Person.Post(
        post.organisation(),
        post.title() == null ? null : mostFrequent(counts).getFirst(),
        period.first(),
        period.last(),
        period.releases());
  }

  /** An optional attribute of a mention. */
  private interface Attribute {
    @Nullable String of(PersonMention mention);
  }

  private static Map<String, Integer> counted(
      Map<PersonMention, MentionPeriod> mentions, Attribute attribute) {
    Map<String, Integer> counts = new TreeMap<>();
    mentions.forEach(
        (mention, period) -> {
          String value = attribute.of(mention);
          if (value != null) {
            counts.merge(value, period.releases(), Integer::sum);
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

  private static int releases(Collection<MentionPeriod> period) {
    return period.stream().mapToInt(MentionPeriod::releases).sum();
  }
}
