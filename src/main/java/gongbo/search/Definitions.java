package gongbo.search;

import gongbo.index.DefinedName;
import gongbo.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The alternative names that the releases of an index define, with the number of releases that
 * define each. Names are {@linkplain gongbo.korean.KoreanText#nameKey keys}.
 */
final class Definitions {
  /** The fewest releases of a definition that shows that two terms are one thing. */
  private static final int ESTABLISHED = 2;

  private final Map<String, List<Definition>> byAlias = new HashMap<>();

  /** The alternative names of each term, whose letters are in reverse order. */
  private final NavigableMap<String, List<Definition>> byEnding = new TreeMap<>();

  private final Map<String, Set<String>> aliases = new HashMap<>();
  private final Map<String, AliasMeanings> meanings = new ConcurrentHashMap<>();

  /**
   * A name at one side of a definition.
   *
   * @param term the name: what an alternative name stands for, or the alternative name
   * @param releases the number of releases that say so
   */
  record Definition(String term, int releases) {}

  private Definitions() {}

  /** Reads the definitions of an index. */
  static Definitions of(IndexReader reader) throws IOException {
    Definitions all = new Definitions();
    Terms terms = MultiTerms.getTerms(reader, Schema.DEFINITION);
    if (terms != null) {
      VisibleFrequency frequency = new VisibleFrequency(reader);
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        int releases = frequency.of(each);
        if (releases > 0) {
          all.add(DefinedName.parse(term.utf8ToString()), releases);
        }
      }
    }
    return all;
  }

  private void add(DefinedName name, int releases) {
    byAlias
        .computeIfAbsent(name.alias(), unused -> new ArrayList<>())
        .add(new Definition(name.term(), releases));
    byEnding
        .computeIfAbsent(reversed(name.term()), unused -> new ArrayList<>())
        .add(new Definition(name.alias(), releases));
    if (releases >= ESTABLISHED) {
      aliases.computeIfAbsent(name.term(), unused -> new HashSet<>()).add(name.alias());
    }
  }

  /** Returns what an alternative name stands for, in alphabetical order. */
  List<Definition> of(String alias) {
    return byAlias.getOrDefault(alias, List.of());
  }

  /** Returns the meanings of an alternative name. */
  AliasMeanings meanings(String alias) {
    return meanings.computeIfAbsent(alias, key -> AliasMeanings.of(key, this));
  }

  /**
   * Returns the share of the definitions of a term, and of terms that end with it, that give it an
   * alternative name or a variant of it: nearly all of {@code 세계관세기구} for {@code wco}, few of
   * {@code 네트워크} for {@code santiagonetwork}.
   */
  double share(String alias, String term) {
    String ending = reversed(term);
    int own = 0;
    int all = 0;
    for (List<Definition> definitions :
        byEnding.subMap(ending, ending + Character.MAX_VALUE).values()) {
      for (Definition definition : definitions) {
        all += definition.releases();
        own += isVariant(alias, definition.term()) ? definition.releases() : 0;
      }
    }
    return all == 0 ? 0 : (double) own / all;
  }

  private static String reversed(String term) {
    return new StringBuilder(term).reverse().toString();
  }

  private static boolean isVariant(String alias, String other) {
    return NameLetters.inOrder(alias, other) || NameLetters.inOrder(other, alias);
  }

  /** Returns whether two terms have another alternative name in common. */
  boolean haveOtherAlias(String term, String other, String alias) {
    Set<String> others = aliases.getOrDefault(other, Set.of());
    return aliases.getOrDefault(term, Set.of()).stream()
        .anyMatch(common -> !common.equals(alias) && others.contains(common));
  }
}
