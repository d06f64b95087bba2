/**
 * The machine-readable forms beyond JSON: citations, exports, feeds, sitemaps, and tools for
 * language models.
 *
 * <p>Takes values of release and search, gives text or models of XML templates; imports request and
 * json, and no web server. {@link gongbo.api.ReleaseFormat} lists the forms of one release, {@link
 * gongbo.api.ExportFormat} those of everything that a search finds, and {@link gongbo.api.McpTools}
 * the tools of the Model Context Protocol.
 */
@NullMarked
package gongbo.api;

import org.jspecify.annotations.NullMarked;
