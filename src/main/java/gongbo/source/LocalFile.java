package gongbo.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that can be read at any place: itself, or a copy where it is packed or stands in an
 * archive.
 *
 * @param path where it is
 * @param copy whether it goes when it is closed
 */
record LocalFile(Path path, boolean copy) implements AutoCloseable {
  static LocalFile of(SourceFile file) throws IOException {
    boolean here = file.path().getFileSystem().equals(FileSystems.getDefault());
    if (here && !file.isPacked()) {
      file.progress().accept(Files.size(file.path()));
      return new LocalFile(file.path(), false);
    }
    Path copy = Files.createTempFile("gongbo", ".tmp");
    try (InputStream in = file.open()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      Files.delete(copy);
      throw e;
    }
    return new LocalFile(copy, true);
  }

  @Override
  public void close() throws IOException {
    if (copy) {
      Files.delete(path);
    }
  }
}
