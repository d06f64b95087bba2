package gongbo.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the files that the jar carries next to the classes of a package. */
public final class ClasspathResource {
  private ClasspathResource() {}

  /**
   * Returns the content of a file.
   *
   * @param owner a class of the package
   * @param name the name of the file
   * @throws IllegalStateException when there is none: the jar is incomplete
   */
  public static byte[] read(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
