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
 * Who headed an agency when, as the releases of a generation tell, by the post: {@code 공정거래위원장},
 * {@code 공정위 위원장}. Spaces do not matter.
 */
final class OfficeHolders {
  /** A post that one release alone gives somebody may be a slip of extraction. */
  private static final int ESTABLISHED = 2;

  /** Stands between two posts of one person: {@code 부총리 겸 기획재정부 장관}. */
  private static final String AND = " 겸 ";

  private static final String COMMISSION = "위원회";

  private final Map<String, List<Holder>> byPost = new HashMap<>();

  /**
   * Somebody who held a post.
   *
   * @param person the person's key
   * @param post what it is called in full, in two words and in one
   * @param held from the first to the last day on which a release tells so
   * @param releases how many releases the person appears in
   */
  record Holder(String person, List<String> post, Period held, int releases) {
    Holder {
      post = List.copyOf(post);
    }
  }

  /**
   * That releases call somebody by a post.
   *
   * @param person the person's key
   * @param first the day of the first release that does
   * @param last the day of the last
   * @param releases how many do
   */
  private record Term(String person, LocalDate first, LocalDate last, int releases) {
    Term and(Term other) {
      return new Term(
          person,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          releases + other.releases);
    }

    /** Whether it is in the middle of another's. */
    boolean isAmidst(Term other) {
      LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
      return !middle.isBefore(other.first) && !middle.isAfter(other.last);
    }
  }

  private OfficeHolders() {}

  /** The heads of the agencies of a configuration, as an index knows them. */
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

  /** 공정거래 of 공정거래위원회, 통계 of 통계청: the title of the head says the rest. */
  private static String withoutKind(String agency) {
    int kind = agency.endsWith(COMMISSION) ? COMMISSION.length() : 1;
    return agency.substring(0, agency.length() - kind);
  }

  /** Who is called by each post, organisation and title in one. */
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
   * The latest first. Who is named in the middle of another's term, and less often, has the post
   * elsewhere, as a guest from abroad, or had it before.
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

  /** Who held a post in a period or, where that is not told, at any time; the latest first. */
  List<Holder> held(String post, Period period) {
    List<Holder> all = byPost.getOrDefault(EntityNames.key(post), List.of());
    List<Holder> then = all.stream().filter(holder -> holder.held().meets(period)).toList();
    return then.isEmpty() ? all : then;
  }
}
