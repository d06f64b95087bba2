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
 * The queries that find nothing for several people, in a file for the operator: each a word that a
 * dictionary lacks, or a release that the index does. What fewer than {@value #CLIENTS} clients
 * asked for could tell of one of them, so it is never written.
 */
public final class ZeroResultLog {
  /** From so many on nobody can be told by what was asked. */
  static final int CLIENTS = 5;

  /** The queries kept in mind; past that the longest not asked for are forgotten. */
  private static final int REMEMBERED = 10_000;

  /** Clients that are told apart of one query; more of them change nothing. */
  private static final int TOLD_APART = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(ZeroResultLog.class);

  private final @Nullable Path file;

  /** Clients are remembered by a digest that nobody can compute after this run. */
  private final String salt = UUID.randomUUID().toString();

  private final Map<String, Set<String>> clients =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param file where they are written; null for nowhere, and then nothing is remembered
   */
  ZeroResultLog(@Nullable Path file) {
    this.file = file;
  }

  /** Takes note that a query found nothing for a client. */
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

  /** Those that enough clients asked for, the most first. */
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
