/**
 * The requests of clients: what an address asks for, and in which language.
 *
 * <p>Takes query strings and headers, gives values; imports release, index and search, and no web
 * server. Start with {@link gongbo.request.SearchParameters}, which reads the parameters of every
 * page and endpoint with {@link gongbo.request.ParameterReader} and reports all that are unknown or
 * wrong together. {@link gongbo.request.SearchAddress} is a request as the address of a page: it
 * reads the same everywhere, and every link to results is made from it. {@link
 * gongbo.request.Messages} holds the words of the pages in each {@link gongbo.request.Language}.
 */
@NullMarked
package gongbo.request;

import org.jspecify.annotations.NullMarked;
