/**
 * The pages for people, each as a value and a template.
 *
 * <p>Takes answers of search and the {@link gongbo.request.SearchAddress} that asked for them,
 * gives HTML; imports request, api and search, and no web server. Start with {@link
 * gongbo.pages.ResultsPage}. A page is a record, made and tested without a server; {@link
 * gongbo.pages.Templates} renders it, its template only lays it out, and markup is made nowhere
 * else. {@link gongbo.pages.PageShell} is what every page shares. The records are public because
 * compiled templates live in a package of their own.
 */
@NullMarked
package gongbo.pages;

import org.jspecify.annotations.NullMarked;
