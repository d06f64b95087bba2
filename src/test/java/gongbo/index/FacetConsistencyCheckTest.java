package gongbo.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetConsistencyCheckTest {
  @TempDir Path folder;

  @Test
  void whatAgreesIsFine() throws IOException {
    assertThat(wrong(release("교통", "2024"), release("교통", "2025"), new Document())).isEmpty();
  }

  @Test
  void aCountWithoutDocumentsIsWrong() throws IOException {
    Document document = release("교통", "2024");
    String path = FacetsConfig.pathToString(Schema.TOPIC, new String[] {"환경"});
    document.add(
        new SortedSetDocValuesField(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, new BytesRef(path)));

    assertThat(wrong(document))
        .containsExactly("the facet value topic › 환경 counts 1 documents and choosing it gives 0");
  }

  @Test
  void aDatedReleaseOfNoYearIsWrong() throws IOException {
    Document document = release("교통", "2024");
    Document undated = new Document();
    undated.add(new LongField(Schema.PUBLISHED, 1, Field.Store.NO));

    assertThat(wrong(document, undated))
        .containsExactly("the years count 1 documents, 2 are dated");
  }

  private static Document release(String topic, String year) throws IOException {
    Document document = new Document();
    document.add(new SortedSetDocValuesFacetField(Schema.TOPIC, topic));
    document.add(new SortedSetDocValuesFacetField(Schema.DATE, year, year + "-05"));
    document.add(new LongField(Schema.PUBLISHED, 1, Field.Store.NO));
    return Schema.facetsConfig().build(document);
  }

  private List<String> wrong(Document... documents) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.addDocuments(List.of(documents));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return FacetConsistencyCheck.wrong(reader);
      }
    }
  }
}
