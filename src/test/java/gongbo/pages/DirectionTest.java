package gongbo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Controls of direction in a title or name must not turn the text around it. */
class DirectionTest {
  /**
   * Elements that begin a paragraph of their own, which controls do not leave, and those of XML.
   */
  private static final Set<String> SEPARATE =
      Set.of(
          "button",
          "category",
          "dd",
          "description",
          "div",
          "dt",
          "guid",
          "h1",
          "h2",
          "h3",
          "id",
          "language",
          "lastmod",
          "li",
          "loc",
          "name",
          "option",
          "p",
          "published",
          "script",
          "summary",
          "td",
          "text",
          "th",
          "title",
          "updated");

  private static final Pattern ELEMENT = Pattern.compile("<([a-z][a-zA-Z0-9]*)[^<>]*>\\$\\{");

  @Test
  void everyInlineElementWithAValueIsIsolated() throws IOException {
    String css = StaticAsset.STYLESHEET.content();
    Matcher rule = Pattern.compile("\n([a-z, ]+) \\{ unicode-bidi: isolate; }").matcher(css);
    assertThat(rule.find()).isTrue();
    Set<String> inline = new TreeSet<>();
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      for (Path template : (Iterable<Path>) templates.filter(Files::isRegularFile)::iterator) {
        ELEMENT.matcher(Files.readString(template)).results().forEach(e -> inline.add(e.group(1)));
      }
    }
    inline.removeIf(name -> SEPARATE.contains(name) || name.startsWith("pub"));

    assertThat(inline).contains("a", "span");
    assertThat(Set.of(rule.group(1).split(", "))).containsAll(inline);
  }
}
