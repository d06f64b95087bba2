package gongbo.alerts;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Excludes a second worker of a store. The lock ends with the process, however it ends. */
final class StoreLock implements Closeable {
  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Locks a store.
   *
   * @throws IOException when another process, or this one, has it locked
   */
  static StoreLock of(Path store) throws IOException {
    Files.createDirectories(store.toAbsolutePath().getParent());
    Path file = store.resolveSibling(store.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new StoreLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Reported below.
    }
    channel.close();
    throw new IOException("another server sends the alerts of " + store);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
