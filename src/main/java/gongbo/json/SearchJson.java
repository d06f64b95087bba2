package gongbo.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.search.FacetCounts;
import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import gongbo.search.FoldedHit;
import gongbo.search.HighlightedText;
import gongbo.search.Hit;
import gongbo.search.HitRank;
import gongbo.search.Period;
import gongbo.search.QueryClause;
import gongbo.search.QueryInterpretation;
import gongbo.search.QueryInterpretation.Correction;
import gongbo.search.QueryInterpretation.UsedSynonym;
import gongbo.search.QuotationHit;
import gongbo.search.SearchResult;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of the answers of {@code GET /api/v1/search} and {@code GET /api/v1/quotes}.
 * Highlights are offsets, not markup.
 */
public final class SearchJson {
  /** The keys of {@link ReleaseJson} that a hit has. */
  public static final List<String> OF_RELEASE =
      List.of(
          "id",
          "title",
          "published",
          "publisher",
          "kind",
          "url",
          "speakers",
          "topics",
          "venues",
          "event_dates");

  private SearchJson() {}

  /** Returns the answer with every facet. */
  public static ObjectNode of(SearchResult<Hit> result) {
    return of(result, false, null);
  }

  /**
   * Returns the answer to a search for releases.
   *
   * @param fold whether hits that print the same text are nested under the first of them
   * @param cursor the cursor of the next hits; null when there are none
   */
  public static ObjectNode of(SearchResult<Hit> result, boolean fold, @Nullable String cursor) {
    ObjectNode answer = of(result, cursor, SearchJson::hit);
    if (fold) {
      ArrayNode hits = answer.putArray("hits");
      FoldedHit.of(result.hits()).forEach(folded -> hits.add(folded(folded)));
    }
    return answer;
  }

  /** Returns the answer to a search for quotations. */
  public static ObjectNode ofQuotations(
      SearchResult<QuotationHit> result, @Nullable String cursor) {
    return of(result, cursor, SearchJson::quotation);
  }

  private static <H> ObjectNode of(
      SearchResult<H> result, @Nullable String cursor, Function<H, ObjectNode> hitJson) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("total", result.total());
    answer.put("generation", result.generation());
    answer.put("took_ms", result.took().toMillis());
    answer.set("interpretation", interpretation(result.interpretation()));
    ArrayNode hits = answer.putArray("hits");
    result.hits().forEach(hit -> hits.add(hitJson.apply(hit)));
    addFacets(answer, result.facets());
    answer.put("next_cursor", cursor);
    return answer;
  }

  static ObjectNode interpretation(QueryInterpretation interpretation) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode clauses = node.putArray("clauses");
    interpretation.clauses().forEach(clause -> clauses.add(clause(clause, false)));
    addCorrections(node.putArray("corrections"), interpretation.corrections());
    addCorrections(node.putArray("offers"), interpretation.offers());
    ArrayNode ignored = node.putArray("ignored");
    interpretation.ignored().forEach(ignored::add);
    ArrayNode recognised = node.putArray("recognised");
    interpretation.recognised().forEach(words -> recognised.add(recognised(words)));
    addSynonyms(node.putArray("synonyms"), interpretation.synonyms());
    node.put("needed", interpretation.needed());
    node.put("complete", interpretation.complete());
    node.put("partial", interpretation.partial());
    ArrayNode relaxations = node.putArray("relaxations");
    interpretation
        .relaxations()
        .forEach(
            relaxation ->
                relaxations
                    .addObject()
                    .put("filter", relaxation.filter())
                    .put("without", relaxation.without())
                    .put("query", relaxation.query())
                    .put("total", relaxation.total()));
    return node;
  }

  private static void addCorrections(ArrayNode array, List<Correction> corrections) {
    for (Correction correction : corrections) {
      array
          .addObject()
          .put("kind", correction.kind().name().toLowerCase(Locale.ROOT))
          .put("typed", correction.typed())
          .put("meant", correction.meant());
    }
  }

  private static void addSynonyms(ArrayNode array, List<UsedSynonym> synonyms) {
    for (UsedSynonym used : synonyms) {
      array
          .addObject()
          .put("word", used.word())
          .put("synonym", used.synonym().name())
          .put("origin", used.synonym().origin().name().toLowerCase(Locale.ROOT))
          .put("releases", used.synonym().releases());
    }
  }

  private static ObjectNode clause(QueryClause clause, boolean excluded) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (clause) {
      case QueryClause.Word(String text) -> node.put("kind", "word").put("text", text);
      case QueryClause.Phrase(String text) -> node.put("kind", "phrase").put("text", text);
      case QueryClause.Prefix(String text) -> node.put("kind", "prefix").put("text", text);
      case QueryClause.FieldValue(FacetField field, String value) ->
          node.put("kind", "field").put("field", field.key()).put("value", value);
      case QueryClause.During(QueryClause.DateField field, Period period) ->
          node.put("kind", "date").put("field", field.key()).put("value", period.written());
      case QueryClause.Any(List<QueryClause> parts) -> addParts(node.put("kind", "any"), parts);
      case QueryClause.All(List<QueryClause> parts) -> addParts(node.put("kind", "all"), parts);
      case QueryClause.Excluded not -> {
        return clause(not.clause(), true);
      }
    }
    return node.put("excluded", excluded);
  }

  private static void addParts(ObjectNode node, List<QueryClause> parts) {
    ArrayNode array = node.putArray("clauses");
    parts.forEach(part -> array.add(clause(part, false)));
  }

  private static ObjectNode recognised(QueryInterpretation.Recognised words) {
    Period held = words.held();
    return JsonNodeFactory.instance
        .objectNode()
        .put("typed", words.typed())
        .put("releases", words.releases())
        .put("held", held == null ? null : held.written())
        .put("applied", words.applied())
        .put("narrowed", words.narrowed())
        .put("literal", words.literal())
        .set("meant", clause(words.meant(), false));
  }

  private static ObjectNode hit(Hit hit) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode release = ReleaseJson.of(hit.release());
    for (String key : OF_RELEASE) {
      node.set(key, release.get(key));
    }
    addRank(node, hit.rank());
    node.put("duplicates", hit.duplicates());
    ArrayNode snippets = node.putArray("snippets");
    hit.snippets().forEach(snippet -> snippets.add(snippet(snippet)));
    return node;
  }

  private static ObjectNode folded(FoldedHit fold) {
    ObjectNode node = hit(fold.hit());
    ArrayNode others = node.putArray("folded");
    fold.others().forEach(other -> others.add(hit(other)));
    return node;
  }

  private static ObjectNode quotation(QuotationHit hit) {
    ObjectNode node = snippet(hit.text());
    node.setAll(QuotationJson.of(hit.utterance()));
    addRank(node, hit.rank());
    return node;
  }

  private static void addRank(ObjectNode node, HitRank rank) {
    node.put("score", rank.score());
    node.put("tier", rank.tier().name().toLowerCase(Locale.ROOT));
  }

  /** Returns a text with the start and end of each highlight in UTF-16 units. */
  private static ObjectNode snippet(HighlightedText snippet) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("text", snippet.plain());
    ArrayNode marks = node.putArray("marks");
    int start = 0;
    for (HighlightedText.Fragment fragment : snippet.fragments()) {
      int end = start + fragment.text().length();
      if (fragment.marked()) {
        marks.addArray().add(start).add(end);
      }
      start = end;
    }
    return node;
  }

  /** Adds the requested facets, and for each the number of hits without a value. */
  public static void addFacets(ObjectNode answer, FacetCounts counts) {
    ObjectNode facets = answer.putObject("facets");
    ObjectNode missing = answer.putObject("missing");
    for (FacetField field : FacetField.values()) {
      if (counts.missing().containsKey(field.key())) {
        ArrayNode values = facets.putArray(field.key());
        counts.of(field).forEach(value -> values.add(value(value)));
        missing.put(field.key(), counts.missing().get(field.key()));
      }
    }
  }

  private static ObjectNode value(FacetValue value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("value", value.value());
    node.put("count", value.count());
    node.put("selected", value.selected());
    node.put("excluded", value.excluded());
    ArrayNode children = node.putArray("children");
    value.children().forEach(child -> children.add(value(child)));
    return node;
  }
}
