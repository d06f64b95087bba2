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
 * Sees what words of a query are besides words: the name of a person, a publisher, a place, a
 * topic, a post that somebody holds, a time. The words are searched all the same; what was
 * recognised lifts the releases that have it, and is offered to narrow by.
 */
final class QueryEntityLinker {
  /** A name that fewer releases bear may be a slip of extraction. */
  private static final int ESTABLISHED = 3;

  private final EntityNames names;
  private final OfficeHolders posts;
  private final Synonyms synonyms;
  private final KoreanAnalysis analysis;
  private final LocalDate today;

  /**
   * @param names the names there are
   * @param posts who is meant by a post
   * @param synonyms other names of publishers
   * @param analysis tells words from their particles
   * @param today what 지난달 and 작년 are told from
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
   * What some words are.
   *
   * @param from the number of the first word
   * @param to the number after the last word
   * @param meant the clause that would ask for it alone
   * @param releases how many releases of the generation have it; 0 for a time
   * @param holder the person meant, where the words name a post; null for all else
   */
  record Recognition(int from, int to, QueryClause meant, long releases, @Nullable Holder holder) {
    /**
     * Whether it is a time other than a whole year, such as a month or 최근 한 달. Its words are then
     * not looked for as words; a year may also be one that is spoken of.
     */
    boolean isOnlyTime() {
      return meant instanceof QueryClause.During(DateField field, Period period)
          && !period.isYear();
    }

    /** Whether its words are taken together, as none of them alone says what they mean. */
    boolean isWhole() {
      return holder != null || isOnlyTime();
    }
  }

  /**
   * What is recognised in words as typed, in their order. None of them overlap, but a post means
   * everybody who held it, at the time that is named if there is one.
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
