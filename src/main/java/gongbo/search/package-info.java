/**
 * From a request to an answer: what was asked, what was understood, what was found.
 *
 * <p>Takes a {@link gongbo.search.SearchRequest}, gives a {@link gongbo.search.SearchResult};
 * imports release, korean, config, index and Lucene, whose types end here. Start with {@link
 * gongbo.search.SearchService}. The way of a query: {@code QueryParser} turns text into {@link
 * gongbo.search.QueryClause}s, {@code Corrector} puts them right, {@code Recogniser} sees names and
 * times among them, {@code QueryCompiler} turns them into a Lucene query, each word as {@code
 * WordQueries} looks for it, {@code Filters} narrow it. All of that is one {@code Matching}, from
 * which a {@code Page} of hits is collected; {@code FacetCounter} reads what was counted beside it,
 * {@code Highlighter} cuts the snippets, and {@code Relaxer} knows ways out where there is little.
 * {@code Suggester} completes what is being typed.
 */
@NullMarked
package gongbo.search;

import org.jspecify.annotations.NullMarked;
