package gongbo.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.release.RawRelease;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads the annotations of the project together with the texts of their releases, which are not
 * part of it. {@code src/test/resources/annotations/README.md} describes the format.
 */
final class AnnotationSet {
  private static final Path FOLDER = Path.of("src/test/resources/annotations");

  /** The first readings. */
  static final Path READINGS = FOLDER.resolve("readings.jsonl");

  private static final Path SHARED = Path.of("../shared");

  /** The texts of the annotated releases, selected once because the archives are large. */
  private static final Path TEXTS = Path.of("target/annotated-releases.jsonl");

  private static final JsonMapper MAPPER = new JsonMapper();

  private AnnotationSet() {}

  static boolean isAvailable() {
    return Files.isDirectory(SHARED.resolve("releases"));
  }

  /** Returns the releases with their first reading, in the order of the file. */
  static List<AnnotatedRelease> first() throws IOException {
    return annotated(READINGS);
  }

  /** Returns the releases of a split with their first reading. */
  static List<AnnotatedRelease> split(Split split) throws IOException {
    return first().stream().filter(release -> release.split() == split).toList();
  }

  /** Returns the releases that were read a second time, with the second reading. */
  static List<AnnotatedRelease> second() throws IOException {
    return annotated(FOLDER.resolve("second-readings.jsonl"));
  }

  /** Returns the development set of the project's brief, whose errors have been read. */
  static List<AnnotatedRelease> shared(String name) throws IOException {
    Map<String, JsonNode> gold = byId(SHARED.resolve("eval/" + name + ".gold.jsonl"));
    return join(gold, read(SHARED.resolve("eval/" + name + ".input.jsonl")));
  }

  private static List<AnnotatedRelease> annotated(Path file) throws IOException {
    Map<String, JsonNode> gold = byId(file);
    Map<String, JsonNode> wanted = wanted();
    Path texts = select(TEXTS, wanted.keySet());
    Map<String, JsonNode> printed = byId(texts);
    gold.forEach((id, annotation) -> writeOut(annotation, printed.getOrDefault(id, annotation)));
    return join(gold, read(texts));
  }

  private static List<AnnotatedRelease> join(
      Map<String, JsonNode> gold, Map<String, RawRelease> releases) {
    List<AnnotatedRelease> joined = new ArrayList<>();
    gold.forEach(
        (id, annotation) -> {
          RawRelease raw = releases.get(id);
          if (raw == null) {
            throw new IllegalStateException("no release has the id " + id);
          }
          joined.add(new AnnotatedRelease(raw, annotation));
        });
    return joined;
  }

  /** Replaces offsets by the text there, for names that are too long to be part of the project. */
  private static void writeOut(JsonNode annotation, JsonNode printed) {
    for (String list : List.of("venues", "speakers")) {
      for (JsonNode item : annotation.path(list)) {
        for (String key : List.of("name", "affiliation", "title")) {
          for (String part : List.of("body", "title")) {
            JsonNode at = item.path(key + (part.equals("body") ? "_at" : "_in_title"));
            if (!item.has(key) && at.isArray()) {
              int start = at.get(0).asInt();
              String text = printed.path(part).asText();
              ((ObjectNode) item).put(key, text.substring(start, start + at.get(1).asInt()));
            }
          }
        }
      }
    }
  }

  private static Map<String, JsonNode> byId(Path file) throws IOException {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode json = MAPPER.readTree(line);
        byId.put(json.path("id").asText(), json);
      }
    }
    return byId;
  }

  private static Map<String, RawRelease> read(Path file) throws IOException {
    Map<String, RawRelease> releases = new HashMap<>();
    try (Stream<ReadResult> results = ReleaseReader.of(Texts.CONFIG).read(List.of(file))) {
      results.forEach(
          result -> {
            if (result instanceof ReadResult.Read read) {
              releases.put(read.release().id().value(), read.release());
            }
          });
    }
    return releases;
  }

  /** Returns the annotations of both readings, by id. */
  private static Map<String, JsonNode> wanted() throws IOException {
    Map<String, JsonNode> wanted = byId(READINGS);
    wanted.putAll(byId(FOLDER.resolve("second-readings.jsonl")));
    return wanted;
  }

  /** Writes the releases with some ids to a file, unless it exists. */
  private static Path select(Path file, Set<String> wanted) throws IOException {
    if (Files.exists(file) && byId(file).keySet().containsAll(wanted)) {
      return file;
    }
    List<String> selected = new ArrayList<>();
    for (String year : List.of("2023", "2024", "2025")) {
      Path archive = SHARED.resolve("releases/korea-kr-" + year + ".jsonl.gz");
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(archive)), StandardCharsets.UTF_8))) {
        reader.lines().filter(line -> wanted.contains(idOf(line))).forEach(selected::add);
      }
    }
    Files.createDirectories(file.getParent());
    return Files.write(file, selected);
  }

  /** Returns the id at the beginning of a line without parsing it. */
  private static String idOf(String line) {
    int start = line.indexOf(": \"") + 3;
    return line.substring(start, line.indexOf('"', start));
  }
}
