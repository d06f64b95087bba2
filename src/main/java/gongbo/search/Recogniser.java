package gongbo.search;

import gongbo.search.Clause.DateField;
import gongbo.search.Names.Name;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sees what words of a query are besides words: the name of a person, a publisher, a place, a
 * topic, a time. The words are searched all the same; what was recognised lifts the releases that
 * have it, and is offered to narrow by.
 */
final class Recogniser {
  /** A name that fewer releases bear may be a slip of extraction. */
  private static final int ESTABLISHED = 3;

  private final Names names;
  private final Synonyms synonyms;
  private final LocalDate today;

  /**
   * @param names the names there are
   * @param synonyms other names of publishers
   * @param today what 지난달 and 작년 are told from
   */
  Recogniser(Names names, Synonyms synonyms, LocalDate today) {
    this.names = names;
    this.synonyms = synonyms;
    this.today = today;
  }

  /**
   * What some words are.
   *
   * @param from the number of the first word
   * @param to the number after the last word
   * @param meant the clause that would ask for it alone
   * @param releases how many releases of the generation have it; 0 for a time
   */
  record Recognition(int from, int to, Clause meant, long releases) {
    /**
     * Whether it is a time other than a whole year, such as a month or 최근 한 달. Its words are then
     * not looked for as words; a year may also be one that is spoken of.
     */
    boolean isOnlyTime() {
      return meant instanceof Clause.During(DateField field, Period period) && !period.isYear();
    }
  }

  /** What is recognised in words as typed, in their order; none of them overlap. */
  List<Recognition> recognise(List<String> words) {
    List<Recognition> recognised = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Recognition> found = at(words, at);
      found.ifPresent(recognised::add);
      at = found.map(Recognition::to).orElse(at + 1);
    }
    return recognised;
  }

  private Optional<Recognition> at(List<String> words, int from) {
    Optional<TypedDate> date = TypedDate.at(words.subList(from, words.size()), today);
    if (date.isPresent()) {
      Clause during = new Clause.During(DateField.PUBLISHED, date.get().period());
      return Optional.of(new Recognition(from, from + date.get().words(), during, 0));
    }
    for (int to = Math.min(words.size(), from + Synonyms.LONGEST); to > from; to--) {
      Optional<Name> name = named(String.join(" ", words.subList(from, to)));
      if (name.isPresent()) {
        Clause value = new Clause.FieldValue(name.get().field(), name.get().value());
        return Optional.of(new Recognition(from, to, value, name.get().releases()));
      }
    }
    return Optional.empty();
  }

  /** What bears a name itself, or the publisher that is also called so. */
  private Optional<Name> named(String words) {
    return Stream.concat(
            names.named(words).stream(),
            synonyms.of(words).stream()
                .flatMap(other -> names.named(other).stream())
                .filter(name -> name.field() == FacetField.PUBLISHER))
        .filter(name -> name.releases() >= ESTABLISHED)
        .findFirst();
  }
}
