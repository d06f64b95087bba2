package gongbo.search;

import gongbo.index.DefinedName;
import gongbo.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<String, Set<String>> aliases = new HashMap<>();
  private final Map<String, AliasMeanings> meanings = new ConcurrentHashMap<>();

  /**
   * What an alternative name stands for in some releases.
   *
   * @param term what it stands for
   * @param releases the number of releases that say so
   */
  record Definition(String term, int releases) {}

  private Definitions() {}

  /** Reads the definitions of an index. */
  static Definitions of(IndexReader reader) throws IOException {
    Definitions all = new Definitions();
    Terms terms = MultiTerms.getTerms(reader, Schema.DEFINITION);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        all.add(DefinedName.parse(term.utf8ToString()), each.docFreq());
      }
    }
    return all;
  }

  private void add(DefinedName name, int releases) {
    byAlias
        .computeIfAbsent(name.alias(), unused -> new ArrayList<>())
        .add(new Definition(name.term(), releases));
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
    int own = 0;
    int all = 0;
    for (Map.Entry<String, List<Definition>> other : byAlias.entrySet()) {
      int releases =
          other.getValue().stream()
              .filter(definition -> definition.term().endsWith(term))
              .mapToInt(Definition::releases)
              .sum();
      all += releases;
      own += isVariant(alias, other.getKey()) ? releases : 0;
    }
    return all == 0 ? 0 : (double) own / all;
  }

  private static boolean isVariant(String alias, String other) {
    return NameLetters.inOrder(alias, other) || NameLetters.inOrder(other, alias);
  }

  /** Returns whether two terms have another alternative name in common. */
  boolean share(String term, String other, String alias) {
    Set<String> others = aliases.getOrDefault(other, Set.of());
    return aliases.getOrDefault(term, Set.of()).stream()
        .anyMatch(common -> !common.equals(alias) && others.contains(common));
  }
}
