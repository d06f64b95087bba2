package gongbo.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vectors of small collections with known company of words. */
class LatentSpaceTest {
  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final String NUMBER = "number";

  @TempDir Path folder;

  /**
   * Of each subject there are releases with one name and releases with another, none with both, but
   * all with some of the same words about it.
   */
  @Test
  void namesInTheSameCompanyAreAlike() throws Exception {
    int subjects = 110;
    Random random = new Random(11);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < subjects * 12; i++) {
      int subject = i % subjects;
      StringBuilder text = new StringBuilder((i < subjects * 6 ? "이름" : "별명") + subject);
      for (int word = 0; word < 4; word++) {
        text.append(" 관련어").append(subject).append((char) ('a' + random.nextInt(6)));
      }
      texts.add(text.toString());
    }
    try (LatentSpace space = learned(texts)) {
      double same = 0;
      double other = 0;
      for (int subject = 0; subject < subjects; subject++) {
        LatentSpace.Similarities similar = space.similarities(vector(space, "이름" + subject));
        other += similar.cosine((subject + 1) % subjects);
        same += similar.cosine(subjects * 6 + subject);
      }
      assertThat(same / subjects).as("releases with the other name alone").isGreaterThan(.6);
      assertThat(other / subjects).as("releases on another subject").isLessThan(.1);
    }
  }

  /** With fewer terms than dimensions nothing is lost, so the cosine is that of tf-idf weights. */
  @Test
  void fewTermsKeepTheirCosines() throws Exception {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 5; word++) {
        text.append("낱말")
            .append((char) ('a' + random.nextInt(26)))
            .append(random.nextInt(3))
            .append(' ');
      }
      texts.add(text.toString().strip());
    }
    Map<String, Double> idf = idf(texts);

    try (LatentSpace space = learned(texts)) {
      for (int query = 0; query < 50; query++) {
        float[] sum = new float[LatentSpace.DIMENSIONS];
        for (String word : texts.get(query).split(" ", -1)) {
          float[] vector = vector(space, word);
          for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
          }
        }
        LatentSpace.Similarities similar = space.similarities(sum);
        Map<String, Double> asked = weights(texts.get(query), idf, false);
        for (int release = 0; release < texts.size(); release++) {
          assertThat((double) similar.cosine(release))
              .isCloseTo(cosine(asked, weights(texts.get(release), idf, true)), within(.05));
        }
      }
    }
  }

  @Test
  void aReleaseThatIsAddedHasAVectorOfTheTermsLearnedBefore() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < LatentSpace.FEWEST_RELEASES; i++) {
      texts.add(i % 10 == 0 ? "반려견 산책 사료" : "소식" + i + " 이차전지" + i % 9);
    }
    learned(texts).close();
    texts.add("산책 사료");
    Path next = folder.resolve("next");
    try (DirectoryReader index = index(texts)) {
      LatentSpace.extend(folder, next, index, TEXT);
    }

    try (DirectoryReader index = index(texts);
        LatentSpace space = Objects.requireNonNull(LatentSpace.open(next, index))) {
      LatentSpace.Similarities similar = space.similarities(vector(space, "반려견"));
      assertThat(similar.cosine(texts.size() - 1)).isGreaterThan(.8f);
    }
  }

  @Test
  void fewReleasesHaveNone() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < LatentSpace.FEWEST_RELEASES; i++) {
      texts.add("수소" + i % 9 + " 버스" + i % 10);
    }
    learned(texts).close();

    Path fewer = folder.resolve("fewer");
    try (DirectoryReader index = index(texts.subList(1, texts.size()))) {
      LatentSpace.learn(fewer, index, ID, TEXT);
      assertThat(LatentSpace.open(fewer, index)).isNull();
    }
  }

  @Test
  void releasesOfTheSameWordsHaveNone() throws Exception {
    List<String> texts = Collections.nCopies(LatentSpace.FEWEST_RELEASES, "수소 버스");
    try (DirectoryReader index = index(texts)) {
      LatentSpace.learn(folder, index, ID, TEXT);
      assertThat(LatentSpace.open(folder, index)).isNull();
    }
  }

  /** Releases without a word are like none, and do not keep others from being learned. */
  @Test
  void emptyReleasesAreLikeNone() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < LatentSpace.FEWEST_RELEASES; i++) {
      texts.add(i % 10 == 0 ? "" : i % 10 == 1 ? "반려견 산책" : "소식" + i);
    }

    try (LatentSpace space = learned(texts)) {
      assertThat(space.similarities(vector(space, "반려견")).cosine(0)).isZero();
    }
  }

  /** The vectors are numbered like the releases, over segments and deleted ones. */
  @Test
  void releasesOfManySegmentsKeepTheirNumbers() throws Exception {
    int dogs = 0;
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < LatentSpace.FEWEST_RELEASES + 20; i++) {
        writer.addDocument(document(i, i % 10 == 0 ? "반려견 산책" : "소식" + i % 50 + " 알림" + i % 50));
        if (i % 100 == 99) {
          writer.commit();
        }
      }
      writer.deleteDocuments(new Term(NUMBER, "8"), new Term(NUMBER, "300"));
    }
    try (DirectoryReader index = DirectoryReader.open(directory)) {
      assertThat(index.leaves()).hasSizeGreaterThan(4);
      LatentSpace.learn(folder, index, ID, TEXT);
      try (LatentSpace space = Objects.requireNonNull(LatentSpace.open(folder, index))) {
        LatentSpace.Similarities similar = space.similarities(vector(space, "반려견"));
        for (int i = 0; i < index.maxDoc(); i++) {
          if (similar.cosine(i) > .9f) {
            assertThat(i % 10).as("release %d", i).isZero();
            dogs++;
          }
        }
      }
    }
    assertThat(dogs).isEqualTo(52);
  }

  @Test
  void theSpaceOfOtherReleasesIsRefused() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < LatentSpace.FEWEST_RELEASES; i++) {
      texts.add("수소" + i % 9 + " 버스" + i % 10);
    }
    learned(texts).close();
    texts.add("수소1");

    try (DirectoryReader index = index(texts)) {
      assertThatThrownBy(() -> LatentSpace.open(folder, index))
          .isInstanceOf(CorruptIndexException.class)
          .hasMessageContaining("500 releases, not of 501");
    }
  }

  /** The parts of a word stand for it where it has no vector, but not where it has an empty one. */
  @Test
  void aTermThatTheSampleLacksHasNoVector() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 20_100; i++) {
      texts.add("낱말" + i % 5025);
    }
    int without = 0;
    try (LatentSpace space = learned(texts)) {
      for (int word = 0; word < 5025; word++) {
        float[] vector = space.term("낱말" + word);
        if (vector == null) {
          without++;
        }
      }
    }
    assertThat(without).isBetween(1, 5024);
  }

  private LatentSpace learned(List<String> texts) throws IOException, InterruptedException {
    try (DirectoryReader index = index(texts)) {
      LatentSpace.learn(folder, index, ID, TEXT);
      return Objects.requireNonNull(LatentSpace.open(folder, index));
    }
  }

  private static DirectoryReader index(List<String> texts) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (int i = 0; i < texts.size(); i++) {
        writer.addDocument(document(i, texts.get(i)));
      }
    }
    return DirectoryReader.open(directory);
  }

  private static Document document(int number, String text) {
    Document document = new Document();
    document.add(new StringField(NUMBER, String.valueOf(number), Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef("r" + number)));
    document.add(new TextField(TEXT, text, Field.Store.NO));
    return document;
  }

  private static float[] vector(LatentSpace space, String term) throws IOException {
    return Objects.requireNonNull(space.term(term), term);
  }

  private static Map<String, Double> idf(List<String> texts) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (String text : texts) {
      new HashSet<>(List.of(text.split(" ", -1)))
          .forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
    Map<String, Double> idf = new HashMap<>();
    frequencies.forEach((word, count) -> idf.put(word, Math.log((double) texts.size() / count)));
    return idf;
  }

  private static Map<String, Double> weights(
      String text, Map<String, Double> idf, boolean isDamped) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : text.split(" ", -1)) {
      counts.merge(word, 1, Integer::sum);
    }
    Map<String, Double> weights = new HashMap<>();
    counts.forEach(
        (word, count) ->
            weights.put(
                word,
                (isDamped ? TermDocumentMatrix.tf(count) : count)
                    * Objects.requireNonNull(idf.get(word))));
    return weights;
  }

  private static double cosine(Map<String, Double> one, Map<String, Double> other) {
    double product = 0;
    for (Map.Entry<String, Double> entry : one.entrySet()) {
      product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
    }
    return product / length(one) / length(other);
  }

  private static double length(Map<String, Double> weights) {
    return Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
  }
}
