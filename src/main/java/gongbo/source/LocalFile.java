package gongbo.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file with random access: the source file itself, or a temporary copy of a file that is
 * compressed or inside an archive.
 *
 * @param path the path of the file
 * @param copy true if the file is deleted on close
 */
record LocalFile(Path path, boolean copy) implements AutoCloseable {
  /** Returns the file, copied if necessary. */
  static LocalFile of(SourceFile file) throws IOException {
    boolean local = file.path().getFileSystem().equals(FileSystems.getDefault());
    if (local && !file.isCompressed()) {
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
