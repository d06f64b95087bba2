package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.WordKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Divides a printed post into job title and organisation. */
final class JobPostParser {
  private static final Set<String> COUNTRY_ACRONYMS = Set.of("us", "u.s", "uk", "u.k", "eu", "un");

  /** Words between a job title and the organisation. */
  private static final Set<String> PREPOSITIONS = Set.of("of", "at", "for", "from", "with", "in");

  /** Heads whose place or organisation follows "of", whatever its name. */
  private static final Set<String> HEADS_OF_BODIES =
      Set.of(
          "mayor",
          "governor",
          "president",
          "head",
          "chief",
          "ceo",
          "director",
          "chair",
          "leader",
          "founder",
          "chairman",
          "officer",
          "editor",
          "owner",
          "executive",
          "principal");

  /** Heads whose portfolio, and not their organisation, follows "of" or "for". */
  private static final Set<String> OFFICES =
      Set.of("minister", "secretary", "commissioner", "ambassador", "undersecretary", "treasurer");

  /** Nouns for the organisation of such a head. */
  private static final Set<String> MINISTRIES =
      Set.of("ministry", "department", "bureau", "office", "agency", "authority", "board");

  /** Heads of places: Incheon Deputy Mayor. */
  private static final Set<String> HEADS_OF_PLACES = Set.of("mayor", "governor");

  private final EnglishLexicon lexicon;

  JobPostParser(EnglishLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Parses the tokens from one to another, both included. */
  JobPost parse(String body, EnglishSentence sentence, int first, int last) {
    int from = first;
    int end = last;
    while (end > from
        && (PREPOSITIONS.contains(sentence.key(end)) || sentence.key(end).equals("and"))) {
      end--;
    }
    return parseTrimmed(body, sentence, from, end);
  }

  private JobPost parseTrimmed(String body, EnglishSentence sentence, int first, int last) {
    int from = first;
    while (from < last && Set.of("the", "a", "an", "its").contains(sentence.key(from))) {
      from++;
    }
    int head = headIn(sentence, from, last);
    if (head < 0) {
      boolean small = !sentence.isCapitalised(from) && !sentence.isCapitalised(last);
      String text = sentence.text(body, from, last);
      return small ? new JobPost(text, null) : new JobPost(null, text);
    }
    int bodyEnd = bodyEndBefore(sentence, from, head);
    if (bodyEnd >= from && sentence.token(bodyEnd).isPossessive()) {
      return behindBody(body, sentence, from, bodyEnd, last);
    }
    int comma = comma(sentence, head, last);
    int split = comma > 0 ? comma : bodyPreposition(sentence, head, last);
    if (split > 0) {
      int next = sentence.key(split + 1).equals("the") ? split + 2 : split + 1;
      if (next <= last) {
        return new JobPost(sentence.text(body, from, split - 1), sentence.text(body, next, last));
      }
    }
    return bodyEnd < from
        ? new JobPost(sentence.text(body, from, last), null)
        : behindBody(body, sentence, from, bodyEnd, last);
  }

  private static JobPost behindBody(
      String body, EnglishSentence sentence, int from, int bodyEnd, int last) {
    return new JobPost(
        sentence.text(body, bodyEnd + 1, last), organisation(body, sentence, from, bodyEnd));
  }

  private static @Nullable String organisation(
      String body, EnglishSentence sentence, int first, int last) {
    EnglishToken token = sentence.token(last);
    String text = sentence.text(body, first, last);
    if (!sentence.isCapitalised(first)) {
      return null; // the agency's
    }
    return token.isPossessive()
        ? text.substring(0, text.length() - (token.text().length() - token.base().length()))
        : text;
  }

  private int headIn(EnglishSentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (lexicon.isTitle(sentence.key(i))) {
        int head = i;
        while (head < last && lexicon.isTitle(sentence.key(head + 1))) {
          head++;
        }
        return head;
      }
    }
    return -1;
  }

  /** Returns the index of the comma before the organisation; -1 if there is none. */
  private int comma(EnglishSentence sentence, int head, int last) {
    for (int i = last - 1; i > head; i--) {
      if (sentence.isSign(i, ',')) {
        boolean listed = sentence.key(i + 1).equals("and");
        return !listed && hasBody(sentence, i + 1, last) ? i : -1;
      }
    }
    return -1;
  }

  private int bodyPreposition(EnglishSentence sentence, int head, int last) {
    for (int i = head + 1; i < last; i++) {
      String key = sentence.key(i);
      boolean portfolio =
          OFFICES.contains(sentence.key(head))
              && !Set.of("at", "from", "in").contains(key)
              && !hasMinistry(sentence, i + 1, last);
      boolean splits =
          PREPOSITIONS.contains(key)
              && !portfolio
              && (hasBody(sentence, i + 1, last)
                  || key.equals("at")
                  || (key.equals("of") && isOfPlace(sentence, head, i + 1)));
      if (splits) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasMinistry(EnglishSentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (sentence.isCapitalised(i) && MINISTRIES.contains(sentence.key(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfPlace(EnglishSentence sentence, int head, int next) {
    return HEADS_OF_BODIES.contains(sentence.key(head))
        && sentence.isCapitalised(next)
        && !lexicon.is(sentence.key(next), WordKind.COMMON, WordKind.FUNCTION, WordKind.HEAD);
  }

  private boolean hasBody(EnglishSentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      EnglishToken token = sentence.token(i);
      if (token.isCapitalised()
          && (lexicon.is(sentence.key(i), WordKind.ORGANISATION)
              || (token.isAcronym() && !COUNTRY_ACRONYMS.contains(sentence.key(i))))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the index of the last token of the organisation before a title; -1 for none. */
  private int bodyEndBefore(EnglishSentence sentence, int first, int head) {
    for (int i = head - 1; i >= first; i--) {
      EnglishToken token = sentence.token(i);
      String key = sentence.key(i);
      boolean organisation =
          lexicon.is(key, WordKind.ORGANISATION)
              && token.isCapitalised()
              && !lexicon.is(key, WordKind.MODIFIER);
      boolean acronym = token.isAcronym() && !COUNTRY_ACRONYMS.contains(key);
      boolean bracket = token.isSign(')');
      if (organisation || acronym || token.isPossessive() || bracket) {
        return i;
      }
      if (token.isCapitalised()
          && !COUNTRY_ACRONYMS.contains(key)
          && !lexicon.isTitle(key)
          && !lexicon.is(key, WordKind.MODIFIER, WordKind.COMMON)
          && (lexicon.region(token.base()) == null
              || HEADS_OF_PLACES.contains(sentence.key(head)))) {
        return i;
      }
    }
    return -1;
  }
}
