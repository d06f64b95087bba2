/**
 * From a request to an answer: parsing, interpretation, search, facets.
 *
 * <p>Takes a {@link gongbo.search.SearchRequest}, gives a {@link gongbo.search.SearchResult};
 * imports release, korean, config, index and Lucene, whose types end here. Start with {@link
 * gongbo.search.SearchService}. The way of a query: {@code QueryParser} parses text into {@link
 * gongbo.search.QueryClause}s, {@code SpellingCorrector} corrects them, {@code QueryEntityLinker}
 * links names and times, {@code QueryCompiler} compiles a Lucene query with {@code
 * WordQueryBuilder} for each word, and {@code Filters} adds the filters. The result is an {@code
 * InterpretedQuery}, from which a {@code ResultPage} is collected; {@code FacetCounter} computes
 * the counts, {@code Highlighter} the snippets, and {@code QueryRelaxer} alternatives with more
 * hits. {@code Suggester} completes what is typed.
 */
@NullMarked
package gongbo.search;

import org.jspecify.annotations.NullMarked;
