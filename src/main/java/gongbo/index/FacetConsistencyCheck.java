package gongbo.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Checks that facet counts agree with drill-down. Counts are read from doc values, drill-down from
 * postings: for every value of every facet both must give the same number of documents, and the
 * years of {@link Schema#DATE} must add up to all dated documents.
 */
final class FacetConsistencyCheck {
  private static final String FIELD = FacetsConfig.DEFAULT_INDEX_FIELD_NAME;

  private FacetConsistencyCheck() {}

  /** Returns the disagreements, a sentence each. */
  static List<String> wrong(DirectoryReader reader) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      check(leaf.reader(), wrong);
    }
    return wrong;
  }

  private static void check(LeafReader reader, List<String> wrong) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(reader, FIELD);
    int[] counts = new int[Math.toIntExact(values.getValueCount())];
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      for (int i = 0; i < values.docValueCount(); i++) {
        counts[(int) values.nextOrd()]++;
      }
    }
    long dated = 0;
    Terms terms = Terms.getTerms(reader, FIELD);
    TermsEnum term = terms.iterator();
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      BytesRef value = values.lookupOrd(ordinal);
      int chosen = term.seekExact(value) ? term.docFreq() : 0;
      if (chosen != counts[ordinal]) {
        wrong.add(
            "the facet value %s counts %d documents and choosing it gives %d"
                .formatted(shown(value), counts[ordinal], chosen));
      }
      String[] path = FacetsConfig.stringToPath(value.utf8ToString());
      if (path[0].equals(Schema.DATE) && path.length == 2) {
        dated += counts[ordinal];
      }
    }
    PointValues published = reader.getPointValues(Schema.PUBLISHED);
    int documents = published == null ? 0 : published.getDocCount();
    if (dated != documents) {
      wrong.add("the years count %d documents, %d are dated".formatted(dated, documents));
    }
  }

  private static String shown(BytesRef value) {
    return String.join(" › ", FacetsConfig.stringToPath(value.utf8ToString()));
  }
}
