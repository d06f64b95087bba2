package gongbo.search;

import gongbo.index.Schema;
import gongbo.korean.Morpheme;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** What the words of a generation are, and how often releases use them. */
final class Lexicon {
  private final IndexReader reader;

  Lexicon(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * How much a word tells: the inverse document frequency of its rarest part, as BM25 has it. 0 for
   * what every release says, about 10 for what one of 40,000 says.
   */
  float rarity(QueryWord word) throws IOException {
    int frequency =
        word.morphemes().isEmpty()
            ? rarest(Schema.BODY_PAIRS, word.pairs())
            : rarest(Schema.BODY, word.morphemes());
    int releases = reader.numDocs();
    return (float) Math.log1p((releases - frequency + 0.5) / (frequency + 0.5));
  }

  private int rarest(String field, List<Morpheme> terms) throws IOException {
    int rarest = reader.numDocs();
    for (Morpheme term : terms) {
      rarest = Math.min(rarest, reader.docFreq(new Term(field, term.term())));
    }
    return rarest;
  }
}
