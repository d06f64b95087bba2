package gongbo.search;

import gongbo.korean.KoreanText;
import gongbo.release.AttributedQuotation;
import gongbo.release.Finding;
import gongbo.release.Quotation;
import gongbo.release.Release;
import gongbo.search.QuoteVerification.Passage;
import gongbo.search.QuoteVerification.Reason;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * Verifies quotations: compares letters and digits, ignoring spaces and punctuation. The index
 * proposes passages, the text decides.
 */
final class QuoteVerifier {
  /** The fewest letters that identify a quotation. */
  private static final int FEWEST_LETTERS = 8;

  /** The passages of each kind that are read. */
  private static final int READ = 50;

  private final IndexSnapshot snapshot;
  private final RankingWeights weights;
  private final LocalDate today;
  private final String letters;
  private final @Nullable String speaker;
  private final List<SearchRequest> requests;

  /**
   * @param text the words
   * @param speaker the name of the speaker; null for anyone
   */
  QuoteVerifier(
      String text,
      @Nullable String speaker,
      IndexSnapshot snapshot,
      RankingWeights weights,
      LocalDate today) {
    this.snapshot = snapshot;
    this.weights = weights;
    this.today = today;
    this.speaker = speaker;
    String folded = KoreanText.fold(text).replace('"', ' ');
    this.letters = Letters.of(folded).text();
    // Searches as a phrase and as words, since the context of a word can change its analysis.
    this.requests =
        List.of(SearchRequest.of('"' + folded + '"'), SearchRequest.of(folded)).stream()
            .map(SearchRequest::uncounted)
            .toList();
  }

  QuoteVerification verify() throws IOException {
    if (letters.length() < FEWEST_LETTERS) {
      return new QuoteVerification(Reason.TOO_SHORT, snapshot.id(), List.of());
    }
    List<Passage> quoted = new ArrayList<>();
    for (AttributedQuotation utterance :
        candidates(snapshot.quotations(), AttributedQuotation.class)) {
      passage(utterance).ifPresent(quoted::add);
    }
    quoted.sort(Comparator.comparing(passage -> !isOfSpeaker(passage)));
    if (!quoted.isEmpty()) {
      return new QuoteVerification(
          isOfSpeaker(quoted.getFirst()) ? Reason.QUOTED : Reason.OTHER_SPEAKER,
          snapshot.id(),
          quoted);
    }
    List<Passage> printed = new ArrayList<>();
    for (Release release : candidates(snapshot.releases(), Release.class)) {
      passage(release).ifPresent(printed::add);
    }
    return new QuoteVerification(
        printed.isEmpty() ? Reason.NOWHERE : Reason.NOT_QUOTED, snapshot.id(), printed);
  }

  private boolean isOfSpeaker(Passage passage) {
    return speaker == null || speaker.equals(passage.speaker());
  }

  private <R extends Record> List<R> candidates(OpenIndex index, Class<R> type) throws IOException {
    List<R> candidates = new ArrayList<>();
    for (SearchRequest request : requests) {
      InterpretedQuery matching =
          InterpretedQuery.ofPassage(request, snapshot, index, weights, today);
      for (ScoreDoc hit : index.searcher().search(matching.narrowed(), READ).scoreDocs) {
        TimeBudget.check();
        R candidate = index.stored(hit.doc, type);
        if (!candidates.contains(candidate)) {
          candidates.add(candidate);
        }
      }
    }
    return candidates;
  }

  private Optional<Passage> passage(AttributedQuotation utterance) {
    Finding<Quotation> quotation = utterance.quotation();
    String text = quotation.value().text();
    if (!quotation.value().isDirect() || !Letters.of(text).text().contains(letters)) {
      return Optional.empty();
    }
    return Optional.of(
        QuoteVerificationPassageBuilder.builder()
            .release(utterance.release().value())
            .title(utterance.title())
            .publisher(utterance.publisher())
            .published(utterance.published())
            .speaker(quotation.value().speaker())
            .quoted(true)
            .text(text)
            .start(quotation.span().start())
            .end(quotation.span().end())
            .build());
  }

  private Optional<Passage> passage(Release release) {
    String body = release.raw().body().text();
    Letters found = Letters.of(body);
    int at = found.text().indexOf(letters);
    if (at < 0) {
      return Optional.empty();
    }
    int start = found.offsets().get(at);
    int end = found.offsets().get(at + letters.length() - 1) + 1;
    var publisher = release.publisher();
    return Optional.of(
        QuoteVerificationPassageBuilder.builder()
            .release(release.id().value())
            .title(release.title())
            .publisher(publisher == null ? null : publisher.value().name())
            .published(release.publishedDay().orElse(null))
            .speaker(null)
            .quoted(false)
            .text(body.substring(start, end))
            .start(start)
            .end(end)
            .build());
  }

  /**
   * A text reduced to its letters and digits in lower case.
   *
   * @param text the reduced text
   * @param offsets the offset of each character in the original
   */
  private record Letters(String text, List<Integer> offsets) {
    static Letters of(String text) {
      StringBuilder letters = new StringBuilder();
      List<Integer> offsets = new ArrayList<>();
      for (int at = 0; at < text.length(); at++) {
        if (Character.isLetterOrDigit(text.charAt(at))) {
          letters.append(Character.toString(text.charAt(at)).toLowerCase(Locale.ROOT).charAt(0));
          offsets.add(at);
        }
      }
      return new Letters(letters.toString(), offsets);
    }
  }
}
