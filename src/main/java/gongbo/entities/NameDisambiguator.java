package gongbo.entities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the mentions of one name to persons.
 *
 * <p>The algorithm is an agglomerative clustering with an ordered list of rules. It first groups
 * the mentions by organisation. Two groups are merged when a rule identifies them as the same
 * person: a decision of the operator; the same post in releases of the same publisher; a post that
 * only one person holds; an outlier, i.e. a high post that a few of many releases assign to another
 * organisation; two high posts in releases of the same publisher; a mention without an organisation
 * by a publisher of the other group; a career, i.e. high posts at different organisations in
 * periods that do not overlap; a transcribed foreign name. Finally, mentions without an
 * organisation are assigned to the only possible person. The rules favour precision of merges over
 * recall, because a search for the name finds all persons with it.
 */
final class NameDisambiguator {
  /**
   * High posts, of which an organisation has few and which the same person may hold in succession.
   */
  private static final List<String> HIGH =
      List.of(
          "장관", "차관", "청장", "처장", "위원장", "총리", "대통령", "실장", "사장", "총장", "원장", "본부장", "차장", "대사",
          "차관보", "조정관", "상임위원");

  /** Posts held by many persons, of any employer. */
  private static final List<String> COMMON =
      List.of("교수", "대표", "박사", "회장", "대표이사", "학생", "이사", "연구위원", "의원", "변호사", "위원", "선수");

  /** The prefix of a former title. */
  private static final String FORMER = "전 ";

  /** Posts of which the state has only one. */
  private static final List<String> OF_STATE = List.of("대통령", "국무총리");

  /** The minimum length of a title that denotes a single post, such as 산업정책실장. */
  private static final int SPECIFIC = 6;

  /** Ranks, which many persons hold regardless of the length of the title. */
  private static final List<String> RANKS =
      List.of("연구관", "연구사", "지도관", "사무관", "서기관", "주무관", "이사관", "소방관", "경찰관", "조사관", "감독관", "센터장");

  /** The minimum ratio of the numbers of releases by which the smaller group is an outlier. */
  private static final int RELEASES_TO_A_STRAY = 20;

  /** The minimum number of releases per post in a career. */
  private static final int CAREER = 2;

  private final OrganisationNormalizer organisations;
  private final IdentityOverrides rulings;

  /** Maps subordinate organisations to the agency that they belong to. */
  private final Map<String, String> homes;

  /** Maps short names of organisations to full names. */
  private final Map<String, String> fullNames;

  NameDisambiguator(
      PersonMention.Reader reader, Map<String, String> homes, Map<String, String> fullNames) {
    this.fullNames = fullNames;
    this.organisations = reader.organisations();
    this.rulings = reader.rulings();
    this.homes = homes;
  }

  /** The mentions at one family of organisations, or without an organisation. */
  private static final class Group {
    final Set<String> organisations = new TreeSet<>();
    final Set<String> publishers = new TreeSet<>();
    final Set<String> families = new TreeSet<>();
    final Map<PersonMention, MentionPeriod> sightings;
    MentionPeriod seen = new MentionPeriod(null, null, 0);

    /** The period in which the posts were held, without mentions of former titles. */
    MentionPeriod held = new MentionPeriod(null, null, 0);

    Group(Map<PersonMention, MentionPeriod> sightings) {
      this.sightings = new TreeMap<>(sightings);
    }

    boolean hasOrganisation() {
      return !organisations.isEmpty();
    }
  }

  /**
   * Returns the mentions of each person with a name, followed by the ambiguous mentions; that last
   * map may be empty.
   */
  List<Map<PersonMention, MentionPeriod>> apart(Map<PersonMention, MentionPeriod> sightings) {
    List<Group> groups = groups(sightings);
    join(groups, this::isOne);
    join(groups, this::isSamePost);
    join(groups, NameDisambiguator::isSpecificPost);
    join(groups, NameDisambiguator::isStray);
    join(groups, this::isHighAtSamePublisher);
    join(groups, this::isKnownToPublisher);
    join(groups, this::isCareer);
    join(groups, this::isForeign);
    joinTheOnlyOne(groups);
    Map<PersonMention, MentionPeriod> nobody = new TreeMap<>();
    List<Map<PersonMention, MentionPeriod>> persons = new ArrayList<>();
    for (Group group : groups) {
      if (group.hasOrganisation()) {
        persons.add(group.sightings);
      } else {
        nobody.putAll(group.sightings);
      }
    }
    // Without any organisation, nothing indicates more than one person.
    persons.add(nobody);
    return persons.size() == 1 ? List.of(nobody, Map.of()) : persons;
  }

  private List<Group> groups(Map<PersonMention, MentionPeriod> sightings) {
    Map<String, Map<PersonMention, MentionPeriod>> byFamily = new TreeMap<>();
    sightings.forEach(
        (sighting, seen) ->
            byFamily
                .computeIfAbsent(family(sighting), unused -> new TreeMap<>())
                .put(sighting, seen));
    List<Group> groups = new ArrayList<>();
    byFamily.values().forEach(members -> groups.add(group(members)));
    return groups;
  }

  private Group group(Map<PersonMention, MentionPeriod> sightings) {
    Group group = new Group(sightings);
    group.sightings.forEach(
        (sighting, seen) -> {
          String organisation = sighting.organisation();
          if (organisation != null) {
            group.organisations.add(organisation);
            group.families.add(familyOf(organisation));
          }
          String publisher = sighting.publisher();
          if (publisher != null) {
            group.publishers.add(organisations.today(publisher));
          }
          group.seen = group.seen.and(seen);
          String title = sighting.title();
          if (title == null || !title.startsWith(FORMER)) {
            group.held = group.held.and(seen);
          }
        });
    return group;
  }

  /** Mentions without an organisation are grouped by publisher. */
  private String family(PersonMention sighting) {
    String organisation = sighting.organisation();
    String publisher = sighting.publisher();
    return organisation != null
        ? familyOf(organisation)
        : "?" + (publisher == null ? "" : organisations.today(publisher));
  }

  private String familyOf(String organisation) {
    String full = fullNames.getOrDefault(organisation, organisation);
    return organisations.today(homes.getOrDefault(full, full));
  }

  /** Decides whether two groups are the same person. */
  private interface Rule {
    boolean holds(Group one, Group other);
  }

  /** Merges pairs of groups until the rule holds for no pair. */
  private void join(List<Group> groups, Rule rule) {
    for (int i = 0; i < groups.size(); i++) {
      int k = i + 1;
      while (k < groups.size()) {
        if (!isApart(groups.get(i), groups.get(k)) && rule.holds(groups.get(i), groups.get(k))) {
          Map<PersonMention, MentionPeriod> both = new TreeMap<>(groups.get(i).sightings);
          both.putAll(groups.get(k).sightings);
          groups.set(i, group(both));
          groups.remove(k);
          k = i + 1;
        } else {
          k++;
        }
      }
    }
  }

  private boolean isApart(Group one, Group other) {
    return anyRuled(one, other, rulings::areApart);
  }

  private boolean isOne(Group one, Group other) {
    return anyRuled(one, other, rulings::areOne);
  }

  /** A configured decision on a name at two organisations. */
  private interface Ruled {
    boolean says(String name, String organisation, String other);
  }

  private static boolean anyRuled(Group one, Group other, Ruled ruling) {
    String name = one.sightings.keySet().iterator().next().name();
    return one.organisations.stream()
        .anyMatch(
            organisation ->
                other.organisations.stream()
                    .anyMatch(another -> ruling.says(name, organisation, another)));
  }

  /**
   * Compares posts with organisation, such as 청년정책과장 and 청년정책과 과장, in releases of one publisher.
   */
  private boolean isSamePost(Group one, Group other) {
    for (PersonMention sighting : one.sightings.keySet()) {
      for (PersonMention another : other.sightings.keySet()) {
        String title = sighting.title();
        String same = another.title();
        if (title != null
            && same != null
            && !isCommon(title)
            && (title.endsWith(same) || same.endsWith(title))
            && isSamePublisher(sighting.publisher(), another.publisher())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Compares specific posts such as 산업정책실장 or 제2차관, regardless of the organisation. */
  private static boolean isSpecificPost(Group one, Group other) {
    return shares(one, other, NameDisambiguator::isSpecific);
  }

  private static boolean isSpecific(String title) {
    boolean numbered = title.chars().anyMatch(Character::isDigit);
    return OF_STATE.contains(title)
        || ((title.endsWith("장") || title.endsWith("관"))
            && (title.length() >= SPECIFIC || numbered)
            && RANKS.stream().noneMatch(title::endsWith));
  }

  /** Detects outliers, such as a minister whom few of many releases assign to another ministry. */
  private static boolean isStray(Group one, Group other) {
    Group few = one.seen.releases() < other.seen.releases() ? one : other;
    Group many = few == one ? other : one;
    return many.seen.releases() >= RELEASES_TO_A_STRAY * few.seen.releases()
        && many.seen.spans(few.seen)
        && shares(one, other, title -> HIGH.stream().anyMatch(title::endsWith));
  }

  private static boolean shares(Group one, Group other, Predicate<String> kind) {
    Set<String> titles = new HashSet<>();
    for (PersonMention sighting : one.sightings.keySet()) {
      String title = sighting.title();
      if (title != null && kind.test(title)) {
        titles.add(title);
      }
    }
    return other.sightings.keySet().stream()
        .map(PersonMention::title)
        .anyMatch(title -> title != null && titles.contains(title));
  }

  private boolean isSamePublisher(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && organisations.today(one).equals(organisations.today(other));
  }

  private boolean isHighAtSamePublisher(Group one, Group other) {
    return isHigh(one) && isHigh(other) && knowsBoth(one, other);
  }

  /** Returns whether a publisher or organisation of one group is one of the other. */
  private static boolean knowsBoth(Group one, Group other) {
    Set<String> known = new HashSet<>(one.publishers);
    known.addAll(one.families);
    return other.publishers.stream().anyMatch(known::contains)
        || other.families.stream().anyMatch(known::contains);
  }

  private boolean isKnownToPublisher(Group one, Group other) {
    return one.hasOrganisation() != other.hasOrganisation()
        && knowsBoth(one, other)
        && !isCommon(one)
        && !isCommon(other);
  }

  private boolean isCareer(Group one, Group other) {
    return isHigh(one)
        && isHigh(other)
        && one.organisations.stream().noneMatch(organisations::isIndependent)
        && other.organisations.stream().noneMatch(organisations::isIndependent)
        && one.held.releases() >= CAREER
        && other.held.releases() >= CAREER
        && one.held.isApartFrom(other.held);
  }

  /** Transcribed names of several words are hardly ever shared. */
  private boolean isForeign(Group one, Group other) {
    return one.sightings.keySet().iterator().next().name().indexOf(' ') > 0;
  }

  /**
   * Merges mentions without an organisation with the only person of the name, or for a high post
   * with the only person in a high post.
   */
  private void joinTheOnlyOne(List<Group> groups) {
    for (Group unnamed : List.copyOf(groups)) {
      if (unnamed.hasOrganisation() || isCommon(unnamed)) {
        continue;
      }
      List<Group> candidates =
          groups.stream()
              .filter(Group::hasOrganisation)
              .filter(group -> !isHigh(unnamed) || isHigh(group))
              .toList();
      if (candidates.size() == 1) {
        Map<PersonMention, MentionPeriod> both = new TreeMap<>(candidates.getFirst().sightings);
        both.putAll(unnamed.sightings);
        groups.remove(unnamed);
        groups.set(groups.indexOf(candidates.getFirst()), group(both));
      }
    }
  }

  private static boolean isHigh(Group group) {
    return group.sightings.keySet().stream()
        .map(PersonMention::title)
        .anyMatch(title -> title != null && HIGH.stream().anyMatch(title::endsWith));
  }

  /** Returns whether all titles of a group are unknown or common. */
  private static boolean isCommon(Group group) {
    return group.sightings.keySet().stream()
        .map(PersonMention::title)
        .allMatch(title -> title == null || isCommon(title));
  }

  private static boolean isCommon(String title) {
    return COMMON.stream().anyMatch(title::endsWith);
  }
}
