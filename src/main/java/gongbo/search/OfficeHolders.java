package gongbo.search;

import gongbo.config.ListedAgency;
import gongbo.entities.Person;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The holders of offices over time, as the releases of a generation mention them: {@code 공정거래위원장},
 * {@code 공정위 위원장}. Spaces are ignored. The people are looked through when a query first names an
 * office or a person.
 */
final class OfficeHolders {
  /** The fewest releases of a holder: a single one may be an extraction error. */
  private static final int ESTABLISHED = 2;

  /** Separates two offices of one person: {@code 부총리 겸 기획재정부 장관}. */
  private static final String JOINER = " 겸 ";

  private static final String COMMISSION = "위원회";

  /** The agencies by the names of their head offices. */
  private final Map<String, ListedAgency> agencies = new HashMap<>();

  private final Deferred<Known> known;

  /**
   * What the releases say.
   *
   * @param byAgency the holders of the head office of each agency, latest first
   * @param titles the titles of each person, by key
   */
  private record Known(Map<ListedAgency, List<Holder>> byAgency, Map<String, Set<String>> titles) {}

  /**
   * The holder of an office.
   *
   * @param person the key of the person
   * @param names the full name of the office, as two words and as one
   * @param held the period between the first and the last mention
   * @param releases the number of releases of the person
   */
  record Holder(String person, List<String> names, Period held, int releases) {
    Holder {
      names = List.copyOf(names);
    }
  }

  /**
   * The tenure of a person in an office.
   *
   * @param person the key of the person
   * @param first the day of the first mention
   * @param last the day of the last mention
   * @param releases the number of mentions
   */
  private record Tenure(String person, LocalDate first, LocalDate last, int releases) {
    Tenure merge(Tenure other) {
      return new Tenure(
          person,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          releases + other.releases);
    }

    /** Returns whether this tenure lies within another's. */
    boolean isCentredIn(Tenure other) {
      LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
      return !middle.isBefore(other.first) && !middle.isAfter(other.last);
    }
  }

  private OfficeHolders(Deferred<Known> known) {
    this.known = known;
  }

  /** Returns the holders of the head offices of some agencies. */
  static OfficeHolders of(List<ListedAgency> agencies, OpenIndex index) {
    OfficeHolders holders = new OfficeHolders(Deferred.of(() -> known(agencies, index)));
    for (ListedAgency listed : agencies) {
      for (String name : listed.names()) {
        holders.agencies.putIfAbsent(EntityNames.key(name + listed.headTitle()), listed);
        holders.agencies.putIfAbsent(EntityNames.key(nameStem(name) + listed.headTitle()), listed);
      }
    }
    return holders;
  }

  private static Known known(List<ListedAgency> agencies, OpenIndex index) throws IOException {
    List<Person> people = index.entities().people().all();
    Map<String, List<Tenure>> tenures = tenures(people);
    Map<ListedAgency, List<Holder>> byAgency = new HashMap<>();
    for (ListedAgency listed : agencies) {
      String agency = listed.name();
      String head = listed.headTitle();
      List<String> fullNames = List.of(agency + ' ' + head, nameStem(agency) + head);
      List<Holder> ofAgency = new ArrayList<>();
      for (Tenure tenure :
          withoutOverlaps(tenures.getOrDefault(EntityNames.key(agency + head), List.of()))) {
        Period held = new Period(tenure.first(), tenure.last());
        int releases = index.count(FacetField.SPEAKER, tenure.person());
        ofAgency.add(new Holder(tenure.person(), fullNames, held, releases));
      }
      byAgency.put(listed, ofAgency);
    }
    return new Known(byAgency, titles(people));
  }

  private static Map<String, Set<String>> titles(List<Person> people) {
    Map<String, Set<String>> titles = new HashMap<>();
    for (Person person : people) {
      for (Person.Post post : person.posts()) {
        String title = post.title();
        if (title != null) {
          titles
              .computeIfAbsent(person.key(), unused -> new HashSet<>())
              .add(title.substring(title.lastIndexOf(' ') + 1));
        }
      }
    }
    return titles;
  }

  /** Looks through the people now. */
  void complete() throws IOException {
    var unused = known.get();
  }

  /** Returns whether a word is the title of a person, or what it ends with. */
  boolean hasTitle(String person, String word) {
    return word.length() > 1
        && known.getUnchecked().titles().getOrDefault(person, Set.of()).stream()
            .anyMatch(title -> title.endsWith(word));
  }

  /**
   * Returns the stem of an agency's name: 공정거래 of 공정거래위원회, 통계 of 통계청. The title of the head implies
   * the rest.
   */
  private static String nameStem(String agency) {
    int kind = agency.endsWith(COMMISSION) ? COMMISSION.length() : 1;
    return agency.substring(0, agency.length() - kind);
  }

  /** Returns the holders of each office by organisation and title as one word. */
  private static Map<String, List<Tenure>> tenures(List<Person> people) {
    Map<String, List<Tenure>> tenures = new HashMap<>();
    for (Person person : people) {
      Map<String, Tenure> ofPerson = new HashMap<>();
      for (Person.Post post : person.posts()) {
        LocalDate first = post.first();
        LocalDate last = post.last();
        if (first != null && last != null) {
          Tenure tenure = new Tenure(person.key(), first, last, post.releases());
          ofPerson.merge(nameOf(post), tenure, Tenure::merge);
        }
      }
      ofPerson.forEach(
          (post, tenure) -> tenures.computeIfAbsent(post, unused -> new ArrayList<>()).add(tenure));
    }
    return tenures;
  }

  private static String nameOf(Person.Post post) {
    String title = Objects.requireNonNullElse(post.title(), "");
    int joiner = title.lastIndexOf(JOINER);
    String last = joiner < 0 ? title : title.substring(joiner + JOINER.length());
    String organisation = Objects.requireNonNullElse(post.organisation(), "");
    return EntityNames.key(last.startsWith(organisation) ? last : organisation + last);
  }

  /**
   * Orders tenures, latest first. A person mentioned less often within another's tenure has such an
   * office elsewhere, such as a foreign guest, or held it before.
   */
  private static List<Tenure> withoutOverlaps(List<Tenure> mentioned) {
    List<Tenure> holders = new ArrayList<>();
    mentioned.stream()
        .filter(tenure -> tenure.releases() >= ESTABLISHED)
        .sorted(Comparator.comparingInt(Tenure::releases).reversed())
        .filter(tenure -> holders.stream().noneMatch(tenure::isCentredIn))
        .forEach(holders::add);
    holders.sort(Comparator.comparing(Tenure::last).reversed());
    return holders;
  }

  /**
   * Returns the holders of an office in a period or, if none is known, at any time; latest first.
   */
  List<Holder> holders(String post, Period period) {
    ListedAgency agency = agencies.get(EntityNames.key(post));
    List<Holder> all =
        agency == null
            ? List.of()
            : known.getUnchecked().byAgency().getOrDefault(agency, List.of());
    List<Holder> inPeriod = all.stream().filter(holder -> holder.held().overlaps(period)).toList();
    return inPeriod.isEmpty() ? all : inPeriod;
  }
}
