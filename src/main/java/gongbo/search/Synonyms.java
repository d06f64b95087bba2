package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.index.Schema;
import gongbo.korean.KoreanAnalysis;
import gongbo.korean.Morpheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Other names for what is searched: from the configuration, and from what the releases of a
 * generation define in brackets, such as {@code 과학기술정책연구원(이하 STEPI)}.
 *
 * <p>A name is known by its morphemes, so that spaces inside it, capitals and English plurals do
 * not matter.
 */
final class Synonyms {
  private static final String SYNONYMS = "synonyms.tsv";
  private static final String ENGLISH = "english.tsv";
  private static final String AGENCIES = "agencies.tsv";

  /** The longest name that is looked up, in typed words. */
  static final int LONGEST = 4;

  /** A name that fewer releases define may be a slip of one author. */
  private static final int DEFINED = 3;

  /** A learned name must be meant in this share of the releases that define its other name. */
  private static final double SHARE = 0.2;

  /** More names of one thing cost more than they find. */
  private static final int MOST = 4;

  private final KoreanAnalysis analysis;
  private final Map<String, Set<String>> others;

  private Synonyms(KoreanAnalysis analysis, Map<String, Set<String>> others) {
    this.analysis = analysis;
    this.others = others;
  }

  /** The other names that a configuration and the releases of an index give. */
  static Synonyms of(ConfigFolder config, KoreanAnalysis analysis, IndexReader releases)
      throws IOException {
    Synonyms synonyms = new Synonyms(analysis, new HashMap<>());
    for (ConfigLine line : config.lines(SYNONYMS)) {
      synonyms.addAll(ConfigLine.list(line.text()));
    }
    for (ConfigLine line : config.lines(AGENCIES)) {
      List<String> columns = line.columns(4);
      List<String> names = new ArrayList<>(ConfigLine.list(columns.get(1)));
      names.add(columns.get(0));
      synonyms.addAll(names);
    }
    for (ConfigLine line : config.lines(ENGLISH)) {
      List<String> columns = line.columns(2);
      ConfigLine.list(columns.get(1)).forEach(korean -> synonyms.add(columns.get(0), korean));
    }
    synonyms.learn(releases);
    return synonyms;
  }

  private void addAll(List<String> names) {
    for (String name : names) {
      for (String other : names) {
        add(name, other);
      }
    }
  }

  private void add(String name, String other) {
    String key = key(name);
    if (!key.isEmpty() && !key.equals(key(other))) {
      others.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(other);
    }
  }

  /** A pair of names with how many releases define it. */
  private record Defined(String term, String alias, int count) {}

  private void learn(IndexReader releases) throws IOException {
    Terms terms = MultiTerms.getTerms(releases, Schema.ALIAS);
    if (terms == null) {
      return;
    }
    List<Defined> all = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    TermsEnum pairs = terms.iterator();
    for (BytesRef pair = pairs.next(); pair != null; pair = pairs.next()) {
      List<String> names = List.of(pair.utf8ToString().split("\t", 2));
      Defined defined = new Defined(names.get(0), names.get(1), pairs.docFreq());
      all.add(defined);
      counts.merge(defined.term(), defined.count(), Integer::sum);
      counts.merge(defined.alias(), defined.count(), Integer::sum);
    }
    all.sort((a, b) -> b.count() - a.count());
    for (Defined defined : all) {
      if (isUsual(defined, counts.getOrDefault(defined.alias(), 0))) {
        add(defined.alias(), defined.term());
      }
      if (isUsual(defined, counts.getOrDefault(defined.term(), 0))) {
        add(defined.term(), defined.alias());
      }
    }
  }

  private static boolean isUsual(Defined defined, int all) {
    return defined.count() >= DEFINED && defined.count() >= SHARE * all;
  }

  /** The other names of what some words say, the surest first; empty when there are none. */
  List<String> of(String words) {
    return others.getOrDefault(key(words), Set.of()).stream().limit(MOST).toList();
  }

  private String key(String name) {
    return analysis.morphemesOf(name.substring(0, analysis.stemLength(name))).stream()
        .map(Morpheme::term)
        .collect(Collectors.joining(" "));
  }
}
