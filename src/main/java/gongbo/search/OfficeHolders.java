package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.config.ListedAgency;
import gongbo.entities.Person;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The holders of offices over time, as the releases of a generation mention them: {@code 공정거래위원장},
 * {@code 공정위 위원장}. Spaces are ignored.
 */
final class OfficeHolders {
  /** The fewest releases of a holder: a single one may be an extraction error. */
  private static final int ESTABLISHED = 2;

  /** Separates two offices of one person: {@code 부총리 겸 기획재정부 장관}. */
  private static final String AND = " 겸 ";

  private static final String COMMISSION = "위원회";

  private final Map<String, List<Holder>> byPost = new HashMap<>();

  /**
   * The holder of an office.
   *
   * @param person the key of the person
   * @param post the full name of the office, as two words and as one
   * @param held the period between the first and the last mention
   * @param releases the number of releases of the person
   */
  record Holder(String person, List<String> post, Period held, int releases) {
    Holder {
      post = List.copyOf(post);
    }
  }

  /**
   * The term of a person in an office.
   *
   * @param person the key of the person
   * @param first the day of the first mention
   * @param last the day of the last mention
   * @param releases the number of mentions
   */
  private record Term(String person, LocalDate first, LocalDate last, int releases) {
    Term and(Term other) {
      return new Term(
          person,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          releases + other.releases);
    }

    /** Returns whether this term lies within another's. */
    boolean isAmidst(Term other) {
      LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
      return !middle.isBefore(other.first) && !middle.isAfter(other.last);
    }
  }

  private OfficeHolders() {}

  /** Returns the holders of the head offices of the agencies in a configuration. */
  static OfficeHolders of(ConfigFolder config, OpenIndex index) throws IOException {
    Map<String, List<Term>> terms = terms(index.knowledge().people().all());
    OfficeHolders posts = new OfficeHolders();
    for (ListedAgency listed : ListedAgency.in(config)) {
      String agency = listed.name();
      String head = listed.headTitle();
      List<String> inFull = List.of(agency + ' ' + head, withoutKind(agency) + head);
      List<Holder> holders = new ArrayList<>();
      for (Term term : oneAtATime(terms.getOrDefault(EntityNames.key(agency + head), List.of()))) {
        Period held = new Period(term.first(), term.last());
        int releases = index.reader().docFreq(index.having(FacetField.SPEAKER, term.person()));
        holders.add(new Holder(term.person(), inFull, held, releases));
      }
      for (String name : listed.names()) {
        posts.byPost.putIfAbsent(EntityNames.key(name + head), holders);
        posts.byPost.putIfAbsent(EntityNames.key(withoutKind(name) + head), holders);
      }
    }
    return posts;
  }

  /**
   * Returns the stem of an agency's name: 공정거래 of 공정거래위원회, 통계 of 통계청. The title of the head implies
   * the rest.
   */
  private static String withoutKind(String agency) {
    int kind = agency.endsWith(COMMISSION) ? COMMISSION.length() : 1;
    return agency.substring(0, agency.length() - kind);
  }

  /** Returns the holders of each office by organisation and title as one word. */
  private static Map<String, List<Term>> terms(List<Person> people) {
    Map<String, List<Term>> terms = new HashMap<>();
    for (Person person : people) {
      Map<String, Term> posts = new HashMap<>();
      for (Person.Post post : person.posts()) {
        LocalDate first = post.first();
        LocalDate last = post.last();
        if (first != null && last != null) {
          Term term = new Term(person.key(), first, last, post.releases());
          posts.merge(nameOf(post), term, Term::and);
        }
      }
      posts.forEach(
          (post, term) -> terms.computeIfAbsent(post, unused -> new ArrayList<>()).add(term));
    }
    return terms;
  }

  private static String nameOf(Person.Post post) {
    String title = Objects.requireNonNullElse(post.title(), "");
    int and = title.lastIndexOf(AND);
    String last = and < 0 ? title : title.substring(and + AND.length());
    String organisation = Objects.requireNonNullElse(post.organisation(), "");
    return EntityNames.key(last.startsWith(organisation) ? last : organisation + last);
  }

  /**
   * Orders terms, latest first. A person mentioned less often within another's term has such an
   * office elsewhere, such as a foreign guest, or held it before.
   */
  private static List<Term> oneAtATime(List<Term> called) {
    List<Term> holders = new ArrayList<>();
    called.stream()
        .filter(term -> term.releases() >= ESTABLISHED)
        .sorted(Comparator.comparingInt(Term::releases).reversed())
        .filter(term -> holders.stream().noneMatch(term::isAmidst))
        .forEach(holders::add);
    holders.sort(Comparator.comparing(Term::last).reversed());
    return holders;
  }

  /**
   * Returns the holders of an office in a period or, if none is known, at any time; latest first.
   */
  List<Holder> held(String post, Period period) {
    List<Holder> all = byPost.getOrDefault(EntityNames.key(post), List.of());
    List<Holder> then = all.stream().filter(holder -> holder.held().meets(period)).toList();
    return then.isEmpty() ? all : then;
  }
}
