package gongbo.search;

import gongbo.index.Schema;
import gongbo.release.AttributedQuotation;
import gongbo.release.Outline;
import gongbo.release.Paragraph;
import gongbo.release.Release;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Highlights matches and selects snippets. A snippet is one bullet of the outline, or the part of
 * it with most of the query.
 */
final class Highlighter {
  private static final int PASSAGES = 2;

  /** The longest snippet in characters; a longer bullet is cut around its matches. */
  private static final int LONGEST = 170;

  /** The characters of a cut bullet before its first match. */
  private static final int BEFORE = 50;

  private final IndexSearcher searcher;
  private final Weight weight;

  Highlighter(IndexSearcher searcher, CompiledQuery query) throws IOException {
    this.searcher = searcher;
    this.weight =
        searcher.createWeight(
            searcher.rewrite(query.highlighting()), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** Returns a release of an index as a hit. */
  Hit hit(int document, HitRank rank, OpenIndex index) throws IOException {
    Release release = index.stored(document, Release.class);
    Matches matches = matches(document);
    String title = release.title();
    Outline body = release.raw().body();
    MatchSpans titleMarks = marks(matches, Schema.TITLE, title);
    MatchSpans bodyMarks = marks(matches, Schema.BODY, body.text());
    return new Hit(
        release,
        rank,
        titleMarks.marked(title, 0, title.length()),
        passages(body, bodyMarks),
        index.others(release));
  }

  QuotationHit quotationHit(int document, HitRank rank, AttributedQuotation utterance)
      throws IOException {
    String text = utterance.quotation().value().text();
    MatchSpans marks = marks(matches(document), Schema.BODY, text);
    return new QuotationHit(utterance, rank, marks.marked(text, 0, text.length()));
  }

  private @Nullable Matches matches(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return weight.matches(leaf, document - leaf.docBase);
  }

  private MatchSpans marks(@Nullable Matches matches, String field, String text)
      throws IOException {
    MatchSpans marks = new MatchSpans(text.length());
    MatchesIterator iterator = matches == null ? null : matches.getMatches(field);
    while (iterator != null && iterator.next()) {
      marks.add(iterator.startOffset(), iterator.endOffset(), iterator.getQuery());
    }
    return marks;
  }

  private static List<HighlightedText> passages(Outline body, MatchSpans marks) {
    List<Paragraph> marked =
        body.paragraphs().stream()
            .filter(paragraph -> marks.lettersIn(paragraph.start(), paragraph.end()) > 0)
            .sorted(
                Comparator.comparingInt(
                        (Paragraph paragraph) -> marks.wordsIn(paragraph.start(), paragraph.end()))
                    .thenComparingInt(
                        paragraph -> marks.lettersIn(paragraph.start(), paragraph.end()))
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
    return shown.stream().map(paragraph -> passage(body.text(), paragraph, marks)).toList();
  }

  private static HighlightedText passage(String text, Paragraph paragraph, MatchSpans marks) {
    int start = paragraph.start();
    int end = paragraph.end();
    if (end - start > LONGEST) {
      int first = marks.densest(start, end, LONGEST - BEFORE);
      if (first - start > BEFORE) {
        start = wordStart(text, Math.min(first - BEFORE, end - LONGEST), start);
      }
      end = Math.min(end, wordEnd(text, start + LONGEST, end));
    }
    List<HighlightedText.Fragment> fragments = new ArrayList<>();
    if (start > paragraph.start()) {
      fragments.add(new HighlightedText.Fragment("… ", false));
    }
    fragments.addAll(marks.marked(text, start, end).fragments());
    if (end < paragraph.end()) {
      fragments.add(new HighlightedText.Fragment(" …", false));
    }
    return new HighlightedText(fragments);
  }

  private static int wordStart(String text, int at, int least) {
    int space = text.lastIndexOf(' ', at);
    return space < least ? least : space + 1;
  }

  private static int wordEnd(String text, int at, int most) {
    int space = text.indexOf(' ', at);
    return space < 0 || space > most ? most : space;
  }
}
