package gongbo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationRecordTest {
  /** A moment at which every file of this test has been at rest for long. */
  private static final Instant LATER = Instant.parse("2999-12-31T00:00:00Z");

  @TempDir private Path root = Path.of("");
  private Path generation = Path.of("");
  private Path file = Path.of("");
  private VerificationRecord record = new VerificationRecord(Path.of(""));

  @BeforeEach
  void write() throws Exception {
    record = new VerificationRecord(root);
    generation = Files.createDirectories(root.resolve("generations/1"));
    file =
        Files.writeString(Files.createDirectory(generation.resolve("releases")).resolve("a"), "a");
    Files.writeString(generation.resolve("b"), "b");
  }

  private void verify() throws IOException {
    record.verify(generation, LATER, () -> {});
  }

  @Test
  void matchesWhatWasVerified() throws Exception {
    assertThat(record.matches(generation)).isFalse();
    verify();
    assertThat(record.matches(generation)).isTrue();
    assertThat(new VerificationRecord(root).matches(generation)).isTrue();
  }

  @Test
  void doesNotMatchOtherContentOfTheSameSizeAndTime() throws Exception {
    verify();
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, "x");
    Files.setLastModifiedTime(file, time);
    assertThat(record.matches(generation)).isFalse();
  }

  @Test
  void doesNotMatchACopy() throws Exception {
    verify();
    Path copy = root.resolve("copy");
    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(record.matches(generation)).isFalse();
  }

  @Test
  void doesNotMatchMoreOrFewerFiles() throws Exception {
    verify();
    Path added = Files.writeString(generation.resolve("c"), "c");
    assertThat(record.matches(generation)).isFalse();
    Files.delete(added);
    assertThat(record.matches(generation)).isTrue();
    Files.delete(file);
    assertThat(record.matches(generation)).isFalse();
  }

  @Test
  void doesNotMatchAnotherGeneration() throws Exception {
    verify();
    Files.move(generation, generation.resolveSibling("2"));
    assertThat(record.matches(generation.resolveSibling("2"))).isFalse();
    assertThat(record.matches(generation)).isFalse();
  }

  @Test
  void aDamagedRecordMatchesNothing() throws Exception {
    verify();
    Path written = root.resolve("VERIFIED");
    for (byte[] damaged :
        new byte[][] {{}, {(byte) 0xFF, 0}, "1\n".getBytes(StandardCharsets.UTF_8)}) {
      Files.write(written, damaged);
      assertThat(record.matches(generation)).isFalse();
    }
  }

  @Test
  void whatChangedJustNowIsNotRecorded() throws Exception {
    record.verify(generation, Instant.now(), () -> {});
    assertThat(record.matches(generation)).isFalse();
  }

  @Test
  void whatChangesDuringTheVerificationDoesNotMatch() throws Exception {
    record.verify(generation, LATER, () -> Files.writeString(file, "longer"));
    assertThat(record.matches(generation)).isFalse();
  }

  @Test
  void whatIsDamagedIsNotRecorded() {
    assertThatThrownBy(
            () ->
                record.verify(
                    generation,
                    LATER,
                    () -> {
                      throw new IOException("damaged");
                    }))
        .hasMessage("damaged");
    assertThat(record.matches(generation)).isFalse();
  }

  @Test
  void aFolderThatCannotBeWrittenIsVerifiedAgain() throws Exception {
    Files.createDirectories(root.resolve("VERIFIED/occupied"));
    verify();
    assertThat(record.matches(generation)).isFalse();
  }
}
