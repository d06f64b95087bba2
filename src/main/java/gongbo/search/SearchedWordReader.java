package gongbo.search;

import gongbo.korean.KoreanAnalysis;
import gongbo.search.QueryEntityLinker.LinkedEntity;
import gongbo.search.QueryEntityLinker.LinkedWords;
import gongbo.search.QueryInterpretation.UsedSynonym;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Analyses typed words and adds their synonyms. Several words that form one name become one word.
 */
final class SearchedWordReader {
  private final KoreanAnalysis analysis;
  private final Synonyms synonyms;

  SearchedWordReader(KoreanAnalysis analysis, Synonyms synonyms) {
    this.analysis = analysis;
    this.synonyms = synonyms;
  }

  /**
   * Returns the words to search for.
   *
   * @param narrowing the entities that narrow the matches
   */
  List<SearchedWord> words(LinkedWords linked, Narrowing narrowing) {
    List<String> typed = linked.words();
    List<SearchedWord> words = new ArrayList<>();
    boolean isKorean = typed.stream().filter(SearchedWordReader::isForeign).count() < 2;
    boolean isSpecific = !isKorean && generalEnd(typed, 0) < typed.size();
    int at = 0;
    while (at < typed.size()) {
      List<LinkedEntity> here = linked.at(at);
      Optional<LinkedEntity> implied = here.stream().filter(narrowing::impliesWords).findFirst();
      int end = implied.map(LinkedEntity::to).orElse(entityEnd(typed, at, here));
      int general = isSpecific && end == at ? generalEnd(typed, at) : at;
      if (implied.isPresent() || general > at) {
        end = Math.max(end, general);
        for (String word : typed.subList(at, end)) {
          words.add(SearchedWord.function(QueryWord.adjacent(word, analysis)));
        }
        at = end;
      } else if (end > at) {
        String name = String.join(" ", typed.subList(at, end));
        words.add(named(name, here, narrowing));
        at = end;
      } else {
        QueryWord word = QueryWord.of(typed.get(at), analysis);
        // Among Korean words "it" is the technology; in English text it is a stopword.
        QueryWord meant = isKorean && isForeign(word.text()) ? word.asContentWord() : word;
        words.add(searched(meant, here, narrowing));
        at++;
      }
    }
    return words;
  }

  /** Returns a word with its synonyms, whose parts belong together. */
  SearchedWord whole(String typed) {
    return searched(QueryWord.adjacent(stem(typed), analysis), List.of(), Narrowing.NONE);
  }

  /** Returns a word with its synonyms. */
  SearchedWord searched(QueryWord word) {
    return searched(word, List.of(), Narrowing.NONE);
  }

  private SearchedWord searched(QueryWord word, List<LinkedEntity> here, Narrowing narrowing) {
    return searched(word, people(here), here.stream().anyMatch(narrowing::has));
  }

  private SearchedWord searched(QueryWord word, List<QueryClause> people, boolean isRequired) {
    List<String> equal = new ArrayList<>(synonyms.equivalents(word.text()));
    equal.addAll(establishedByPart(word));
    List<String> others =
        synonyms.names(word.text()).stream().filter(name -> !equal.contains(name)).toList();
    List<QueryWord> equivalents = analysed(equal);
    List<QueryWord> all = new ArrayList<>(equivalents);
    all.addAll(analysed(others));
    return new SearchedWord(word.withSynonyms(all), equivalents, people, isRequired);
  }

  /**
   * Returns the names of a compound with one of its nouns by another established name: {@code AI
   * 산업} of {@code 인공지능산업}.
   */
  private List<String> establishedByPart(QueryWord compound) {
    List<QueryWord> parts = compound.parts();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (String other : synonyms.established(parts.get(i).text())) {
        List<String> name = new ArrayList<>(parts.stream().map(QueryWord::text).toList());
        name.set(i, other);
        names.add(String.join(" ", name));
      }
    }
    return names;
  }

  /** Returns words in which the nouns of a compound are words of their own. */
  List<SearchedWord> apart(List<SearchedWord> words) {
    return words.stream().flatMap(this::apart).toList();
  }

  private Stream<SearchedWord> apart(SearchedWord word) {
    return word.isCompound()
        ? word.word().parts().stream()
            .map(part -> searched(part.asContentWord(), word.people(), word.isRequired()))
        : Stream.of(word);
  }

  /** Returns a name of one word or several, such as an office. */
  private SearchedWord named(String name, List<LinkedEntity> here, Narrowing narrowing) {
    Optional<OfficeHolders.Holder> holder =
        here.stream().flatMap(entity -> Optional.ofNullable(entity.holder()).stream()).findFirst();
    if (holder.isEmpty()) {
      return searched(QueryWord.adjacent(stem(name), analysis), here, narrowing);
    }
    List<QueryWord> others =
        analysed(holder.get().names().stream().filter(other -> !other.equals(name)).toList());
    return new SearchedWord(
        QueryWord.adjacent(stem(name), analysis).withSynonyms(others),
        others,
        people(here),
        here.stream().anyMatch(narrowing::has));
  }

  /** Returns the synonyms of words that are searched, those of offices not counted. */
  List<UsedSynonym> synonyms(List<SearchedWord> words) {
    List<UsedSynonym> used = new ArrayList<>();
    for (SearchedWord searched : words) {
      QueryWord word = searched.word();
      Set<String> names = word.synonyms().stream().map(QueryWord::text).collect(Collectors.toSet());
      synonyms.of(word.text()).stream()
          .filter(synonym -> names.contains(synonym.name()))
          .forEach(synonym -> used.add(new UsedSynonym(word.text(), synonym)));
      for (QueryWord part : word.parts()) {
        synonyms.of(part.text()).stream()
            .filter(Synonym::isEstablished)
            .forEach(synonym -> used.add(new UsedSynonym(part.text(), synonym)));
      }
    }
    return used;
  }

  private static List<QueryClause> people(List<LinkedEntity> here) {
    return here.stream().filter(LinkedEntity::isPerson).map(LinkedEntity::meant).toList();
  }

  /**
   * Returns the end of the date, office, number or name of several words that begins here; this
   * word if there is none.
   */
  private int entityEnd(List<String> typed, int from, List<LinkedEntity> here) {
    Optional<LinkedEntity> whole = here.stream().filter(LinkedEntity::isWhole).findFirst();
    if (whole.isPresent()) {
      return whole.get().to();
    }
    int number = KoreanAnalysis.numberLength(typed.subList(from, typed.size()));
    if (number > 1) {
      return from + number;
    }
    int end = Math.min(typed.size(), from + Synonyms.LONGEST);
    while (end > from && synonyms.of(String.join(" ", typed.subList(from, end))).isEmpty()) {
      end--;
    }
    return end;
  }

  /** Returns the end of the words from here that name what every release is about. */
  private int generalEnd(List<String> typed, int from) {
    for (int end = Math.min(typed.size(), from + Synonyms.LONGEST); end > from; end--) {
      if (synonyms.isOfEveryRelease(String.join(" ", typed.subList(from, end)))) {
        return end;
      }
    }
    return from;
  }

  /** Returns a typed word or name without its particle. */
  String stem(String name) {
    return name.substring(0, analysis.stemLength(name));
  }

  private static boolean isForeign(String text) {
    return text.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
  }

  private List<QueryWord> analysed(List<String> names) {
    return names.stream().map(name -> QueryWord.adjacent(name, analysis)).toList();
  }
}
