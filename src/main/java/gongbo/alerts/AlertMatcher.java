package gongbo.alerts;

import gongbo.config.Sha256;
import gongbo.search.HighlightedText;
import gongbo.search.Hit;
import gongbo.search.ReleaseMatcher;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Matches the new and corrected releases of a snapshot with saved searches. */
final class AlertMatcher {
  /** The most releases that a search is told of one by one; further ones are counted. */
  static final int LISTED = 20;

  private static final Logger LOG = System.getLogger(AlertMatcher.class.getName());

  private final ReleaseMatcher.Selection releases;

  /**
   * @param releases the new and corrected releases
   */
  AlertMatcher(ReleaseMatcher.Selection releases) {
    this.releases = releases;
  }

  /**
   * The matches of a search.
   *
   * @param search the search
   * @param releases the newest of them, at most {@value #LISTED}
   * @param unlisted the number of further ones
   */
  record Matches(SavedSearch search, List<Match> releases, long unlisted) {
    Matches {
      releases = List.copyOf(releases);
    }
  }

  /**
   * A matching release.
   *
   * @param id the id of the release
   * @param matched the digest of the title and the passages that match
   */
  record Match(String id, String matched) {}

  /**
   * Matches searches, on as many threads as there are processors.
   *
   * @param searches the searches, each once
   * @return the searches with matches
   */
  List<Matches> match(List<SavedSearch> searches) throws IOException, InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    List<Future<List<Matches>>> parts = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (int part = 0; part < threads; part++) {
        int first = part;
        parts.add(executor.submit(() -> matchEvery(threads, first, searches)));
      }
    }
    List<Matches> all = new ArrayList<>();
    for (Future<List<Matches>> part : parts) {
      try {
        all.addAll(part.get());
      } catch (ExecutionException e) {
        throw new IOException("searches could not be matched: " + e.getCause(), e.getCause());
      }
    }
    return all;
  }

  private List<Matches> matchEvery(int step, int first, List<SavedSearch> searches)
      throws IOException, InterruptedException {
    List<Matches> found = new ArrayList<>();
    for (int i = first; i < searches.size(); i += step) {
      if (Thread.interrupted()) {
        throw new InterruptedException("the server stops");
      }
      Matches matches = match(searches.get(i));
      if (!matches.releases().isEmpty()) {
        found.add(matches);
      }
    }
    return found;
  }

  /**
   * Matches a search. One that cannot be read or searched any more matches nothing and keeps back
   * no other; its text is private and not logged.
   */
  private Matches match(SavedSearch search) throws IOException {
    try {
      ReleaseMatcher.Matched matched = releases.matches(search.request(), LISTED);
      return new Matches(
          search,
          matched.hits().stream().map(AlertMatcher::match).toList(),
          matched.total() - matched.hits().size());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a saved search cannot be matched: " + e.getClass().getName());
      return new Matches(search, List.of(), 0);
    }
  }

  private static Match match(Hit hit) {
    Sha256 digest = new Sha256().add(hit.title().plain());
    hit.snippets().stream().map(HighlightedText::plain).forEach(digest::add);
    return new Match(hit.release().id().value(), digest.hex());
  }
}
