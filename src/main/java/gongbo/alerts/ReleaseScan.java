package gongbo.alerts;

import gongbo.release.ReleaseId;
import gongbo.search.ReleaseMatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot adds to the releases that are known.
 *
 * <p>A release is known once and for all, so nothing is new because an index was rebuilt or rolled
 * back. It is known by its former ids too. A release under an embargo is not shown, so it becomes
 * new when the embargo ends.
 *
 * @param added the ids of new releases
 * @param corrected the ids of known releases whose text is another one
 * @param digests the digests to record, of new and changed releases
 * @param renamed the former id of each release that is known by it
 */
record ReleaseScan(
    Set<String> added,
    Set<String> corrected,
    Map<String, @Nullable Long> digests,
    Map<String, String> renamed) {
  private static final String KNOWN = "select digest from known_release where id = ?";

  /** What is known of a release: the digest of its text, unless an earlier version indexed it. */
  private record Known(@Nullable Long digest) {
    boolean isChanged(@Nullable Long now) {
      return digest != null && now != null && !digest.equals(now);
    }
  }

  /** Compares a snapshot with the store. */
  static ReleaseScan of(ReleaseMatcher snapshot, AlertDatabase database) {
    return database.transaction(
        () -> {
          boolean first = database.count("select exists (select 1 from known_release)") == 0;
          try (PreparedStatement known = database.prepare(KNOWN)) {
            return first ? everything(snapshot) : scan(snapshot, known);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** At the first start every release is known and none is new. */
  private static ReleaseScan everything(ReleaseMatcher snapshot) throws IOException {
    Map<String, @Nullable Long> digests = new LinkedHashMap<>();
    snapshot.visit(digests::put);
    return new ReleaseScan(Set.of(), Set.of(), digests, Map.of());
  }

  private static ReleaseScan scan(ReleaseMatcher snapshot, PreparedStatement known)
      throws IOException, SQLException {
    ReleaseScan scan =
        new ReleaseScan(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    Map<String, @Nullable Long> unknown = new LinkedHashMap<>();
    List<SQLException> failures = new ArrayList<>();
    snapshot.visit(
        (id, digest) -> {
          try {
            Optional<Known> found = find(known, id);
            if (found.isEmpty()) {
              unknown.put(id, digest);
            } else if (found.get().digest() == null
                ? digest != null
                : found.get().isChanged(digest)) {
              scan.record(id, digest, found.get());
            }
          } catch (SQLException e) {
            failures.add(e);
          }
        });
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
    for (Map.Entry<String, @Nullable Long> release : unknown.entrySet()) {
      scan.addUnknown(release.getKey(), release.getValue(), snapshot, known);
    }
    return scan;
  }

  private void addUnknown(
      String id, @Nullable Long digest, ReleaseMatcher snapshot, PreparedStatement known)
      throws IOException, SQLException {
    for (ReleaseId former : snapshot.formerIds(new ReleaseId(id))) {
      Optional<Known> found = find(known, former.value());
      if (found.isPresent()) {
        renamed.put(id, former.value());
        record(id, digest, found.get());
        return;
      }
    }
    added.add(id);
    digests.put(id, digest);
  }

  private void record(String id, @Nullable Long digest, Known known) {
    digests.put(id, digest);
    if (known.isChanged(digest)) {
      corrected.add(id);
    }
  }

  private static Optional<Known> find(PreparedStatement known, String id) throws SQLException {
    known.setString(1, id);
    try (ResultSet row = known.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      long digest = row.getLong(1);
      return Optional.of(new Known(row.wasNull() ? null : digest));
    }
  }

  /** Returns whether nothing has to be recorded. */
  boolean isEmpty() {
    return digests.isEmpty();
  }

  /** Records the releases as known; a renamed one was told under its former id. */
  void record(AlertDatabase database) {
    database.execute(
        () -> {
          try (PreparedStatement insert =
                  database.prepare(
                      "insert or replace into known_release (id, digest) values (?, ?)");
              PreparedStatement rename =
                  database.prepare("update or ignore told set release = ? where release = ?")) {
            for (Map.Entry<String, @Nullable Long> release : digests.entrySet()) {
              insert.setString(1, release.getKey());
              insert.setObject(2, release.getValue());
              insert.executeUpdate();
            }
            for (Map.Entry<String, String> release : renamed.entrySet()) {
              rename.setString(1, release.getKey());
              rename.setString(2, release.getValue());
              rename.executeUpdate();
            }
          }
        });
  }
}
