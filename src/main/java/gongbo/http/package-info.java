/**
 * The server: routes, handlers, limits and failures.
 *
 * <p>Takes HTTP requests, gives responses; imports all of the above but extract and source, and the
 * libraries of the server. Start with {@link gongbo.http.WebServer}. Every request passes {@code
 * RateLimit}, {@code EntityTags} and {@code Metrics}; {@code FailureHandler} answers what goes
 * wrong. A handler ({@code PageHandlers}, {@code ApiHandlers}, {@code FeedHandlers}) reads, calls
 * and renders: request reads and bounds the parameters, search answers, and pages, json or api
 * shape the response.
 */
@NullMarked
package gongbo.http;

import org.jspecify.annotations.NullMarked;
