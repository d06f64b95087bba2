package gongbo.search;

import gongbo.korean.KoreanAnalysis;
import gongbo.search.EntityNames.Name;
import gongbo.search.OfficeHolders.Holder;
import gongbo.search.QueryClause.DateField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Links words of a query to entities: a person, a publisher, a place, a topic, an office and its
 * holder, a time. The words are still searched; an entity raises the releases that have it, and is
 * offered as a filter.
 */
final class QueryEntityLinker {
  /** The fewest releases of a name; rarer ones may be extraction errors. */
  private static final int ESTABLISHED = 3;

  private final EntityNames names;
  private final OfficeHolders posts;
  private final Synonyms synonyms;
  private final KoreanAnalysis analysis;
  private final LocalDate today;

  /**
   * @param names the names of entities
   * @param posts the holders of offices
   * @param synonyms the other names of publishers
   * @param analysis separates words from their particles
   * @param today the day to which relative dates such as 지난달 and 작년 refer
   */
  QueryEntityLinker(
      EntityNames names,
      OfficeHolders posts,
      Synonyms synonyms,
      KoreanAnalysis analysis,
      LocalDate today) {
    this.names = names;
    this.posts = posts;
    this.synonyms = synonyms;
    this.analysis = analysis;
    this.today = today;
  }

  /**
   * A linked entity.
   *
   * @param from the index of the first word
   * @param to the index after the last word
   * @param meant the clause that requires the entity
   * @param releases the number of releases with it; 0 for a time
   * @param holder the person, where the words name an office; null otherwise
   */
  record Recognition(int from, int to, QueryClause meant, long releases, @Nullable Holder holder) {
    /**
     * Returns whether this is a time other than a year, such as a month or 최근 한 달, whose words are
     * then not searched. A year may also be mentioned in a text.
     */
    boolean isOnlyTime() {
      return meant instanceof QueryClause.During(DateField field, Period period)
          && !period.isYear();
    }

    /** Returns whether the words belong together, because none of them has the meaning alone. */
    boolean isWhole() {
      return holder != null || isOnlyTime();
    }
  }

  /**
   * Links words as typed, in order and without overlaps. An office links to everyone who held it,
   * at the time in the query if there is one.
   */
  List<Recognition> recognise(List<String> words) {
    Period time =
        IntStream.range(0, words.size())
            .mapToObj(from -> DateExpression.at(words.subList(from, words.size()), today))
            .flatMap(Optional::stream)
            .map(DateExpression::period)
            .findFirst()
            .orElse(Period.ALWAYS);
    List<Recognition> recognised = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      List<Recognition> found = at(words, at, time);
      recognised.addAll(found);
      at = found.isEmpty() ? at + 1 : found.getFirst().to();
    }
    return recognised;
  }

  private List<Recognition> at(List<String> words, int from, Period time) {
    Optional<DateExpression> date = DateExpression.at(words.subList(from, words.size()), today);
    if (date.isPresent()) {
      QueryClause during = new QueryClause.During(DateField.PUBLISHED, date.get().period());
      return List.of(new Recognition(from, from + date.get().words(), during, 0, null));
    }
    for (int to = Math.min(words.size(), from + Synonyms.LONGEST); to > from; to--) {
      String span = String.join(" ", words.subList(from, to));
      List<Recognition> found = spanned(from, to, span, time);
      if (found.isEmpty()) {
        String last = words.get(to - 1);
        int particle = last.length() - analysis.stemLength(last);
        found = spanned(from, to, span.substring(0, span.length() - particle), time);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Recognition> spanned(int from, int to, String span, Period time) {
    List<Holder> holders = posts.held(span, time);
    return holders.isEmpty()
        ? named(span).stream()
            .map(name -> recognition(from, to, name.field(), name.value(), name.releases(), null))
            .toList()
        : holders.stream()
            .map(
                holder ->
                    recognition(
                        from, to, FacetField.SPEAKER, holder.person(), holder.releases(), holder))
            .toList();
  }

  private static Recognition recognition(
      int from, int to, FacetField field, String value, long releases, @Nullable Holder holder) {
    return new Recognition(from, to, new QueryClause.FieldValue(field, value), releases, holder);
  }

  /** Returns the entity with a name, or the publisher with such another name. */
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
