package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whoever copies some words out of a release and pastes them into the box finds it. */
class CopiedTextTest {
  private static final Path SAMPLES = Path.of("src", "main", "resources", "samples");
  private static final String TITLE = "title: ";
  private static final String FENCE = "---\n";

  /** Fewer words are in several releases. */
  private static final int FEWEST = 4;

  private static final int MOST = 14;

  /** Fewer, such as those of an aligned number, tell nothing. */
  private static final int LETTERS = 8;

  private static final List<Release> RELEASES = new ArrayList<>();
  private static @Nullable SearchService service;

  @BeforeContainer
  static void index() throws Exception {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        RELEASES.add(release(file));
      }
    }
    service = SmallIndex.of(Files.createTempDirectory("copied"), RELEASES);
  }

  private static Release release(Path file) throws Exception {
    String text = Files.readString(file);
    int head = text.indexOf(FENCE, FENCE.length());
    String title = text.lines().filter(line -> line.startsWith(TITLE)).findFirst().orElseThrow();
    return SmallIndex.release(
        String.valueOf(file.getFileName()),
        title.substring(TITLE.length()),
        text.substring(head + FENCE.length()).lines().toArray(String[]::new));
  }

  @AfterContainer
  static void close() throws Exception {
    Objects.requireNonNull(service).close();
  }

  @Property(tries = 300)
  void textCopiedFromAReleaseFindsIt(@ForAll @From("copied") String copied) throws Exception {
    assertThat(Objects.requireNonNull(service).search(SearchRequest.of(copied)).hits())
        .as(copied)
        .anyMatch(hit -> hit.release().raw().body().text().contains(copied));
  }

  /** Some words of a line, with the signs between and around them. */
  @Provide
  Arbitrary<String> copied() {
    List<String> lines =
        RELEASES.stream()
            .flatMap(release -> release.raw().body().text().lines())
            .filter(line -> line.split(" ", -1).length >= FEWEST)
            .toList();
    return Combinators.combine(
            Arbitraries.of(lines),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(FEWEST, MOST))
        .as(CopiedTextTest::cut)
        .filter(copied -> copied.chars().filter(Character::isLetter).count() >= LETTERS);
  }

  private static String cut(String line, int percent, int words) {
    List<String> all = List.of(line.split(" ", -1));
    int count = Math.min(words, all.size());
    int from = (all.size() - count) * percent / 100;
    return String.join(" ", all.subList(from, from + count));
  }
}
