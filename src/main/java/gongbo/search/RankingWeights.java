package gongbo.search;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of ranking, from {@code ranking.tsv}, which gives the reasons.
 *
 * @param match the matches of a word
 * @param words the words of a query
 * @param proximity adjacent words of a query that are close to each other in a release
 * @param entities the entities that a query names
 * @param required the number of words that a release must contain
 * @param bm25 the parameters of BM25
 */
record RankingWeights(
    MatchWeights match,
    WordWeights words,
    ProximityWeights proximity,
    EntityBoosts entities,
    RequiredWords required,
    Bm25Parameters bm25) {
  private static final String FILE = "ranking.tsv";

  /**
   * The weights of the matches of a word by field and by spelling. A match in the body counts 1.
   *
   * @param title a match in the title
   * @param otherFields the share of the fields other than the best one, 0 to 1
   * @param synonym a match of a synonym, relative to the typed word
   * @param otherNames the share of the names other than the best one, 0 to 1
   */
  record MatchWeights(float title, float otherFields, float synonym, float otherNames) {}

  /**
   * The weights of the words of a query.
   *
   * @param presence the presence of a content word, times its inverse document frequency
   * @param subject the similarity of a release to all of them, times the sum of these frequencies
   */
  record WordWeights(float presence, float subject) {}

  /**
   * The weights of two adjacent words of a query that are close to each other in a release.
   *
   * @param body closeness in the body
   * @param slop the distance that counts as close, in positions
   */
  record ProximityWeights(float body, int slop) {}

  /**
   * The boosts of releases that have an entity which the query names.
   *
   * @param month publication in the month
   * @param year publication in the year
   * @param speaker a quotation of the person
   * @param place an event at the place or in the region
   */
  record EntityBoosts(float month, float year, float speaker, float place) {
    /** Returns the boost of a value of a field. */
    float of(FacetField field) {
      return switch (field) {
        case SPEAKER -> speaker;
        case VENUE, REGION -> place;
        // Measured to have no effect: these names occur in the text as well.
        case PUBLISHER, TOPIC -> 0;
        // Months and years have weights of their own.
        case DATE, EVENT_DATE -> 0;
        // These are not recognised: a query for 통계 is about figures in any kind of release.
        case KIND, MANNER -> 0;
      };
    }
  }

  /**
   * The number of a query's words that a release must contain.
   *
   * @param allUpTo the longest query that requires all its words
   * @param share the share of words that a longer query requires, 0 to 1
   * @param fewHits the number of full matches below which partial ones are hits as well
   * @param candidates the number of matches, full or partial, below which fewer words are required
   * @param common the share of releases from which on a word of a question is not required, 0 to 1
   */
  record RequiredWords(int allUpTo, float share, int fewHits, int candidates, float common) {
    /** Returns the number of words required out of so many. */
    int of(int words) {
      return words <= allUpTo ? words : Math.max(allUpTo, Math.round(words * share));
    }
  }

  /**
   * The parameters of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
   *
   * @param k1 the saturation of term frequency
   * @param b the normalization by document length, 0 to 1
   */
  record Bm25Parameters(float k1, float b) {}

  /**
   * Reads the weights of a configuration.
   *
   * @throws ConfigException when one is missing, unknown or not a number
   */
  static RankingWeights of(ConfigFolder config) {
    Map<String, Float> values = read(config);
    RankingWeights weights =
        new RankingWeights(
            new MatchWeights(
                take(values, "title"),
                take(values, "others"),
                take(values, "synonym"),
                take(values, "other_names")),
            new WordWeights(take(values, "presence"), take(values, "subject")),
            new ProximityWeights(take(values, "near_body"), (int) take(values, "near_slop")),
            new EntityBoosts(
                take(values, "month"),
                take(values, "year"),
                take(values, "speaker"),
                take(values, "place")),
            new RequiredWords(
                (int) take(values, "all_up_to"),
                take(values, "required_share"),
                (int) take(values, "few"),
                (int) take(values, "candidates"),
                take(values, "common")),
            new Bm25Parameters(take(values, "saturation"), take(values, "length")));
    if (!values.isEmpty()) {
      throw new ConfigException(FILE, 0, "unknown weights: " + values.keySet());
    }
    return weights;
  }

  private static Map<String, Float> read(ConfigFolder config) {
    Map<String, Float> values = new HashMap<>();
    for (ConfigLine line : config.lines(FILE)) {
      List<String> columns = line.columns(3);
      try {
        float value = Float.parseFloat(columns.get(1));
        if (!(value >= 0)) {
          throw line.error("not a number of 0 or more: " + columns.get(1));
        }
        values.put(columns.get(0), value);
      } catch (NumberFormatException e) {
        throw line.error("not a number: " + columns.get(1));
      }
    }
    return values;
  }

  private static float take(Map<String, Float> values, String name) {
    Float value = values.remove(name);
    if (value == null) {
      throw new ConfigException(FILE, 0, "the weight " + name + " is missing");
    }
    return value;
  }
}
