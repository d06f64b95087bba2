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
 * @param title a match in the title; a match in the body counts 1
 * @param pairs a match by bigrams alone, relative to one by morphemes
 * @param others the share of the fields other than the best one, 0 to 1
 * @param synonym a match of a synonym, relative to the typed word
 * @param otherNames the share of the names other than the best one, 0 to 1
 * @param letters a match of a single bigram
 * @param presence the presence of a word, times its inverse document frequency
 * @param nearTitle two adjacent words of the query close to each other in the title
 * @param nearBody two adjacent words of the query close to each other in the body
 * @param nearSlop the distance that counts as close, in positions
 * @param helpful a function word
 * @param month publication in the month that the query names
 * @param year publication in the year that the query names
 * @param speaker a person whom the query names is quoted
 * @param place an event at a place or in a region that the query names
 * @param allUpTo the longest query that requires all its words
 * @param requiredShare the share of words that a longer query requires, 0 to 1
 * @param few the number of hits below which fewer words are required
 * @param saturation k1 of BM25
 * @param length b of BM25
 */
record RankingWeights(
    float title,
    float pairs,
    float others,
    float synonym,
    float otherNames,
    float letters,
    float presence,
    float nearTitle,
    float nearBody,
    int nearSlop,
    float helpful,
    float month,
    float year,
    float speaker,
    float place,
    int allUpTo,
    float requiredShare,
    int few,
    float saturation,
    float length) {
  private static final String FILE = "ranking.tsv";

  /**
   * Reads the weights of a configuration.
   *
   * @throws ConfigException when one is missing, unknown or not a number
   */
  static RankingWeights of(ConfigFolder config) {
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
    RankingWeights weights =
        new RankingWeights(
            take(values, "title"),
            take(values, "pairs"),
            take(values, "others"),
            take(values, "synonym"),
            take(values, "other_names"),
            take(values, "letters"),
            take(values, "presence"),
            take(values, "near_title"),
            take(values, "near_body"),
            (int) take(values, "near_slop"),
            take(values, "helpful"),
            take(values, "month"),
            take(values, "year"),
            take(values, "speaker"),
            take(values, "place"),
            (int) take(values, "all_up_to"),
            take(values, "required_share"),
            (int) take(values, "few"),
            take(values, "saturation"),
            take(values, "length"));
    if (!values.isEmpty()) {
      throw new ConfigException(FILE, 0, "unknown weights: " + values.keySet());
    }
    return weights;
  }

  private static float take(Map<String, Float> values, String name) {
    Float value = values.remove(name);
    if (value == null) {
      throw new ConfigException(FILE, 0, "the weight " + name + " is missing");
    }
    return value;
  }

  /** Returns the boost of a field value that the query names. */
  float recognised(FacetField field) {
    return switch (field) {
      case SPEAKER -> speaker;
      case VENUE, REGION -> place;
      // Measured to have no effect: these names occur in the text as well.
      case PUBLISHER, TOPIC -> 0;
      // These are not recognised: a query for 통계 is about figures in any kind of release.
      case KIND, MANNER -> 0;
    };
  }

  /** Returns the number of a query's words that a release must contain. */
  int required(int words) {
    return words <= allUpTo ? words : Math.max(allUpTo, Math.round(words * requiredShare));
  }
}
