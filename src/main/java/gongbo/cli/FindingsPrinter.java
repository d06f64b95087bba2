package gongbo.cli;

import com.fasterxml.jackson.databind.JsonNode;
import gongbo.json.ReleaseJson;
import gongbo.release.Outline;
import gongbo.release.Paragraph;
import gongbo.release.Release;
import java.util.ArrayList;
import java.util.List;

/** Prints a release with its findings, each under its line, for a terminal. */
final class FindingsPrinter {
  private FindingsPrinter() {}

  /**
   * Prints the headline and every paragraph, and indented under each its findings: kind, value, the
   * words of the span, rule and confidence.
   */
  static String of(Release release) {
    List<JsonNode> findings = new ArrayList<>();
    ReleaseJson.of(release).path("findings").forEach(findings::add);
    Outline body = release.raw().body();
    StringBuilder text = new StringBuilder(release.id() + "  " + release.title() + "\n");
    findings.stream()
        .filter(finding -> !finding.path("part").asText().equals("body"))
        .forEach(finding -> append(text, finding, release.title()));
    for (Paragraph paragraph : body.paragraphs()) {
      text.append(paragraph.marker().isEmpty() ? "" : paragraph.marker() + " ")
          .append(body.textOf(paragraph))
          .append('\n');
      findings.stream()
          .filter(finding -> finding.path("part").asText().equals("body"))
          .filter(finding -> finding.path("start").asInt() >= paragraph.start())
          .filter(finding -> finding.path("start").asInt() < paragraph.end())
          .forEach(finding -> append(text, finding, body.text()));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, JsonNode finding, String source) {
    String words =
        finding.path("part").asText().equals("metadata")
            ? "beside the text"
            : source
                .substring(finding.path("start").asInt(), finding.path("end").asInt())
                .replace('\n', ' ');
    text.append(
        "      %-10s %s  [%s]  %s %.2f%n"
            .formatted(
                finding.path("kind").asText(),
                finding.path("value").asText(),
                words,
                finding.path("rule").asText(),
                finding.path("confidence").asDouble()));
  }
}
