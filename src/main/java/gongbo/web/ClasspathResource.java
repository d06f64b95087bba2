package gongbo.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that the jar carries beside the code of this package. */
final class ClasspathResource {
  private ClasspathResource() {}

  /**
   * The content of a file.
   *
   * @throws IllegalStateException when there is none: the jar is not whole
   */
  static byte[] read(String name) {
    try (InputStream stream = ClasspathResource.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
