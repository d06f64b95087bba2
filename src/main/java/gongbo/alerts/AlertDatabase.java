package gongbo.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The store of alerts: one SQLite file and one connection, used by one thread at a time. A
 * transaction that was committed is on disk, whatever happens to the process or the machine.
 */
final class AlertDatabase implements AutoCloseable {
  /** The milliseconds for which another process may write, such as {@code gongbo alerts}. */
  private static final int PATIENCE = 10_000;

  private final Connection connection;
  private final ReentrantLock lock = new ReentrantLock();

  private AlertDatabase(Connection connection) {
    this.connection = connection;
  }

  /** Work within a transaction. */
  interface Work<T> {
    T run() throws SQLException;
  }

  /** A step of a transaction that has no result. */
  interface Step {
    void run() throws SQLException;
  }

  /** Makes a value of a row. */
  interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /**
   * Opens a store and brings its tables up to date.
   *
   * @param file the file; a new one is readable by its owner alone, since it holds addresses
   */
  static AlertDatabase open(Path file) throws IOException {
    createPrivate(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(PATIENCE);
    // Deleted addresses are overwritten.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    Flyway.configure(AlertDatabase.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:gongbo/alerts/migrations")
        .load()
        .migrate();
    try {
      return new AlertDatabase(source.getConnection());
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private static void createPrivate(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.createFile(file);
    PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (posix != null) {
      posix.setPermissions(PosixFilePermissions.fromString("rw-------"));
    }
  }

  /**
   * Runs work in a transaction, which is committed at its end, or rolled back when it throws. Work
   * within such work belongs to its transaction.
   */
  <T> T transaction(Work<T> work) {
    lock.lock();
    try {
      return lock.getHoldCount() > 1 ? work.run() : begin(work);
    } catch (SQLException e) {
      throw new StoreException(e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Begins with the right to write, which another process may have to give up first. The driver's
   * own transactions begin when the one before ends, and would keep the right for ever.
   */
  private <T> T begin(Work<T> work) throws SQLException {
    command("begin immediate");
    boolean done = false;
    try {
      T result = work.run();
      command("commit");
      done = true;
      return result;
    } finally {
      if (!done) {
        command("rollback");
      }
    }
  }

  private void command(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs a step in a transaction, as {@link #transaction} does. */
  void execute(Step step) {
    var unused =
        transaction(
            () -> {
              step.run();
              return true;
            });
  }

  /** Executes a statement and returns the number of rows it changed. */
  int update(String sql, @Nullable Object... values) {
    return transaction(
        () -> {
          try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
          }
        });
  }

  /** Inserts a row and returns its number. */
  long insert(String sql, @Nullable Object... values) {
    return transaction(
        () -> {
          update(sql, values);
          return one("select last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
        });
  }

  /** Returns a value of each row. */
  <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... values) {
    return transaction(
        () -> {
          List<T> rows = new ArrayList<>();
          try (PreparedStatement statement = prepare(sql, values);
              ResultSet result = statement.executeQuery()) {
            while (result.next()) {
              rows.add(mapper.map(result));
            }
          }
          return rows;
        });
  }

  /** Returns a value of the first row, if there is one. */
  <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... values) {
    return list(sql, mapper, values).stream().findFirst();
  }

  /** Returns a number that a query counts. */
  long count(String sql, @Nullable Object... values) {
    return one(sql, row -> row.getLong(1), values).orElse(0L);
  }

  /**
   * Writes what is in the log of the store to its file, so that what was deleted is in neither.
   * Does nothing while another process reads.
   */
  void checkpoint() {
    lock.lock();
    try {
      command("pragma wal_checkpoint(truncate)");
    } catch (SQLException e) {
      throw new StoreException(e);
    } finally {
      lock.unlock();
    }
  }

  /** Prepares a statement for many executions within one transaction. */
  PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreException(e);
    } finally {
      lock.unlock();
    }
  }
}
