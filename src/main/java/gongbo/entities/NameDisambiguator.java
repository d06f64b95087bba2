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
  private static final List<String> HIGH_POSTS =
      List.of(
          "장관", "차관", "청장", "처장", "위원장", "총리", "대통령", "실장", "사장", "총장", "원장", "본부장", "차장", "대사",
          "차관보", "조정관", "상임위원");

  /** Posts held by many persons, of any employer. */
  private static final List<String> COMMON_POSTS =
      List.of("교수", "대표", "박사", "회장", "대표이사", "학생", "이사", "연구위원", "의원", "변호사", "위원", "선수");

  /** The prefix of a former title. */
  private static final String FORMER = "전 ";

  /** Posts of which the state has only one. */
  private static final List<String> STATE_POSTS = List.of("대통령", "국무총리");

  /** The minimum length of a title that denotes a single post, such as 산업정책실장. */
  private static final int MIN_SPECIFIC_LENGTH = 6;

  /** Ranks, which many persons hold regardless of the length of the title. */
  private static final List<String> RANKS =
      List.of("연구관", "연구사", "지도관", "사무관", "서기관", "주무관", "이사관", "소방관", "경찰관", "조사관", "감독관", "센터장");

  /** The minimum ratio of the numbers of releases by which the smaller group is an outlier. */
  private static final int MIN_OUTLIER_RATIO = 20;

  /** The minimum number of releases per post in a career. */
  private static final int MIN_CAREER_RELEASES = 2;

  private final OrganisationNormalizer organisations;
  private final IdentityOverrides overrides;

  /** Maps subordinate organisations to the agency that they belong to. */
  private final Map<String, String> parents;

  /** Maps short names of organisations to full names. */
  private final Map<String, String> fullNames;

  NameDisambiguator(
      PersonMention.Reader reader, Map<String, String> parents, Map<String, String> fullNames) {
    this.fullNames = fullNames;
    this.organisations = reader.organisations();
    this.overrides = reader.overrides();
    this.parents = parents;
  }

  /** The mentions at one family of organisations, or without an organisation. */
  private static final class Group {
    final Set<String> organisations = new TreeSet<>();
    final Set<String> publishers = new TreeSet<>();
    final Set<String> families = new TreeSet<>();
    final Map<PersonMention, MentionPeriod> mentions;
    MentionPeriod period = new MentionPeriod(null, null, 0);

    /** The period in which the posts were held, without mentions of former titles. */
    MentionPeriod tenure = new MentionPeriod(null, null, 0);

    Group(Map<PersonMention, MentionPeriod> mentions) {
      this.mentions = new TreeMap<>(mentions);
    }

    boolean hasOrganisation() {
      return !organisations.isEmpty();
    }
  }

  /**
   * Returns the mentions of each person with a name, followed by the ambiguous mentions; that last
   * map may be empty.
   */
  List<Map<PersonMention, MentionPeriod>> disambiguate(Map<PersonMention, MentionPeriod> mentions) {
    List<Group> groups = groups(mentions);
    merge(groups, this::isConfiguredSame);
    merge(groups, this::isSamePost);
    merge(groups, NameDisambiguator::isSpecificPost);
    merge(groups, NameDisambiguator::isOutlier);
    merge(groups, this::isHighAtSamePublisher);
    merge(groups, this::isUnaffiliatedAtSamePublisher);
    merge(groups, this::isCareer);
    merge(groups, this::isForeign);
    mergeUnaffiliated(groups);
    Map<PersonMention, MentionPeriod> ambiguous = new TreeMap<>();
    List<Map<PersonMention, MentionPeriod>> persons = new ArrayList<>();
    for (Group group : groups) {
      if (group.hasOrganisation()) {
        persons.add(group.mentions);
      } else {
        ambiguous.putAll(group.mentions);
      }
    }
    // Without any organisation, nothing indicates more than one person.
    persons.add(ambiguous);
    return persons.size() == 1 ? List.of(ambiguous, Map.of()) : persons;
  }

  private List<Group> groups(Map<PersonMention, MentionPeriod> mentions) {
    Map<String, Map<PersonMention, MentionPeriod>> byFamily = new TreeMap<>();
    mentions.forEach(
        (mention, period) ->
            byFamily
                .computeIfAbsent(family(mention), unused -> new TreeMap<>())
                .put(mention, period));
    List<Group> groups = new ArrayList<>();
    byFamily.values().forEach(members -> groups.add(group(members)));
    return groups;
  }

  private Group group(Map<PersonMention, MentionPeriod> mentions) {
    Group group = new Group(mentions);
    group.mentions.forEach(
        (mention, period) -> {
          String organisation = mention.organisation();
          if (organisation != null) {
            group.organisations.add(organisation);
            group.families.add(familyOf(organisation));
          }
          String publisher = mention.publisher();
          if (publisher != null) {
            group.publishers.add(organisations.currentName(publisher));
          }
          group.period = group.period.merge(period);
          String title = mention.title();
          if (title == null || !title.startsWith(FORMER)) {
            group.tenure = group.tenure.merge(period);
          }
        });
    return group;
  }

  /** Mentions without an organisation are grouped by publisher. */
  private String family(PersonMention mention) {
    String organisation = mention.organisation();
    String publisher = mention.publisher();
    return organisation != null
        ? familyOf(organisation)
        : "?" + (publisher == null ? "" : organisations.currentName(publisher));
  }

  private String familyOf(String organisation) {
    String full = fullNames.getOrDefault(organisation, organisation);
    return organisations.currentName(parents.getOrDefault(full, full));
  }

  /** Decides whether two groups are the same person. */
  private interface Rule {
    boolean holds(Group one, Group other);
  }

  /** Merges pairs of groups until the rule holds for no pair. */
  private void merge(List<Group> groups, Rule rule) {
    for (int i = 0; i < groups.size(); i++) {
      int k = i + 1;
      while (k < groups.size()) {
        if (!isConfiguredDifferent(groups.get(i), groups.get(k))
            && rule.holds(groups.get(i), groups.get(k))) {
          Map<PersonMention, MentionPeriod> both = new TreeMap<>(groups.get(i).mentions);
          both.putAll(groups.get(k).mentions);
          groups.set(i, group(both));
          groups.remove(k);
          k = i + 1;
        } else {
          k++;
        }
      }
    }
  }

  private boolean isConfiguredDifferent(Group one, Group other) {
    return anyOverride(one, other, overrides::areDifferent);
  }

  private boolean isConfiguredSame(Group one, Group other) {
    return anyOverride(one, other, overrides::areSame);
  }

  /** A configured decision on a name at two organisations. */
  private interface OverrideTest {
    boolean applies(String name, String organisation, String other);
  }

  private static boolean anyOverride(Group one, Group other, OverrideTest override) {
    String name = one.mentions.keySet().iterator().next().name();
    return one.organisations.stream()
        .anyMatch(
            organisation ->
                other.organisations.stream()
                    .anyMatch(another -> override.applies(name, organisation, another)));
  }

  /**
   * Compares posts with organisation, such as 청년정책과장 and 청년정책과 과장, in releases of one publisher.
   */
  private boolean isSamePost(Group one, Group other) {
    for (PersonMention mention : one.mentions.keySet()) {
      for (PersonMention another : other.mentions.keySet()) {
        String title = mention.post();
        String anotherTitle = another.post();
        if (title != null
            && anotherTitle != null
            && !isCommon(title)
            && (title.endsWith(anotherTitle) || anotherTitle.endsWith(title))
            && isSamePublisher(mention.publisher(), another.publisher())) {
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
    return STATE_POSTS.contains(title)
        || ((title.endsWith("장") || title.endsWith("관"))
            && (title.length() >= MIN_SPECIFIC_LENGTH || numbered)
            && RANKS.stream().noneMatch(title::endsWith));
  }

  /** Detects outliers, such as a minister whom few of many releases assign to another ministry. */
  private static boolean isOutlier(Group one, Group other) {
    Group few = one.period.releases() < other.period.releases() ? one : other;
    Group many = few == one ? other : one;
    return many.period.releases() >= MIN_OUTLIER_RATIO * few.period.releases()
        && many.period.contains(few.period)
        && shares(one, other, title -> HIGH_POSTS.stream().anyMatch(title::endsWith));
  }

  private static boolean shares(Group one, Group other, Predicate<String> kind) {
    Set<String> titles = new HashSet<>();
    for (PersonMention mention : one.mentions.keySet()) {
      String title = mention.post();
      if (title != null && kind.test(title)) {
        titles.add(title);
      }
    }
    return other.mentions.keySet().stream()
        .map(PersonMention::post)
        .anyMatch(title -> title != null && titles.contains(title));
  }

  private boolean isSamePublisher(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && organisations.currentName(one).equals(organisations.currentName(other));
  }

  private boolean isHighAtSamePublisher(Group one, Group other) {
    return isHigh(one) && isHigh(other) && sharesPublisher(one, other);
  }

  /** Returns whether a publisher or organisation of one group is one of the other. */
  private static boolean sharesPublisher(Group one, Group other) {
    Set<String> known = new HashSet<>(one.publishers);
    known.addAll(one.families);
    return other.publishers.stream().anyMatch(known::contains)
        || other.families.stream().anyMatch(known::contains);
  }

  private boolean isUnaffiliatedAtSamePublisher(Group one, Group other) {
    return one.hasOrganisation() != other.hasOrganisation()
        && sharesPublisher(one, other)
        && !isCommon(one)
        && !isCommon(other);
  }

  private boolean isCareer(Group one, Group other) {
    return isHigh(one)
        && isHigh(other)
        && one.organisations.stream().noneMatch(organisations::isIndependent)
        && other.organisations.stream().noneMatch(organisations::isIndependent)
        && one.tenure.releases() >= MIN_CAREER_RELEASES
        && other.tenure.releases() >= MIN_CAREER_RELEASES
        && one.tenure.isDisjointFrom(other.tenure);
  }

  /** Transcribed names of several words are hardly ever shared. */
  private boolean isForeign(Group one, Group other) {
    return one.mentions.keySet().iterator().next().name().indexOf(' ') > 0;
  }

  /**
   * Merges mentions without an organisation with the only person of the name, or for a high post
   * with the only person in a high post.
   */
  private void mergeUnaffiliated(List<Group> groups) {
    for (Group unaffiliated : List.copyOf(groups)) {
      if (unaffiliated.hasOrganisation() || isCommon(unaffiliated)) {
        continue;
      }
      List<Group> candidates =
          groups.stream()
              .filter(Group::hasOrganisation)
              .filter(group -> !isHigh(unaffiliated) || isHigh(group))
              .toList();
      if (candidates.size() == 1) {
        Map<PersonMention, MentionPeriod> both = new TreeMap<>(candidates.getFirst().mentions);
        both.putAll(unaffiliated.mentions);
        groups.remove(unaffiliated);
        groups.set(groups.indexOf(candidates.getFirst()), group(both));
      }
    }
  }

  private static boolean isHigh(Group group) {
    return group.mentions.keySet().stream()
        .map(PersonMention::title)
        .anyMatch(title -> title != null && HIGH_POSTS.stream().anyMatch(title::endsWith));
  }

  /** Returns whether all titles of a group are unknown or common. */
  private static boolean isCommon(Group group) {
    return group.mentions.keySet().stream()
        .map(PersonMention::title)
        .allMatch(title -> title == null || isCommon(title));
  }

  private static boolean isCommon(String title) {
    return COMMON_POSTS.stream().anyMatch(title::endsWith);
  }
}
