/**
 * The service over HTTP: pages for people, JSON for programs.
 *
 * <p>Takes requests, gives HTML and JSON; imports release, config, search, Javalin, Jackson and
 * jte. Start with {@link gongbo.web.WebServer}. A handler reads, calls and renders: {@code
 * SearchParameters} reads and bounds what came in, the search package answers, templates or {@link
 * gongbo.web.ReleaseJson} show it. Markup is made in the templates alone.
 */
@NullMarked
package gongbo.web;

import org.jspecify.annotations.NullMarked;
