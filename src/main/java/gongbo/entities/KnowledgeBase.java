package gongbo.entities;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gongbo.duplicates.DuplicateCluster;
import gongbo.duplicates.DuplicateClusters;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The knowledge derived from all releases of a generation. Safe for use by many threads.
 *
 * @param abbreviations the abbreviations, in descending order of frequency
 * @param people the persons who are quoted or speak at events
 * @param places the venues of events
 * @param words the document frequencies of keyword candidates, in descending order
 * @param clusters the clusters of near-duplicate releases
 */
public record KnowledgeBase(
    List<Abbreviation> abbreviations,
    PersonRegistry people,
    PlaceRegistry places,
    List<WordCount> words,
    DuplicateClusters clusters) {
  private static final String ABBREVIATIONS = "glosses.jsonl";
  private static final String PEOPLE = "people.jsonl";
  private static final String PLACES = "places.jsonl";
  private static final String WORDS = "words.jsonl";
  private static final String CLUSTERS = "clusters.jsonl";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  public KnowledgeBase {
    abbreviations = List.copyOf(abbreviations);
    words = List.copyOf(words);
  }

  /** Writes the knowledge base to files in an existing empty folder. */
  public void write(Path folder) throws IOException {
    write(folder.resolve(ABBREVIATIONS), abbreviations);
    write(folder.resolve(PEOPLE), people.all());
    write(folder.resolve(PLACES), places.all());
    write(folder.resolve(WORDS), words);
    write(folder.resolve(CLUSTERS), clusters.all());
  }

  /** Reads the knowledge base from a folder. */
  public static KnowledgeBase read(Path folder) throws IOException {
    return new KnowledgeBase(
        abbreviations(folder),
        people(folder),
        places(folder),
        read(folder.resolve(WORDS), WordCount.class),
        new DuplicateClusters(read(folder.resolve(CLUSTERS), DuplicateCluster.class)));
  }

  /** Reads the abbreviations of the knowledge base in a folder. */
  public static List<Abbreviation> abbreviations(Path folder) throws IOException {
    return read(folder.resolve(ABBREVIATIONS), Abbreviation.class);
  }

  /** Reads the persons of the knowledge base in a folder. */
  public static PersonRegistry people(Path folder) throws IOException {
    return new PersonRegistry(read(folder.resolve(PEOPLE), Person.class));
  }

  /** Reads the places of the knowledge base in a folder. */
  public static PlaceRegistry places(Path folder) throws IOException {
    return new PlaceRegistry(read(folder.resolve(PLACES), Place.class));
  }

  private static void write(Path file, List<? extends Record> records) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (Record line : records) {
        writer.write(MAPPER.writeValueAsString(line));
        writer.write('\n');
      }
    }
  }

  private static <T extends Record> List<T> read(Path file, Class<T> type) throws IOException {
    List<T> records = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        records.add(MAPPER.readValue(line, type));
      }
    }
    return records;
  }
}
