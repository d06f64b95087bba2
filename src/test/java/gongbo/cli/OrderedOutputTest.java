package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.release.Outline;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.ReleaseId;
import gongbo.source.ReadResult;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderedOutputTest {
  @Test
  void linesComeInTheOrderOfTheSourceWhateverThreadIsFirst() throws Exception {
    StringWriter written = new StringWriter();
    OrderedOutput output =
        new OrderedOutput(
            raw -> {
              int number = Integer.parseInt(raw.id().value());
              // Later releases are ready sooner.
              sleep((200 - number) % 7);
              return "line " + number;
            },
            4);
    long lines = output.write(releases(200), written, refused -> {});
    assertThat(lines).isEqualTo(200);
    assertThat(written.toString().lines())
        .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(i -> "line " + i).toList());
  }

  @Test
  void whatCannotBeReadIsHandedOnAndTheRestWritten() throws Exception {
    StringWriter written = new StringWriter();
    List<ReadResult.Refused> refusals = new ArrayList<>();
    Stream<ReadResult> results =
        Stream.concat(Stream.of(new ReadResult.Refused("a.jsonl:1", "no object")), releases(1));
    long lines = new OrderedOutput(RawRelease::title, 2).write(results, written, refusals::add);
    assertThat(lines).isEqualTo(1);
    assertThat(refusals).hasSize(1);
  }

  @Test
  void whatFailsIsToldWithItsCause() {
    OrderedOutput output =
        new OrderedOutput(
            raw -> {
              throw new IllegalArgumentException("bad");
            },
            2);
    assertThatThrownBy(() -> output.write(releases(1), new StringWriter(), refused -> {}))
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  private static Stream<ReadResult> releases(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new ReadResult.Read(
                    "a.jsonl",
                    new RawRelease(
                        new ReleaseId(String.valueOf(i)),
                        "제목",
                        new Publisher("누리부"),
                        null,
                        "",
                        new Outline("", List.of()))));
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
