package gongbo.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gongbo.entities.Abbreviation;
import gongbo.entities.KnowledgeBase;
import gongbo.entities.PersonRegistry;
import gongbo.entities.PlaceRegistry;
import gongbo.entities.WordCount;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.Release;
import gongbo.semantics.LatentSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * A finished index with everything that belongs to it: the folder {@code generations/<id>} with a
 * Lucene index of releases and one of quotations, the dictionary used for their analysis, the
 * knowledge learned from all releases, the manifest, and a {@link ChecksumFile} of it all.
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
   * Opens the generation in a folder.
   *
   * @throws DamagedGenerationException when its manifest is not readable
   * @throws IOException when there is none, or its format is no longer supported
   */
  static Generation in(Path folder) throws IOException {
    byte[] written = Files.readAllBytes(folder.resolve(MANIFEST));
    try {
      // The format is checked first, since the manifest of another format may have other entries.
      int schema = MAPPER.readTree(written).path("schema").asInt();
      if (schema != Schema.VERSION) {
        throw new IOException(
            ("reindex needed: generation %s has the form %d, this program reads %d. Run reindex"
                    + " with this program on the same --index, while the old program serves on, and"
                    + " then serve with this one")
                .formatted(folder.getFileName(), schema, Schema.VERSION));
      }
      return new Generation(folder, MAPPER.readValue(written, Manifest.class));
    } catch (JsonProcessingException e) {
      throw new DamagedGenerationException(folder, List.of(MANIFEST + " cannot be read"));
    }
  }

  /**
   * Verifies every byte.
   *
   * @throws DamagedGenerationException when it differs from what was built
   */
  public void requireWhole() throws IOException {
    List<String> broken = ChecksumFile.broken(folder);
    if (!broken.isEmpty()) {
      throw new DamagedGenerationException(folder, broken);
    }
    String name = folder.getFileName().toString();
    if (!name.equals(id()) && !name.equals("." + id())) {
      throw new DamagedGenerationException(folder, List.of("it says it is " + id()));
    }
  }

  static void writeManifest(Path folder, Manifest manifest) throws IOException {
    MAPPER.writeValue(folder.resolve(MANIFEST).toFile(), manifest);
  }

  static void writeDictionary(Path folder, KoreanAnalysis analysis) throws IOException {
    Files.write(folder.resolve(KoreanAnalysis.DICTIONARY), analysis.entries());
  }

  /** Copies what was learned from the releases of this generation into a folder with its index. */
  void copyLearned(Path to) throws IOException, InterruptedException {
    Vocabulary.copy(folder, to);
    writeKnowledge(to, knowledge());
    try (DirectoryReader reader = open(to, IndexKind.RELEASES)) {
      LatentSpace.extend(folder, to, reader, Schema.BODY);
    }
  }

  /** Learns the meaning of terms and releases from the index in a folder. */
  static void writeSpace(Path folder) throws IOException, InterruptedException {
    try (DirectoryReader reader = open(folder, IndexKind.RELEASES)) {
      LatentSpace.learn(folder, reader, Schema.ID, Schema.BODY);
    }
  }

  /**
   * Opens the vectors of terms and releases; null where there are too few releases.
   *
   * @param releases the index of its releases
   */
  public @Nullable LatentSpace space(IndexReader releases) throws IOException {
    return LatentSpace.open(folder, releases);
  }

  /** Returns when the run began that built it, or that it adds to. */
  public Instant begun() {
    return GenerationStore.begun(manifest.base());
  }

  static void writeKnowledge(Path folder, KnowledgeBase knowledge) throws IOException {
    knowledge.write(Files.createDirectory(folder.resolve(KNOWLEDGE)));
  }

  /** The indexes of a generation. */
  public enum IndexKind {
    RELEASES,
    QUOTATIONS;

    /**
     * Returns the index directory in a generation's folder. It needs no lock: the store's {@code
     * LOCK} excludes a second writer, and readers write nothing.
     */
    Directory in(Path folder) throws IOException {
      return FSDirectory.open(folder.resolve(label()), NoLockFactory.INSTANCE);
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The id, which sorts by the time the run began. */
  public String id() {
    return manifest.id();
  }

  /** The manifest. */
  public Manifest manifest() {
    return manifest;
  }

  Path folder() {
    return folder;
  }

  /** The analyzers it was built with. */
  public KoreanAnalysis analysis() throws IOException {
    return KoreanAnalysis.of(Files.readAllLines(folder.resolve(KoreanAnalysis.DICTIONARY)));
  }

  /** The abbreviations that its releases define, in descending order of frequency. */
  public List<Abbreviation> abbreviations() throws IOException {
    return KnowledgeBase.abbreviations(folder.resolve(KNOWLEDGE));
  }

  /** The persons who are quoted or speak at events in its releases. */
  public PersonRegistry people() throws IOException {
    return KnowledgeBase.people(folder.resolve(KNOWLEDGE));
  }

  /** The places of events in its releases. */
  public PlaceRegistry places() throws IOException {
    return KnowledgeBase.places(folder.resolve(KNOWLEDGE));
  }

  /** The knowledge learned from its releases. */
  public KnowledgeBase knowledge() throws IOException {
    return KnowledgeBase.read(folder.resolve(KNOWLEDGE));
  }

  /** The common words without particles, with the number of releases that print each. */
  public List<WordCount> vocabulary() throws IOException {
    return Vocabulary.read(folder);
  }

  /** Opens one of the indexes; closing the reader closes the files. */
  public DirectoryReader open(IndexKind part) throws IOException {
    return open(folder, part);
  }

  private static DirectoryReader open(Path folder, IndexKind part) throws IOException {
    Directory directory = part.in(folder);
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      reader.getReaderCacheHelper().addClosedListener(key -> directory.close());
      return reader;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * Returns all ids of the release that has an id now or, if none has, of those that had it
   * formerly: the present ones and the former ones.
   */
  public Set<String> idsOf(String id) throws IOException {
    Set<String> ids = new HashSet<>();
    try (DirectoryReader reader = open(IndexKind.RELEASES)) {
      String field = reader.docFreq(new Term(Schema.ID, id)) > 0 ? Schema.ID : Schema.FORMER_ID;
      IndexSearcher searcher = new IndexSearcher(reader);
      StoredFields stored = searcher.storedFields();
      Query query = new TermQuery(new Term(field, id));
      for (ScoreDoc hit : searcher.search(query, Math.max(1, reader.maxDoc())).scoreDocs) {
        Release release = RecordCodec.stored(stored, hit.doc, Release.class);
        ids.add(release.id().value());
        release.raw().particulars().formerIds().forEach(former -> ids.add(former.value()));
      }
    }
    return ids;
  }

  /** Returns the size on disk in bytes. */
  public long bytes() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /**
   * Verifies every byte and the consistency of the indexes.
   *
   * @return the problems, a sentence each; empty when there are none
   */
  public List<String> check() throws IOException {
    List<String> wrong = new ArrayList<>(ChecksumFile.broken(folder));
    for (IndexKind part : IndexKind.values()) {
      if (wrong.isEmpty()) {
        check(part, wrong);
      }
    }
    return wrong;
  }

  private void check(IndexKind part, List<String> wrong) throws IOException {
    try (Directory directory = part.in(folder);
        CheckIndex checker = new CheckIndex(directory)) {
      checker.setThreadCount(Runtime.getRuntime().availableProcessors());
      CheckIndex.Status status = checker.checkIndex();
      if (!status.clean) {
        wrong.add(
            "the index is damaged: " + status.totLoseDocCount + " " + part.label() + " are lost");
        return;
      }
    }
    try (DirectoryReader reader = open(part)) {
      if (reader.numDocs() != manifest.count(part)) {
        wrong.add(
            "the manifest says %d %s, the index has %d"
                .formatted(manifest.count(part), part.label(), reader.numDocs()));
      }
      wrong.addAll(FacetConsistencyCheck.wrong(reader));
      if (part == IndexKind.RELEASES) {
        checkSpace(reader, wrong);
      }
    }
  }

  private void checkSpace(IndexReader releases, List<String> wrong) throws IOException {
    try {
      // Opening it checks it.
      IOUtils.close(space(releases));
    } catch (CorruptIndexException e) {
      wrong.add(e.getMessage());
    }
  }
}
