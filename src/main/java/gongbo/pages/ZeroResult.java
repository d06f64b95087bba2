package gongbo.pages;

/**
 * A query that finds nothing.
 *
 * @param query the query as typed
 * @param clients the number of clients that searched for it
 */
public record ZeroResult(String query, int clients) {}
