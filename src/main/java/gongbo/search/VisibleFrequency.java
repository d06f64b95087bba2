package gongbo.search;

import gongbo.entities.WordCount;
import gongbo.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Counts the documents of terms without those that are deleted or hidden; Lucene's own frequencies
 * include them.
 */
final class VisibleFrequency {
  private final IndexReader reader;
  private final @Nullable Bits live;

  VisibleFrequency(IndexReader reader) {
    this.reader = reader;
    this.live = MultiBits.getLiveDocs(reader);
  }

  /** Returns the number of visible documents of the term at which an enumeration stands. */
  int of(TermsEnum term) throws IOException {
    if (live == null) {
      return term.docFreq();
    }
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    int count = 0;
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      count += live.get(document) ? 1 : 0;
    }
    return count;
  }

  /** Returns the words that visible documents print, with the numbers of these. */
  List<WordCount> of(List<WordCount> words) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Schema.WORDS);
    if (live == null || terms == null) {
      return words;
    }
    TermsEnum each = terms.iterator();
    List<WordCount> visible = new ArrayList<>();
    for (WordCount word : words) {
      int releases = each.seekExact(new BytesRef(word.word())) ? of(each) : 0;
      if (releases > 0) {
        visible.add(new WordCount(word.word(), releases));
      }
    }
    return visible;
  }
}
