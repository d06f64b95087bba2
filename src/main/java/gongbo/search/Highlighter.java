package gongbo.search;

import gongbo.index.Schema;
import gongbo.release.Outline;
import gongbo.release.Paragraph;
import gongbo.release.Release;
import gongbo.release.Utterance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Marks what matched and cuts the passages to show. A passage is one bullet of the outline, or the
 * part of it around its marks.
 */
final class Highlighter {
  private static final int PASSAGES = 2;

  /** The longest passage in characters; a longer bullet is cut around its marks. */
  private static final int LONGEST = 170;

  /** How much of a cut bullet stands before its first mark. */
  private static final int BEFORE = 50;

  private final IndexSearcher searcher;
  private final Weight weight;
  private final List<QueryWord> words;

  Highlighter(IndexSearcher searcher, CompiledQuery query) throws IOException {
    this.searcher = searcher;
    this.weight =
        searcher.createWeight(searcher.rewrite(query.marking()), ScoreMode.COMPLETE_NO_SCORES, 1);
    this.words = query.words();
  }

  Hit hit(int document, float score, Release release) throws IOException {
    Matches matches = matches(document);
    String title = release.title();
    Outline body = release.raw().body();
    BitSet titleMarks = marks(matches, Schema.TITLE, title);
    BitSet bodyMarks = marks(matches, Schema.BODY, body.text());
    return new Hit(
        release, score, marked(title, titleMarks, 0, title.length()), passages(body, bodyMarks));
  }

  QuotationHit quotationHit(int document, float score, Utterance utterance) throws IOException {
    String text = utterance.quotation().value().text();
    BitSet marks = marks(matches(document), Schema.BODY, text);
    return new QuotationHit(utterance, score, marked(text, marks, 0, text.length()));
  }

  private @Nullable Matches matches(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return weight.matches(leaf, document - leaf.docBase);
  }

  private BitSet marks(@Nullable Matches matches, String field, String text) throws IOException {
    BitSet marks = new BitSet(text.length());
    MatchesIterator iterator = matches == null ? null : matches.getMatches(field);
    while (iterator != null && iterator.next()) {
      marks.set(iterator.startOffset(), iterator.endOffset());
    }
    // toLowerCase keeps the length of the text in the root locale but for one Turkish letter.
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() == text.length()) {
      for (QueryWord word : words) {
        markLetters(word, lower, marks);
      }
    }
    return marks;
  }

  private static void markLetters(QueryWord word, String text, BitSet marks) {
    if (word.pairs().isEmpty()) {
      return;
    }
    String letters = word.text().toLowerCase(Locale.ROOT);
    for (int at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
      boolean inside = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
      if (!inside || !word.anchored()) {
        marks.set(at, at + letters.length());
      }
    }
  }

  private static List<MarkedText> passages(Outline body, BitSet marks) {
    List<Paragraph> marked =
        body.paragraphs().stream()
            .filter(paragraph -> marksIn(paragraph, marks) > 0)
            .sorted(
                Comparator.comparingInt((Paragraph paragraph) -> marksIn(paragraph, marks))
                    .reversed())
            .limit(PASSAGES)
            .sorted(Comparator.comparingInt(Paragraph::start))
            .toList();
    List<Paragraph> shown =
        marked.isEmpty()
            ? body.paragraphs().stream()
                .filter(paragraph -> paragraph.level() != Paragraph.Level.SUBTITLE)
                .limit(1)
                .toList()
            : marked;
    List<MarkedText> passages = new ArrayList<>();
    for (Paragraph paragraph : shown) {
      passages.add(passage(body.text(), paragraph, marks));
    }
    return passages;
  }

  /** How many letters of a paragraph are marked: the more of the query it holds, the better. */
  private static int marksIn(Paragraph paragraph, BitSet marks) {
    return marks.get(paragraph.start(), paragraph.end()).cardinality();
  }

  private static MarkedText passage(String text, Paragraph paragraph, BitSet marks) {
    int start = paragraph.start();
    int end = paragraph.end();
    if (end - start > LONGEST) {
      int first = marks.nextSetBit(start);
      if (first >= 0 && first < end && first - start > BEFORE) {
        start = wordStart(text, Math.min(first - BEFORE, end - LONGEST), start);
      }
      end = Math.min(end, wordEnd(text, start + LONGEST, end));
    }
    List<MarkedText.Fragment> fragments = new ArrayList<>();
    if (start > paragraph.start()) {
      fragments.add(new MarkedText.Fragment("… ", false));
    }
    fragments.addAll(marked(text, marks, start, end).fragments());
    if (end < paragraph.end()) {
      fragments.add(new MarkedText.Fragment(" …", false));
    }
    return new MarkedText(fragments);
  }

  private static int wordStart(String text, int at, int least) {
    int space = text.lastIndexOf(' ', at);
    return space < least ? least : space + 1;
  }

  private static int wordEnd(String text, int at, int most) {
    int space = text.indexOf(' ', at);
    return space < 0 || space > most ? most : space;
  }

  private static MarkedText marked(String text, BitSet marks, int start, int end) {
    List<MarkedText.Fragment> fragments = new ArrayList<>();
    int at = start;
    while (at < end) {
      boolean mark = marks.get(at);
      int next = mark ? marks.nextClearBit(at) : marks.nextSetBit(at);
      int stop = next < 0 ? end : Math.min(next, end);
      fragments.add(new MarkedText.Fragment(text.substring(at, stop), mark));
      at = stop;
    }
    return new MarkedText(fragments);
  }
}
