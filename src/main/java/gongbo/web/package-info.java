/**
 * The service over HTTP: pages for people, JSON and feeds for programs.
 *
 * <p>Takes requests, gives HTML, JSON and Atom; imports release, config, search, Javalin, Jackson,
 * jte, and what counts and limits requests. Start with {@link gongbo.web.WebServer}. Every request
 * passes {@code RateLimit}, {@code EntityTags} and {@code Metrics}; {@code Failures} answers what
 * goes wrong. A handler ({@code Pages}, {@code Api}, {@code Feeds}) reads, calls and renders:
 * {@code SearchParameters} reads and bounds what came in, the search package answers, and either a
 * page ({@link gongbo.web.HomePage}, {@link gongbo.web.ResultsPage}, {@link
 * gongbo.web.ReleasePage}, {@link gongbo.web.ErrorPage}) or {@link gongbo.web.ReleaseJson} shows
 * it.
 *
 * <p>A page is a value, made without a server; its template only lays it out, and markup is made
 * nowhere else. Every link comes from a {@code SearchAddress}, which holds all the state there is.
 * The page models are public for the sake of the compiled templates, which live in a package of
 * their own.
 */
@NullMarked
package gongbo.web;

import org.jspecify.annotations.NullMarked;
