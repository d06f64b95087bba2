package gongbo.search;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What counts how much, from {@code ranking.tsv}, which says why.
 *
 * @param title a word in the title, where one in the body counts 1
 * @param pairs a word found by its letters only, as a share of one found by its morphemes
 * @param others what the fields beside the best one add, 0 to 1
 * @param synonym another name of what was typed, as a share of the typed one
 * @param otherNames what the names beside the best one add, 0 to 1
 * @param letters one pair of a word's letters on its own
 * @param presence that a release has a word at all, times the word's rarity
 * @param nearTitle two neighbouring words of the query near each other in the title
 * @param nearBody the same in the body
 * @param nearSlop how many positions apart still count as near
 * @param helpful a word that says little about a text
 * @param month published in the month that the query names
 * @param year published in the year that the query names
 * @param speaker a person whom the query names says something in it
 * @param place it is about something at a place or in a region that the query names
 * @param allUpTo a query of this many words needs them all
 * @param requiredShare a longer query needs this share of its words, 0 to 1
 * @param few with fewer releases than this, fewer words are required
 * @param saturation BM25's k1
 * @param length BM25's b
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
   * The weights of a configuration.
   *
   * @throws ConfigException when one is missing, unknown or no number
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

  /** What it counts that a release has a value of a field that the query names. */
  float recognised(FacetField field) {
    return switch (field) {
      case SPEAKER -> speaker;
      case VENUE, REGION -> place;
      // Measured to help nobody: their names stand in the text too.
      case PUBLISHER, TOPIC -> 0;
      // Nor are these recognised: a query for 통계 is about figures, whatever paper they are in.
      case KIND, MANNER -> 0;
    };
  }

  /** How many of a query's words a release must contain. */
  int required(int words) {
    return words <= allUpTo ? words : Math.max(allUpTo, Math.round(words * requiredShare));
  }
}
