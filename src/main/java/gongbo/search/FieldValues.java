package gongbo.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** Reads the values of one field of the documents in a segment, in document order. */
final class FieldValues {
  /** The field and its value; a longer path is a finer value of one that is listed itself. */
  private static final int LEVEL = 2;

  private final SortedSetDocValues values;
  private final long first;
  private final long end;

  private FieldValues(SortedSetDocValues values, long first, long end) {
    this.values = values;
    this.first = first;
    this.end = end;
  }

  /** Returns the values of a field without the finer ones. */
  static FieldValues of(FacetField field, LeafReader reader) throws IOException {
    SortedSetDocValues values =
        DocValues.getSortedSet(reader, FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
    char delimiter = FacetsConfig.DELIM_CHAR;
    return new FieldValues(
        values,
        place(values, field.key() + delimiter),
        place(values, field.key() + (char) (delimiter + 1)));
  }

  /** Returns the insertion point of a text among the values. */
  private static long place(SortedSetDocValues values, String text) throws IOException {
    long place = values.lookupTerm(new BytesRef(text));
    return place < 0 ? -place - 1 : place;
  }

  /** Returns the distinct values of a document. */
  List<String> of(int document) throws IOException {
    List<String> found = new ArrayList<>();
    if (values.advanceExact(document)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        long ordinal = values.nextOrd();
        if (ordinal >= first && ordinal < end) {
          String[] path = FacetsConfig.stringToPath(values.lookupOrd(ordinal).utf8ToString());
          if (path.length == LEVEL) {
            found.add(path[1]);
          }
        }
      }
    }
    return found;
  }
}
