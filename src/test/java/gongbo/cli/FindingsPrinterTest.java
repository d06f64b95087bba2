package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FindingsPrinterTest {
  @TempDir private Path folder;

  @Test
  void everyFindingStandsUnderItsLine() throws IOException {
    assertThat(explain("갯벌").lines())
        .containsSubsequence(
            "갯벌  갯벌 토론회 개최",
            "      publisher  해양수산부  [beside the text]  metadata 1.00",
            "□ 해양수산부는 3월 12일(수) 부산 누리회관에서 갯벌 토론회를 개최했다.",
            "      venue      부산 누리회관  [부산 누리회관]  place-of-event 0.80",
            "ㅇ 한도윤 장관은 “갯벌은 모두의 것이다”라고 말했다.",
            "      speaker    한도윤  [한도윤]  name-title 1.00");
  }

  @Test
  void aFindingOfSeveralLinesIsOneLine() throws IOException {
    assertThat(explain("숲").lines())
        .contains(
            "      programme  14:00/14:10 개회사 / 한도윤 원장  [14:00~14:10 개회사 한도윤 원장]  programme 0.80");
  }

  @Test
  void anUnknownReleaseIsAnError() throws IOException {
    assertThat(explain("바다")).isEqualTo("1 no release with this id: 바다");
  }

  private String explain(String id) throws IOException {
    Path releases =
        Files.writeString(
            folder.resolve("releases.jsonl"),
            """
            {"id":"갯벌","title":"갯벌 토론회 개최","publisher":"해양수산부","published":"2025-03-12","body":"□ 해양수산부는 3월 12일(수) 부산 누리회관에서 갯벌 토론회를 개최했다.\\nㅇ 한도윤 장관은 “갯벌은 모두의 것이다”라고 말했다."}
            {"id":"숲","title":"숲 토론회 개최","body":"□ 숲\\n14:00~14:10\\n개회사\\n한도윤 원장\\n14:10~15:00\\n발표\\n15:00~\\n토론"}
            """);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int status = command.execute("extract", releases.toString(), "--explain", id);
    return status == 0 ? out.toString() : status + " " + err.toString().strip();
  }
}
