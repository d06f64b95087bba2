package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.config.ListedAgency;
import gongbo.config.ListedRegion;
import gongbo.korean.KoreanAnalysis;
import java.util.List;

/**
 * What a server reads of a configuration for a generation, once for all its views, so that no file
 * that is changed meanwhile keeps a withdrawal from being followed.
 *
 * @param synonyms the synonyms and translations
 * @param askingWords the stopwords of questions
 * @param regions the regions with their short names
 * @param agencies the agencies with the titles of their heads
 */
record SearchConfig(
    Deferred<ConfiguredSynonyms> synonyms,
    QuestionStopwords askingWords,
    List<ListedRegion> regions,
    List<ListedAgency> agencies) {
  SearchConfig {
    regions = List.copyOf(regions);
    agencies = List.copyOf(agencies);
  }

  /**
   * Reads a configuration.
   *
   * @param analysis the analyzers of the generation
   * @throws gongbo.config.ConfigException when a file is invalid
   */
  static SearchConfig of(ConfigFolder config, Deferred<KoreanAnalysis> analysis) {
    return new SearchConfig(
        Deferred.begun(() -> ConfiguredSynonyms.of(config, analysis.get())),
        QuestionStopwords.of(config),
        ListedRegion.in(config),
        ListedAgency.in(config));
  }
}
