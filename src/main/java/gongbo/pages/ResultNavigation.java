package gongbo.pages;

import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.SearchRequest;
import gongbo.search.SearchRequest.Sort;
import gongbo.search.SearchResult;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The navigation through the hits of a result.
 *
 * @param sorts the orders on offer
 * @param position the hits shown; empty when there are none
 * @param empty whether nothing matches
 * @param beyond the first page, when this page is past the last; else null
 * @param pagination the links to the other pages; null when there is one page
 * @param limit advice where pages end before the hits do; empty otherwise
 * @param everything the address of the whole index
 * @param footnote the generation that answered and the time it took
 */
@RecordBuilder
public record ResultNavigation(
    List<Link> sorts,
    String position,
    boolean empty,
    @Nullable String beyond,
    @Nullable Pagination pagination,
    String limit,
    String everything,
    String footnote) {
  public ResultNavigation {
    sorts = List.copyOf(sorts);
  }

  /** Returns the order of the hits, as shown. */
  public String sorting() {
    return sorts.stream().filter(Link::current).findFirst().map(Link::label).orElse("");
  }

  static ResultNavigation of(SearchAddress address, SearchResult<?> result, Messages messages) {
    int pages = pages(result.total(), address.size());
    boolean past = pages > 0 && address.page() > pages;
    return ResultNavigationBuilder.builder()
        .sorts(sorts(address, messages))
        .position(position(address, result, messages))
        .empty(result.total() == 0)
        .beyond(past ? address.withPage(1).toString() : null)
        .pagination(
            pages > 1 && !past
                ? Pagination.of(
                    address.page(), pages, number -> address.withPage(number).toString(), messages)
                : null)
        .limit(
            result.total() > SearchRequest.MAX_DEPTH
                ? messages.get("results.limit", SearchRequest.MAX_DEPTH)
                : "")
        .everything(SearchAddress.in(address.language()).withTab(address.tab()).toString())
        .footnote(messages.get("results.footnote", result.generation(), result.took().toMillis()))
        .build();
  }

  /** Returns the number of pages within reach. */
  private static int pages(long total, int size) {
    if (size == 0) {
      return 0;
    }
    long reachable = Math.min(total, SearchRequest.MAX_DEPTH / size * (long) size);
    return Math.toIntExact((reachable + size - 1) / size);
  }

  private static String position(SearchAddress address, SearchResult<?> result, Messages messages) {
    if (result.hits().isEmpty()) {
      return "";
    }
    long first = first(address);
    return messages.get("results.position", first, first + result.hits().size() - 1);
  }

  /** Returns the number of the first hit of a page, from 1. */
  static int first(SearchAddress address) {
    return (address.page() - 1) * address.size() + 1;
  }

  /** Without a query every release matches equally well, so only dates can order them. */
  private static List<Link> sorts(SearchAddress address, Messages messages) {
    boolean all = address.text().isEmpty();
    Sort current = all && address.sort() == Sort.RELEVANCE ? Sort.NEWEST : address.sort();
    return Stream.of(Sort.values())
        .filter(sort -> !all || sort != Sort.RELEVANCE)
        .map(
            sort ->
                new Link(
                    messages.get("sort." + SearchAddress.nameOf(sort)),
                    address.withSort(sort).toString(),
                    sort == current))
        .toList();
  }
}
