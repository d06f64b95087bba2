package gongbo.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses for crawlers (sitemaps.org, protocol 0.9).
 *
 * @param entries the addresses, at most 50,000
 */
public record SitemapPage(List<Entry> entries) {
  /**
   * One of them.
   *
   * @param url the whole address
   * @param changed the day it last changed; null when that is not known
   */
  public record Entry(String url, @Nullable String changed) {}

  public SitemapPage {
    entries = List.copyOf(entries);
  }
}
