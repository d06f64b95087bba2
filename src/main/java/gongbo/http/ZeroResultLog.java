package gongbo.http;

import gongbo.pages.ContentDigest;
import gongbo.pages.ZeroResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log of the queries without results of several clients, for the operator: each is a word missing
 * in a dictionary or a release missing in the index. A query of fewer than {@value #CLIENTS}
 * clients could identify one of them, so it is never written.
 */
public final class ZeroResultLog {
  /** The number of clients from which on a query identifies nobody. */
  static final int CLIENTS = 5;

  /** The most queries remembered; beyond it the least recent are dropped. */
  private static final int REMEMBERED = 10_000;

  /** The most clients counted per query. */
  private static final int TOLD_APART = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(ZeroResultLog.class);

  private final @Nullable Path file;

  /** Clients are remembered by a digest that cannot be reproduced after this run. */
  private final String salt = UUID.randomUUID().toString();

  private final Map<String, Set<String>> clients =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param file the file to write; null for none, and then nothing is remembered
   */
  ZeroResultLog(@Nullable Path file) {
    this.file = file;
  }

  /** Records that a query had no results for a client. */
  synchronized void missed(String query, String client) {
    Path report = file;
    if (report == null || query.isEmpty()) {
      return;
    }
    Set<String> asked = clients.computeIfAbsent(query, absent -> new HashSet<>());
    if (asked.size() < TOLD_APART
        && asked.add(ContentDigest.of(salt + client))
        && asked.size() >= CLIENTS) {
      write(report);
    }
  }

  /** Returns the queries of enough clients, most frequent first. */
  private static String line(ZeroResult result) {
    return result.clients() + "\t" + result.query().replaceAll("[\\t\\r\\n]", " ");
  }

  synchronized List<ZeroResult> reported() {
    return clients.entrySet().stream()
        .map(entry -> new ZeroResult(entry.getKey(), entry.getValue().size()))
        .filter(miss -> miss.clients() >= CLIENTS)
        .sorted(
            Comparator.comparingInt(ZeroResult::clients)
                .reversed()
                .thenComparing(ZeroResult::query))
        .toList();
  }

  private void write(Path report) {
    try {
      Path next = report.resolveSibling(report.getFileName() + ".next");
      List<String> lines = reported().stream().map(ZeroResultLog::line).toList();
      Files.write(next, lines, StandardCharsets.UTF_8);
      Files.move(next, report, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("the report of queries without results cannot be written: {}", e.toString());
    }
  }
}
