package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.WordKind;
import gongbo.release.Finding;
import gongbo.release.Quotation;
import gongbo.release.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Attributes direct quotations: to the subject of a verb of speech beside it, to the person before
 * a colon, or to the person whose words the paragraph reports. Titles, terms and slogans in
 * quotation marks are left out, and so are quotations without a named speaker.
 */
final class EnglishQuotations {
  /** The minimum length of a quotation in letters and digits. */
  private static final int SHORTEST = 10;

  /** Words before a title or term in quotation marks. */
  private static final Set<String> NAMING =
      Set.of(
          "titled",
          "entitled",
          "theme",
          "themed",
          "named",
          "dubbed",
          "the",
          "a",
          "an",
          "so-called",
          "under",
          "motto",
          "slogan",
          "title",
          "term",
          "question",
          "his",
          "her",
          "their",
          "our",
          "its",
          "one",
          "word",
          "words",
          "topic",
          "subject",
          "labelled",
          "labeled",
          "known");

  private final EnglishText text;
  private final EnglishLexicon lexicon;
  private final PersonMentions mentions;
  private final SpeechSubjects subjects;

  /** The speaker of the last quotation, which the next paragraph may continue; null for none. */
  private @Nullable String lastSpeaker;

  private int lastSentence = -1;

  EnglishQuotations(
      EnglishText text, EnglishLexicon lexicon, PersonMentions mentions, SpeechSubjects subjects) {
    this.text = text;
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.subjects = subjects;
  }

  /** Who said a quotation, by which verb, and how that is known. */
  private record Attribution(
      String speaker, @Nullable String verb, String rule, double confidence) {}

  /** Returns the quotations of a sentence. Sentences must be read in text order. */
  List<Finding<Quotation>> in(int s) {
    EnglishSentence sentence = text.sentences().get(s);
    List<Finding<Quotation>> found = new ArrayList<>();
    Attribution previous = null;
    for (int q = 0; q < sentence.size(); q++) {
      EnglishToken token = sentence.token(q);
      if (!token.isQuotation()) {
        continue;
      }
      Attribution attribution = previous == null ? attribute(s, q) : afterOther(s, q, previous);
      if (attribution != null && isUtterance(sentence, q, attribution)) {
        previous = attribution;
        found.add(finding(token, attribution));
      }
    }
    if (previous != null) {
      lastSpeaker = previous.speaker();
      lastSentence = s;
      subjects.report(s, List.of(previous.speaker()));
    }
    return found;
  }

  private static Finding<Quotation> finding(EnglishToken token, Attribution attribution) {
    String words = token.text().strip();
    int start = token.start() + 1 + token.text().indexOf(words);
    Quotation quotation =
        new Quotation(Quotation.Manner.DIRECT, attribution.speaker(), words, attribution.verb());
    return new Finding<>(
        quotation,
        Span.body(start, start + words.length()),
        attribution.rule(),
        attribution.confidence());
  }

  private @Nullable Attribution attribute(int s, int q) {
    Attribution found = byVerbAfter(s, q);
    if (found == null) {
      found = byVerbBefore(s, q);
    }
    if (found == null) {
      found = byColon(s, q);
    }
    if (found == null && isAlone(text.sentences().get(s), q)) {
      found = byContext(s);
    }
    return found;
  }

  /** Attributes the second piece of a quotation that is broken by its verb. */
  private Attribution afterOther(int s, int q, Attribution previous) {
    Attribution own = byVerbAfter(s, q);
    return own == null
        ? new Attribution(previous.speaker(), previous.verb(), "second-piece", 0.9)
        : own;
  }

  private @Nullable Attribution byVerbAfter(int s, int q) {
    EnglishSentence sentence = text.sentences().get(s);
    for (int v = q + 1; v < sentence.size() && !sentence.token(v).isQuotation(); v++) {
      if (!lexicon.is(sentence.key(v), WordKind.ATTRIBUTION) || sentence.isCapitalised(v)) {
        continue;
      }
      List<String> names = v == q + 1 ? subjects.after(s, v) : subjects.before(s, v);
      if (names.isEmpty() && v > q + 1) {
        names = subjects.after(s, v);
      }
      if (!names.isEmpty()) {
        return new Attribution(names.getFirst(), verb(sentence, v), "verb-after", 0.95);
      }
      return null;
    }
    return null;
  }

  private @Nullable Attribution byVerbBefore(int s, int q) {
    EnglishSentence sentence = text.sentences().get(s);
    for (int v = q - 1; v >= 0 && !sentence.token(v).isQuotation(); v--) {
      String key = sentence.key(v);
      if (!lexicon.isSpeech(key) || sentence.isCapitalised(v)) {
        continue;
      }
      List<String> names = subjects.before(s, v);
      if (!names.isEmpty()) {
        return new Attribution(names.getLast(), verb(sentence, v), "verb-before", 0.9);
      }
    }
    return null;
  }

  private static String verb(EnglishSentence sentence, int v) {
    return sentence.token(v).text();
  }

  private @Nullable Attribution byColon(int s, int q) {
    EnglishSentence sentence = text.sentences().get(s);
    if (!sentence.isSign(q - 1, ':')) {
      return null;
    }
    List<EnglishMention> inSentence =
        mentions.in(s).stream().filter(mention -> mention.last() < q).toList();
    return inSentence.isEmpty()
        ? null
        : new Attribution(inSentence.getLast().name(), null, "colon", 0.85);
  }

  /** Returns true if a sentence has nothing but quotations. */
  private static boolean isAlone(EnglishSentence sentence, int q) {
    for (int i = 0; i < sentence.size(); i++) {
      if (i != q && sentence.token(i).isWord()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Attribution byContext(int s) {
    List<EnglishSentence> sentences = text.sentences();
    int paragraph = sentences.get(s).paragraph();
    if (s > 0 && sentences.get(s - 1).paragraph() == paragraph) {
      return bySentence(s - 1, "same-paragraph");
    }
    if (s > 0 && introduces(sentences.get(s - 1))) {
      return bySentence(s - 1, "line-before");
    }
    if (s + 1 < sentences.size() && sentences.get(s + 1).paragraph() == paragraph) {
      int next = quotationIn(sentences.get(s + 1));
      Attribution later = next < 0 ? null : attributeWithin(s + 1, next);
      if (later != null) {
        return new Attribution(later.speaker(), null, "same-paragraph", 0.8);
      }
    }
    if (s > 0 && sentences.get(s - 1).paragraph() == paragraph - 1) {
      return lastSentence == s - 1 && lastSpeaker != null
          ? new Attribution(lastSpeaker, null, "paragraph-before", 0.7)
          : bySentence(s - 1, "paragraph-before");
    }
    return null;
  }

  private @Nullable Attribution attributeWithin(int s, int q) {
    Attribution found = byVerbAfter(s, q);
    return found == null ? byVerbBefore(s, q) : found;
  }

  private static int quotationIn(EnglishSentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).isQuotation()) {
        return i;
      }
    }
    return -1;
  }

  /** Returns true if a line introduces the next one: it ends with a colon, or "said," does. */
  private boolean introduces(EnglishSentence sentence) {
    return sentence.endsWith(':')
        || (sentence.endsWith(',')
            && lexicon.is(sentence.key(sentence.size() - 2), WordKind.ATTRIBUTION));
  }

  /** Attributes a quotation to whom an earlier sentence reports or names. */
  private @Nullable Attribution bySentence(int s, String rule) {
    List<String> names = subjects.reportedIn(s);
    if (!names.isEmpty()) {
      return new Attribution(names.getLast(), null, rule, 0.85);
    }
    EnglishSentence sentence = text.sentences().get(s);
    List<EnglishMention> inSentence = mentions.in(s);
    if (inSentence.isEmpty()) {
      return null;
    }
    EnglishMention mention = introduces(sentence) ? inSentence.getLast() : inSentence.getFirst();
    return new Attribution(mention.name(), null, rule, 0.6);
  }

  private boolean isUtterance(EnglishSentence sentence, int q, Attribution attribution) {
    String content = sentence.token(q).text().strip();
    long letters = content.chars().filter(Character::isLetterOrDigit).count();
    if (letters < SHORTEST) {
      return false;
    }
    boolean complete = ",.?!…-–—".indexOf(content.charAt(content.length() - 1)) >= 0;
    boolean byGrammar = attribution.rule().startsWith("verb");
    if (sentence.isSign(q - 1, ':') || (complete && q == 0)) {
      return true;
    }
    if (NAMING.contains(sentence.key(q - 1)) || isTitle(content) || isAttributive(sentence, q)) {
      return false;
    }
    return complete || (byGrammar && content.indexOf(' ') > 0) || attribution.verb() != null;
  }

  /** Returns true for a quotation before its noun: a "first buyer" scheme. */
  private boolean isAttributive(EnglishSentence sentence, int q) {
    String next = sentence.key(q + 1);
    return !next.isEmpty()
        && !sentence.isCapitalised(q + 1)
        && !lexicon.is(next, WordKind.FUNCTION, WordKind.ADVERB)
        && !lexicon.isSpeech(next);
  }

  /** Returns true if all words of three letters or more begin with a capital. */
  private static boolean isTitle(String content) {
    int words = 0;
    for (String word : content.split("[^\\p{L}\\p{N}’']+", -1)) {
      if (word.length() > 3) {
        words++;
        if (Character.isLowerCase(word.charAt(0))) {
          return false;
        }
      }
    }
    return words >= 1;
  }
}
