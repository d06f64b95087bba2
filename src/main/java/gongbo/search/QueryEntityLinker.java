package gongbo.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import gongbo.korean.KoreanAnalysis;
import gongbo.search.EntityNames.Name;
import gongbo.search.OfficeHolders.Holder;
import gongbo.search.QueryClause.DateField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Links words of a query to entities: a person, a publisher, a place, a topic, an office and its
 * holder, a time. An entity raises the releases that have it, and is offered as a filter; {@link
 * QueryNarrower} applies times and people as filters.
 */
final class QueryEntityLinker {
  /** The fewest releases of a name; rarer ones may be extraction errors. */
  private static final int ESTABLISHED = 3;

  private final EntityNames names;
  private final OfficeHolders offices;
  private final Synonyms synonyms;
  private final KoreanAnalysis analysis;
  private final LocalDate today;

  /**
   * @param names the names of entities
   * @param offices the holders of offices
   * @param synonyms the other names of publishers
   * @param analysis separates words from their particles
   * @param today the day to which relative dates such as 지난달 and 작년 refer
   */
  QueryEntityLinker(
      EntityNames names,
      OfficeHolders offices,
      Synonyms synonyms,
      KoreanAnalysis analysis,
      LocalDate today) {
    this.names = names;
    this.offices = offices;
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
  record LinkedEntity(int from, int to, QueryClause meant, long releases, @Nullable Holder holder) {
    /**
     * Returns whether this is a time other than a year, such as a month or 최근 한 달, whose words are
     * then not searched. A year may also be mentioned in a text.
     */
    boolean isDate() {
      return meant instanceof QueryClause.During(DateField field, Period period)
          && !period.isYear();
    }

    /** Returns the calendar month that this is, if it is one. */
    Optional<YearMonth> month() {
      return meant instanceof QueryClause.During(DateField field, Period period)
          ? period.month()
          : Optional.empty();
    }

    /** Returns whether this is a person. */
    boolean isPerson() {
      return meant instanceof QueryClause.FieldValue(FacetField field, String value)
          && field == FacetField.SPEAKER;
    }

    /** Returns whether this is a time or a person, which can be applied as a filter. */
    boolean canNarrow() {
      return meant instanceof QueryClause.During || isPerson();
    }

    /** Returns whether the words belong together, because none of them has the meaning alone. */
    boolean isWhole() {
      return holder != null || isDate();
    }
  }

  /**
   * The words of a query with the entities that they name.
   *
   * @param words the words as typed
   * @param entities the entities in the order of their words
   */
  record LinkedWords(List<String> words, List<LinkedEntity> entities) {
    LinkedWords {
      words = List.copyOf(words);
      entities = List.copyOf(entities);
    }

    /** Returns the words of an entity as typed. */
    String typed(LinkedEntity entity) {
      return String.join(" ", words.subList(entity.from(), entity.to()));
    }

    /**
     * Returns the entities in groups that the same words name, such as the holders of an office.
     */
    List<List<LinkedEntity>> bySpan() {
      return List.copyOf(
          entities.stream()
              .collect(groupingBy(LinkedEntity::from, LinkedHashMap::new, toList()))
              .values());
    }

    /** Returns the entities that include a word. */
    List<LinkedEntity> at(int word) {
      return entities.stream()
          .filter(entity -> entity.from() <= word && word < entity.to())
          .toList();
    }
  }

  /**
   * Links words as typed, in order and without overlaps. An office links to everyone who held it,
   * at the time in the query if there is one.
   */
  LinkedWords link(List<String> words) {
    Period time =
        IntStream.range(0, words.size())
            .mapToObj(from -> DateExpression.at(words.subList(from, words.size()), today))
            .flatMap(Optional::stream)
            .map(DateExpression::period)
            .findFirst()
            .orElse(Period.ALWAYS);
    List<LinkedEntity> entities = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      List<LinkedEntity> found = startingAt(words, at, time);
      entities.addAll(found);
      at = found.isEmpty() ? at + 1 : found.getFirst().to();
    }
    return new LinkedWords(words, entities);
  }

  private List<LinkedEntity> startingAt(List<String> words, int from, Period time) {
    Optional<DateExpression> date = DateExpression.at(words.subList(from, words.size()), today);
    if (date.isPresent()) {
      QueryClause during = new QueryClause.During(DateField.PUBLISHED, date.get().period());
      return List.of(new LinkedEntity(from, from + date.get().words(), during, 0, null));
    }
    for (int to = Math.min(words.size(), from + Synonyms.LONGEST); to > from; to--) {
      String span = String.join(" ", words.subList(from, to));
      List<LinkedEntity> found = entities(from, to, span, time);
      if (found.isEmpty()) {
        String last = words.get(to - 1);
        int particle = last.length() - analysis.stemLength(last);
        found = entities(from, to, span.substring(0, span.length() - particle), time);
      }
      if (!found.isEmpty()) {
        return found.stream().map(entity -> withTitle(entity, words)).toList();
      }
    }
    return List.of();
  }

  /** The title behind the name of a person belongs to it: {@code 한도윤 위원}. */
  private LinkedEntity withTitle(LinkedEntity entity, List<String> words) {
    int end = entity.to();
    if (entity.holder() != null
        || end == words.size()
        || !(entity.meant() instanceof QueryClause.FieldValue(FacetField field, String value))
        || field != FacetField.SPEAKER) {
      return entity;
    }
    String next = words.get(end);
    return offices.hasTitle(value, next.substring(0, analysis.stemLength(next)))
        ? new LinkedEntity(entity.from(), end + 1, entity.meant(), entity.releases(), null)
        : entity;
  }

  private List<LinkedEntity> entities(int from, int to, String span, Period time) {
    List<Holder> holders = offices.holders(span, time);
    return holders.isEmpty()
        ? named(span).stream()
            .map(name -> entity(from, to, name.field(), name.value(), name.releases(), null))
            .toList()
        : holders.stream()
            .map(
                holder ->
                    entity(
                        from, to, FacetField.SPEAKER, holder.person(), holder.releases(), holder))
            .toList();
  }

  private static LinkedEntity entity(
      int from, int to, FacetField field, String value, long releases, @Nullable Holder holder) {
    return new LinkedEntity(from, to, new QueryClause.FieldValue(field, value), releases, holder);
  }

  /** Returns the entity with a name, or the publisher with such another name. */
  private Optional<Name> named(String words) {
    return Stream.concat(
            names.named(words).stream(),
            synonyms.names(words).stream()
                .flatMap(other -> names.named(other).stream())
                .filter(name -> name.field() == FacetField.PUBLISHER))
        .filter(name -> name.releases() >= ESTABLISHED)
        .findFirst();
  }
}
