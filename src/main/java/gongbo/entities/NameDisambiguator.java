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
 * Tells apart the persons who share a name.
 *
 * <p>The releases that name somebody are gathered by organisation, and each organisation is
 * somebody else's until a rule tells that it is the same person: organisations of one family; a
 * ruling of the operator; the same post in releases of the same publisher; a post that only one
 * person can hold; a high post that one release in many tells of another organisation; two high
 * posts in releases of the same publisher; no organisation at all in releases of a publisher who
 * knows one person of that name. High posts at different organisations are one career when one was
 * over before the other began. Last, who is named without an organisation is the only one who can
 * be meant. Two persons taken for two are better than two taken for one: everybody of a name is
 * found by the name.
 */
final class NameDisambiguator {
  /** Posts that one organisation has few of, and whose holders go from one to the next. */
  private static final List<String> HIGH =
      List.of(
          "장관", "차관", "청장", "처장", "위원장", "총리", "대통령", "실장", "사장", "총장", "원장", "본부장", "차장", "대사",
          "차관보", "조정관", "상임위원");

  /** Posts of which a release may name many, of any employer. */
  private static final List<String> COMMON =
      List.of("교수", "대표", "박사", "회장", "대표이사", "학생", "이사", "연구위원", "의원", "변호사", "위원", "선수");

  /** What a title begins with that somebody had before. */
  private static final String FORMER = "전 ";

  /** Posts that a state has one of. */
  private static final List<String> OF_STATE = List.of("대통령", "국무총리");

  /** A title of so many letters names one post and no other: 산업정책실장. */
  private static final int SPECIFIC = 6;

  /** Ranks are held by many, however long their names. */
  private static final List<String> RANKS =
      List.of("연구관", "연구사", "지도관", "사무관", "서기관", "주무관", "이사관", "소방관", "경찰관", "조사관", "감독관", "센터장");

  /** Of a person whom so many releases tell of, one may tell another organisation by mistake. */
  private static final int RELEASES_TO_A_STRAY = 20;

  /** A career is told from this many releases in each post. */
  private static final int CAREER = 2;

  private final OrganisationNormalizer organisations;
  private final IdentityOverrides rulings;

  /** What a smaller organisation is a part of, as far as releases show. */
  private final Map<String, String> homes;

  /** The full names of organisations that releases call by a short one. */
  private final Map<String, String> fullNames;

  NameDisambiguator(
      PersonMention.Reader reader, Map<String, String> homes, Map<String, String> fullNames) {
    this.fullNames = fullNames;
    this.organisations = reader.organisations();
    this.rulings = reader.rulings();
    this.homes = homes;
  }

  /** Releases that name somebody of one organisation family, or of none. */
  private static final class Group {
    final Set<String> organisations = new TreeSet<>();
    final Set<String> publishers = new TreeSet<>();
    final Set<String> families = new TreeSet<>();
    final Map<PersonMention, MentionPeriod> sightings;
    MentionPeriod seen = new MentionPeriod(null, null, 0);

    /** When the posts were held, which some are called by long after. */
    MentionPeriod held = new MentionPeriod(null, null, 0);

    Group(Map<PersonMention, MentionPeriod> sightings) {
      this.sightings = new TreeMap<>(sightings);
    }

    boolean hasOrganisation() {
      return !organisations.isEmpty();
    }
  }

  /**
   * The sightings of each person who has a name, and last of nobody in particular; that map may be
   * empty.
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
    // Where no organisation is told, nothing speaks for more than one.
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

  /** Sightings without an organisation are kept by who published them. */
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

  /** Tells whether two groups are one person. */
  private interface Rule {
    boolean holds(Group one, Group other);
  }

  /** Makes one group of any two that a rule holds for, until it holds for none. */
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

  /** What a ruling says of a name at two organisations. */
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

  /** 청년정책과장 here and 청년정책과 과장 there, both in releases of one ministry. */
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

  /** 산업정책실장 or 제2차관, whatever organisation a release takes him to be of. */
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

  /** One release in many has a minister of another ministry: it is mistaken. */
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

  /** Whether the publisher of one of them is the publisher or the organisation of the other. */
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

  /** Transcribed names of two words and more are hardly ever shared. */
  private boolean isForeign(Group one, Group other) {
    return one.sightings.keySet().iterator().next().name().indexOf(' ') > 0;
  }

  /**
   * Whoever is named without an organisation is the one person who has the name, or the only one in
   * a high post, if the title is of that kind.
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

  /** Whether nobody of a group has a post that tells them from others. */
  private static boolean isCommon(Group group) {
    return group.sightings.keySet().stream()
        .map(PersonMention::title)
        .allMatch(title -> title == null || isCommon(title));
  }

  private static boolean isCommon(String title) {
    return COMMON.stream().anyMatch(title::endsWith);
  }
}
