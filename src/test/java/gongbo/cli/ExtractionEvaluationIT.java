package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What extraction finds in releases annotated by hand, which are not part of the project, stays
 * above the floors of {@code extraction-floors.tsv}: skipped where they are not at hand.
 */
class ExtractionEvaluationIT {
  private static final Path SHARED = Path.of("../shared");
  private static final Path SCORER = SHARED.resolve("eval/extraction.py");
  private static final Path FLOORS = Path.of("src/test/resources/extraction-floors.tsv");

  @TempDir private Path folder;

  @BeforeEach
  void theAnnotatedReleasesAreAtHand() {
    assumeTrue(Files.exists(SCORER), () -> "skipped: there is no file " + SCORER);
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "skipped: there is no python3");
  }

  @Test
  void noMeasureFallsUnderItsFloor() throws Exception {
    Path found = folder.resolve("found.jsonl");
    int status =
        Main.commandLine()
            .execute(
                "extract",
                SHARED.resolve("eval/extraction-dev.input.jsonl").toString(),
                SHARED.resolve("releases/seed.txt").toString(),
                "--output",
                found.toString());
    assertThat(status).isZero();

    JsonNode scores = score(found);
    Map<String, Double> floors = floors();
    assertThat(floors).hasSize(11);
    assertThat(floors)
        .allSatisfy(
            (measure, floor) -> {
              JsonNode score = scores.path(measure);
              double value = score.path(score.has("f1") ? "f1" : "accuracy").asDouble();
              assertThat(value).as(measure).isGreaterThanOrEqualTo(floor);
            });
  }

  private JsonNode score(Path found) throws IOException, InterruptedException {
    Path output = folder.resolve("scores.json");
    Process scorer =
        new ProcessBuilder(
                "python3",
                SCORER.toString(),
                SHARED.resolve("eval/extraction-dev.gold.jsonl").toString(),
                found.toString(),
                "--json")
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(scorer.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(scorer.exitValue()).isZero();
    return new JsonMapper().readTree(Files.readString(output, StandardCharsets.UTF_8));
  }

  private static Map<String, Double> floors() throws IOException {
    return Files.readAllLines(FLOORS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.split("\t")))
        .collect(Collectors.toMap(List::getFirst, row -> Double.parseDouble(row.get(1))));
  }
}
