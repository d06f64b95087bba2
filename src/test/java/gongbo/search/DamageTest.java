package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.config.ConfigFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file of an index damaged in every way, one at a time: the generation before answers and
 * says so, or, where there is none, the index is refused by name. Never does anything else answer.
 */
class DamageTest {
  private static final String YESTERDAY = "어제의 수소 버스";
  private static final String TODAY = "오늘의 수소 버스";

  @TempDir Path folder;

  private Path index = Path.of("");

  /** A way in which a disk, a copy or a person spoils a file. */
  private interface Damage {
    void to(Path file) throws IOException;
  }

  @BeforeEach
  void buildTwoGenerations() throws Exception {
    index = folder.resolve("index");
    SmallIndex.build(index, List.of(SmallIndex.release("a", YESTERDAY, "□ 수소 버스를 들인다")));
    SmallIndex.build(
        index,
        List.of(
            SmallIndex.release("a", TODAY, "□ 수소 버스가 달린다"),
            SmallIndex.release("b", "꿀벌", "□ 월동 결과")));
  }

  @Test
  void truncatedByHalf() throws Exception {
    damageEach(file -> truncate(file, Files.size(file) / 2));
  }

  @Test
  void truncatedByAByte() throws Exception {
    damageEach(file -> truncate(file, Files.size(file) - 1));
  }

  @Test
  void emptied() throws Exception {
    damageEach(file -> truncate(file, 0));
  }

  @Test
  void grown() throws Exception {
    damageEach(file -> Files.writeString(file, "x", StandardOpenOption.APPEND));
  }

  @Test
  void removed() throws Exception {
    damageEach(Files::delete);
  }

  @Test
  void oneBitFlipped() throws Exception {
    // -Dgongbo.seed=N repeats a run.
    long seed = Long.getLong("gongbo.seed", System.nanoTime());
    Random random = new Random(seed);
    System.out.println("one bit flipped, seed " + seed);
    damageEach(
        file -> {
          byte[] content = Files.readAllBytes(file);
          content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, content);
        });
  }

  /** The same file of the generation before: sound in itself, and of another index. */
  @Test
  void swappedForYesterdays() throws Exception {
    Path today = generations().getLast();
    Path yesterday = generations().getFirst();
    for (Path file : files(today)) {
      Path other = yesterday.resolve(today.relativize(file));
      // Both have the same dictionary; swapping one for the other is no damage.
      if (Files.exists(other) && Files.mismatch(file, other) >= 0) {
        byte[] sound = Files.readAllBytes(file);
        Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
        yesterdayAnswers(file);
        Files.write(file, sound);
      }
    }
    todayAnswers();
  }

  @Test
  void somethingAdded() throws Exception {
    Path added = Files.writeString(generations().getLast().resolve("releases/_9.cfs"), "x");
    yesterdayAnswers(added);
    Files.delete(added);
    todayAnswers();
  }

  @Test
  void swappedAsAWhole() throws Exception {
    Path today = generations().getLast();
    Path yesterday = generations().getFirst();
    Path aside = folder.resolve("aside");
    Files.move(today, aside);
    Files.move(yesterday, today);
    Files.move(aside, yesterday);

    assertThatThrownBy(this::open).hasMessageContaining("it says it is");
  }

  @Test
  void currentItself() throws Exception {
    Path current = index.resolve("CURRENT");
    String sound = Files.readString(current);
    for (String damaged : List.of("", "\0\0\0", sound.substring(0, 9), "20990101T000000.000")) {
      Files.writeString(current, damaged);
      try (SearchService service = open()) {
        assertThat(service.status().trouble()).as(damaged).isNotNull();
        assertThat(service.status().releases()).as("the newest that is whole").isEqualTo(2);
      }
    }
    Files.delete(current);
    try (SearchService service = open()) {
      assertThat(service.status().trouble()).isNotNull();
    }
  }

  @Test
  void aRunningServerGoesOnAndComesBack() throws Exception {
    try (SearchService service = open()) {
      Path today = generations().getLast();
      SmallIndex.build(index, List.of(SmallIndex.release("c", "내일", "□ 내일")));
      await(() -> service.status().releases() == 1);

      Files.writeString(today.resolve("dictionary.txt"), "!", StandardOpenOption.APPEND);
      Files.writeString(index.resolve("CURRENT"), today.getFileName() + "\n");
      await(() -> service.status().trouble() != null);
      assertThat(service.status().releases()).as("what was open answers on").isEqualTo(1);

      SmallIndex.build(index, List.of(SmallIndex.release("d", TODAY, "□ 수소 버스")));
      await(() -> service.status().trouble() == null);
      assertThat(titles(service)).containsExactly(TODAY);
    }
  }

  @Test
  void notLookingForANewGenerationIsReportedAfterAMinute() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    Path current = index.resolve("CURRENT");
    String sound = Files.readString(current);
    try (SearchService service = SearchService.open(index, ConfigFolder.bundled(), now::get)) {
      // No text in UTF-8. An empty file in between would count as another generation.
      Path unreadable = Files.write(index.resolve("unreadable"), new byte[] {(byte) 0xFF});
      Files.move(unreadable, current, StandardCopyOption.ATOMIC_MOVE);
      assertThat(service.status().trouble()).isNull();

      // Two seconds, so that no turn that began before counts.
      TimeUnit.SECONDS.sleep(2);
      now.updateAndGet(time -> time.plusSeconds(61));
      assertThat(service.status().trouble()).contains("following CURRENT");
      assertThat(service.status().releases()).as("what was open answers on").isPositive();

      Files.writeString(current, sound);
      await(() -> service.status().trouble() == null);
    }
  }

  /** Damages every file of the current generation in turn, and after each looks at what answers. */
  private void damageEach(Damage damage) throws Exception {
    for (Path file : files(generations().getLast())) {
      byte[] sound = Files.readAllBytes(file);
      damage.to(file);
      yesterdayAnswers(file);
      Files.write(file, sound);
    }
    todayAnswers();
    Path alone = generations().getFirst();
    Files.move(alone, folder.resolve("away"));
    for (Path file : files(generations().getLast())) {
      byte[] sound = Files.readAllBytes(file);
      damage.to(file);
      assertThatThrownBy(this::open).as(file.toString()).isInstanceOf(IOException.class);
      Files.write(file, sound);
    }
    Files.move(folder.resolve("away"), alone);
  }

  private void yesterdayAnswers(Path damaged) throws IOException {
    try (SearchService service = open()) {
      assertThat(titles(service)).as(damaged.toString()).containsExactly(YESTERDAY);
      assertThat(service.status().trouble()).as(damaged.toString()).isNotBlank();
    }
  }

  private void todayAnswers() throws IOException {
    try (SearchService service = open()) {
      assertThat(titles(service)).containsExactly(TODAY);
      assertThat(service.status().trouble()).isNull();
    }
  }

  private SearchService open() throws IOException {
    return SearchService.open(index, ConfigFolder.bundled());
  }

  private static List<String> titles(SearchService service) throws IOException {
    return service.search(SearchRequest.of("수소 버스")).hits().stream()
        .map(hit -> hit.release().title())
        .toList();
  }

  private List<Path> generations() throws IOException {
    try (Stream<Path> folders = Files.list(index.resolve("generations"))) {
      return folders.sorted().toList();
    }
  }

  private static List<Path> files(Path generation) throws IOException {
    try (Stream<Path> all = Files.walk(generation)) {
      // An empty file has nothing that could be damaged.
      List<Path> files =
          all.filter(Files::isRegularFile).filter(f -> f.toFile().length() > 0).sorted().toList();
      assertThat(files).hasSizeGreaterThan(6);
      return files;
    }
  }

  private static void truncate(Path file, long size) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(content, (int) size));
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws Exception {
    long patience = System.nanoTime() + 10_000_000_000L;
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("within ten seconds").isLessThan(patience);
      Thread.sleep(20);
    }
  }
}
