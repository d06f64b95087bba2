package gongbo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is as google-java-format writes it. {@code mvn test -Dtest=FormatTest
 * -Dformat=write} rewrites those that are not.
 */
class FormatTest {
  private static final Path SOURCES = Path.of("src");

  @Test
  void everySourceFileIsFormatted() throws Exception {
    boolean write = "write".equals(System.getProperty("format"));
    List<Path> files;
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(20);
    if (write) {
      for (Path file : files.stream().filter(file -> !isFormatted(file)).toList()) {
        Files.writeString(file, formatted(file));
      }
    }
    assertThat(files.parallelStream().filter(file -> !isFormatted(file))).isEmpty();
  }

  private static boolean isFormatted(Path file) {
    try {
      return formatted(file).equals(Files.readString(file));
    } catch (IOException | FormatterException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static String formatted(Path file) throws IOException, FormatterException {
    return new Formatter().formatSourceAndFixImports(Files.readString(file));
  }
}
