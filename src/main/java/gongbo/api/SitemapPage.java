package gongbo.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap for crawlers (sitemaps.org, protocol 0.9).
 *
 * @param entries the addresses, at most 50,000
 */
public record SitemapPage(List<Entry> entries) {
  /**
   * An address in a sitemap.
   *
   * @param url the absolute address
   * @param changed the day of the last change; null when unknown
   */
  public record Entry(String url, @Nullable String changed) {}

  public SitemapPage {
    entries = List.copyOf(entries);
  }
}
