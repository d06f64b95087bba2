package gongbo.index;

import gongbo.korean.KoreanAnalysis;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.facet.FacetsConfig;

/**
 * The fields of the indexes. A generation has two indexes: in one, a document is a release; in the
 * other it is a quotation, with the quoted words as its body, its speaker as the only speaker, no
 * title, and everything else from its release. So every query works on both.
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><th>field</th><th>holds</th><th>for</th></tr>
 * <tr><td>{@value #ID}</td><td>the id, a term and doc values</td><td>look-up, ties</td></tr>
 * <tr><td>{@value #FORMER_ID}</td><td>the ids that earlier versions gave a release</td>
 *     <td>look-up</td></tr>
 * <tr><td>{@value #RELEASE}</td><td>the id of the release that a quotation stands in</td>
 *     <td>all quotations of a release</td></tr>
 * <tr><td>{@value #CLUSTER}</td><td>the release that came first of all that print its text, where
 *     others do</td><td>other prints of a release</td></tr>
 * <tr><td>{@value #DIGEST}</td><td>a digest of title and body, in doc values; absent where an
 *     earlier version indexed the release</td><td>which releases were corrected</td></tr>
 * <tr><td>{@value #TITLE}, {@value #BODY}</td><td>morphemes and the compounds of adjacent ones, with
 *     positions and offsets</td>
 *     <td>words, phrases, marks</td></tr>
 * <tr><td>{@value #TITLE_PAIRS}</td><td>syllable pairs with positions</td>
 *     <td>completion of titles</td></tr>
 * <tr><td>{@value #WORDS}</td><td>printed words of title and body, without positions</td>
 *     <td>the vocabulary: spelling, spacing</td></tr>
 * <tr><td>{@value #DEFINITION}</td><td>the alternative names that a release defines, with what
 *     they stand for: {@link DefinedName}</td><td>what an abbreviation means</td></tr>
 * <tr><td>{@link #FACETS}</td><td>facet values, and syllable pairs of them; under a region its
 *     venues (a venue that is only a region is listed as a region alone), under the name of several people the key of each; a release has the manners of all
 *     its quotations</td>
 *     <td>counts, drill-down; {@code speaker:…} in a query</td></tr>
 * <tr><td>{@value #PUBLISHED}</td><td>seconds of Korean time, points and doc values</td>
 *     <td>ranges, sorting</td></tr>
 * <tr><td>{@value #DATE}, {@value #EVENT_DATE}</td><td>facets of three levels, {@code 2025} ›
 *     {@code 2025-05} › {@code 2025-05-28}; every day of an event</td><td>counts</td></tr>
 * <tr><td>{@value #EVENT}</td><td>ranges of days since 1970-01-01</td><td>event periods</td></tr>
 * <tr><td>{@value #STORED}</td><td>the {@link gongbo.release.Release} or {@link
 *     gongbo.release.AttributedQuotation}, whole</td><td>display; stored only</td></tr>
 * </table>
 */
public final class Schema {
  /** The version of the format, raised when older indexes can no longer be read. */
  public static final int VERSION = 25;

  public static final String ID = "id";
  public static final String FORMER_ID = "former_id";
  public static final String RELEASE = "release";
  public static final String CLUSTER = "cluster";
  public static final String DIGEST = "digest";
  public static final String TITLE = "title";
  public static final String BODY = "body";
  public static final String TITLE_PAIRS = "title_pairs";
  public static final String WORDS = "words";
  public static final String DEFINITION = "definition";
  public static final String PUBLISHED = "published";
  public static final String DATE = "date";
  public static final String EVENT = "event";
  public static final String EVENT_DATE = "event_date";
  public static final String STORED = "stored";

  public static final String PUBLISHER = "publisher";
  public static final String SPEAKER = "speaker";
  public static final String TOPIC = "topic";
  public static final String VENUE = "venue";
  public static final String REGION = "region";
  public static final String KIND = "kind";
  public static final String MANNER = "manner";

  /** The facets other than {@link #DATE} and {@link #EVENT_DATE}. */
  public static final List<String> FACETS =
      List.of(PUBLISHER, SPEAKER, TOPIC, VENUE, REGION, KIND, MANNER);

  private Schema() {}

  /** Returns the analyzer of each field. */
  public static Analyzer analyzer(KoreanAnalysis analysis) {
    return new PerFieldAnalyzerWrapper(
        analysis.pairs(),
        Map.of(
            TITLE, analysis.morphemes(),
            BODY, analysis.morphemes(),
            WORDS, analysis.words()));
  }

  /**
   * Returns the configuration of facets: any field may have several values, dates, regions and
   * names have finer values below, and documents with any value are counted per field.
   */
  public static FacetsConfig facetsConfig() {
    FacetsConfig config = new FacetsConfig();
    for (String facet : FACETS) {
      config.setMultiValued(facet, true);
      config.setRequireDimCount(facet, true);
    }
    config.setHierarchical(REGION, true);
    config.setHierarchical(SPEAKER, true);
    config.setHierarchical(DATE, true);
    config.setHierarchical(EVENT_DATE, true);
    config.setMultiValued(EVENT_DATE, true);
    return config;
  }
}
