package gongbo.index;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gongbo.corpus.Knowledge;
import gongbo.korean.KoreanAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * A finished index with all that belongs to it: the folder {@code generations/<id>} with a Lucene
 * index of the releases and one of their quotations, the dictionary both were analysed with, what
 * all of them together tell, and the manifest.
 */
public final class Generation {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final String MANIFEST = "manifest.json";
  private static final String KNOWLEDGE = "knowledge";

  private final Path folder;
  private final Manifest manifest;

  private Generation(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * The generation in a folder.
   *
   * @throws IOException when there is none, or it was built in a form that is read no longer
   */
  static Generation in(Path folder) throws IOException {
    Manifest manifest = MAPPER.readValue(folder.resolve(MANIFEST).toFile(), Manifest.class);
    if (manifest.schema() != Schema.VERSION) {
      throw new IOException(
          folder + " has the form " + manifest.schema() + ", not " + Schema.VERSION + ": reindex");
    }
    return new Generation(folder, manifest);
  }

  static void writeManifest(Path folder, Manifest manifest) throws IOException {
    Path file = folder.resolve(MANIFEST);
    MAPPER.writeValue(file.toFile(), manifest);
    IOUtils.fsync(file, false);
  }

  static void writeDictionary(Path folder, KoreanAnalysis analysis) throws IOException {
    Path file = folder.resolve(KoreanAnalysis.DICTIONARY);
    Files.write(file, analysis.entries());
    IOUtils.fsync(file, false);
  }

  static void writeKnowledge(Path folder, Knowledge knowledge) throws IOException {
    Path files = Files.createDirectory(folder.resolve(KNOWLEDGE));
    knowledge.write(files);
    for (Path file : filesIn(files)) {
      IOUtils.fsync(file, false);
    }
    IOUtils.fsync(files, true);
  }

  /** The SHA-256 of the dictionary and of every file of the knowledge, by its path in a folder. */
  static Map<String, String> digests(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    digests.put(KoreanAnalysis.DICTIONARY, digest(folder.resolve(KoreanAnalysis.DICTIONARY)));
    for (Path file : filesIn(folder.resolve(KNOWLEDGE))) {
      digests.put(KNOWLEDGE + "/" + file.getFileName(), digest(file));
    }
    return digests;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String digest(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java machine has SHA-256", e);
    }
  }

  /** The indexes of a generation. */
  public enum Part {
    RELEASES,
    QUOTATIONS;

    Path in(Path folder) {
      return folder.resolve(name().toLowerCase(Locale.ROOT));
    }
  }

  /** Its id, which sorts by the time it was begun. */
  public String id() {
    return manifest.id();
  }

  /** What it says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  Path folder() {
    return folder;
  }

  /** The analysis it was built with. */
  public KoreanAnalysis analysis() throws IOException {
    return KoreanAnalysis.of(Files.readAllLines(folder.resolve(KoreanAnalysis.DICTIONARY)));
  }

  /** What its releases together tell. */
  public Knowledge knowledge() throws IOException {
    return Knowledge.read(folder.resolve(KNOWLEDGE));
  }

  /** Opens one of its indexes; closing the reader closes the files. */
  public DirectoryReader open(Part part) throws IOException {
    Directory directory = FSDirectory.open(part.in(folder));
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      reader.getReaderCacheHelper().addClosedListener(key -> directory.close());
      return reader;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Its size on disk in bytes. */
  public long bytes() throws IOException {
    long bytes = 0;
    for (Part part : Part.values()) {
      try (Directory directory = FSDirectory.open(part.in(folder))) {
        for (String file : directory.listAll()) {
          bytes += directory.fileLength(file);
        }
      }
    }
    return bytes;
  }

  /**
   * Reads every byte of it and compares what should agree.
   *
   * @return what is wrong, a sentence each; empty when nothing is
   */
  public List<String> check() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> file : manifest.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!Files.exists(path)) {
        wrong.add(file.getKey() + " is missing");
      } else if (!digest(path).equals(file.getValue())) {
        wrong.add(file.getKey() + " is not what was written");
      }
    }
    for (Part part : Part.values()) {
      String name = part.name().toLowerCase(Locale.ROOT);
      try (Directory directory = FSDirectory.open(part.in(folder));
          CheckIndex checker = new CheckIndex(directory)) {
        CheckIndex.Status status = checker.checkIndex();
        if (!status.clean) {
          wrong.add("the index is damaged: " + status.totLoseDocCount + " " + name + " are lost");
        }
      }
      try (DirectoryReader reader = open(part)) {
        if (reader.numDocs() != manifest.count(part)) {
          wrong.add(
              "the manifest says %d %s, the index has %d"
                  .formatted(manifest.count(part), name, reader.numDocs()));
        }
      }
    }
    return wrong;
  }
}
