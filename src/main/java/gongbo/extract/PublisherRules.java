package gongbo.extract;

import gongbo.config.Renamings;
import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds who published a release, by the official name of that day.
 *
 * <p>A label beside the text that names a listed agency, by any of its names, is believed; of a
 * joint one the first that is listed. A label that names none may be an office that the list lacks,
 * or a piece of a word that somebody's program cut out of the release ({@code 아동·청} of {@code
 * 아동·청소년}): it is believed when the lead introduces it or has a sentence that begins with it as its
 * topic ({@code □ 미래산업전환부는}), or when it does not stand in the text at all and ends as only the
 * names of offices do. Ministries end in one syllable that many words have, but those are listed.
 * Else the text tells, or nobody does: then the publisher is unknown.
 *
 * <p>The text tells by the first organisation that the lead introduces with its head or its short
 * name ({@code 과학기술정책연구원(이하 STEPI, 원장 윤지웅)은}), else the first agency that is a subject of the lead.
 */
final class PublisherRules {
  /** The lead is among the first sentences, after the title and the subtitles. */
  private static final int LEAD_SENTENCES = 8;

  /** Shorter names are of any office, as 행정부 and 발주처 are, where no list has them. */
  private static final int SHORTEST_UNLISTED = 4;

  /** What parts the names of those who publish together. */
  private static final Pattern JOINT = Pattern.compile("\\s*[·,/ㆍ・]\\s*");

  /** How sources say that they do not know. */
  private static final Set<String> NOBODY = Set.of("미분류", "기타", "없음");

  /** Of a label that no list has and that is believed. */
  private static final String UNLISTED = "unlisted-metadata";

  private final Gazetteer gazetteer;
  private final Renamings renamings;

  PublisherRules(Gazetteer gazetteer, Renamings renamings) {
    this.gazetteer = gazetteer;
    this.renamings = renamings;
  }

  @Nullable Finding<Publisher> find(AnnotatedText reading, @Nullable LocalDate day) {
    String label = reading.raw().publisher().name();
    Agency listed = listed(label);
    if (listed != null) {
      String name = renamings.on(listed.name(), day);
      return new Finding<>(new Publisher(name), Span.METADATA, "metadata", 1);
    }
    Finding<Publisher> lead = inLead(reading);
    if (!label.isEmpty()
        && !NOBODY.contains(label)
        && (isCutFrom(reading, label)
            ? isIntroduced(reading, label) || opensLead(reading, label)
            : gazetteer.endsLikeOffice(label))) {
      return new Finding<>(new Publisher(label), Span.METADATA, UNLISTED, 1);
    }
    if (lead == null) {
      return null;
    }
    Agency told = gazetteer.agency(lead.value().name());
    if (told == null) {
      return label.isEmpty() || NOBODY.contains(label) ? lead : null;
    }
    return new Finding<>(
        new Publisher(renamings.on(told.name(), day)), lead.span(), lead.rule(), lead.confidence());
  }

  /** The agency that a label names by any of its names; of several names the first that is one. */
  private @Nullable Agency listed(String label) {
    Agency whole = gazetteer.agency(label);
    if (whole != null || label.isEmpty()) {
      return whole;
    }
    for (String part : JOINT.split(label, -1)) {
      Agency agency = gazetteer.agency(part);
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  private static boolean isCutFrom(AnnotatedText reading, String label) {
    return reading.text().contains(label) || reading.raw().title().contains(label);
  }

  /** Whether the lead has a name with its head or its short name in brackets. */
  private boolean isIntroduced(AnnotatedText reading, String name) {
    for (Sentence sentence : lead(reading)) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i + 1 < tokens.size(); i++) {
        if (tokens.get(i).isWord()
            && tokens.get(i).text().equals(name)
            && tokens.get(i + 1).kind() == Token.TokenType.BRACKET
            && introduces(tokens.get(i + 1).text())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a sentence of the lead begins with a name as its topic. */
  private boolean opensLead(AnnotatedText reading, String name) {
    if (name.length() < SHORTEST_UNLISTED || !gazetteer.looksLikeOrganisation(name)) {
      return false;
    }
    return lead(reading).stream()
        .map(Sentence::tokens)
        .anyMatch(
            tokens ->
                !tokens.isEmpty()
                    && (tokens.getFirst().text().equals(name + "는")
                        || tokens.getFirst().text().equals(name + "은")));
  }

  /** The agency that speaks: by the field beside the text, else by the lead. */
  @Nullable Agency agency(AnnotatedText reading) {
    Agency agency = listed(reading.raw().publisher().name());
    if (agency != null) {
      return agency;
    }
    Finding<Publisher> lead = inLead(reading);
    return lead == null ? null : gazetteer.agency(lead.value().name());
  }

  /**
   * The organisation that people of the release belong to where nothing else is said: the agency
   * that speaks, or the one of its own that the lead introduces (산림청 국립산림과학원(원장 …)은).
   */
  @Nullable String home(AnnotatedText reading) {
    Agency agency = agency(reading);
    for (Sentence sentence : lead(reading)) {
      List<Token> tokens = sentence.tokens();
      for (int i = 1; i + 1 < tokens.size(); i++) {
        if (tokens.get(i).isWord()
            && tokens.get(i + 1).kind() == Token.TokenType.BRACKET
            && introduces(tokens.get(i + 1).text())) {
          boolean own =
              agency != null
                  && tokens.get(i - 1).isWord()
                  && agency.equals(gazetteer.agency(tokens.get(i - 1).text()))
                  && gazetteer.looksLikeOrganisation(tokens.get(i).text());
          return own ? tokens.get(i).text() : agency == null ? null : agency.name();
        }
      }
    }
    return agency == null ? null : agency.name();
  }

  private static List<Sentence> lead(AnnotatedText reading) {
    List<Sentence> sentences = reading.sentences();
    return sentences.subList(0, Math.min(LEAD_SENTENCES, sentences.size()));
  }

  private @Nullable Finding<Publisher> inLead(AnnotatedText reading) {
    for (Sentence sentence : lead(reading)) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i + 1 < tokens.size(); i++) {
        Token token = tokens.get(i);
        Token bracket = tokens.get(i + 1);
        if (token.isWord()
            && bracket.kind() == Token.TokenType.BRACKET
            && introduces(bracket.text())
            && gazetteer.looksLikeOrganisation(token.text())) {
          return finding(token, token.text(), "introduced-in-lead", 0.85);
        }
      }
    }
    for (Sentence sentence : lead(reading)) {
      for (Token token : sentence.tokens()) {
        String word = token.text();
        boolean subject = token.isWord() && (word.endsWith("는") || word.endsWith("은"));
        if (subject && word.length() > 2) {
          Agency agency = gazetteer.agency(word.substring(0, word.length() - 1));
          if (agency != null) {
            return finding(token, agency.name(), "subject-of-lead", 0.6);
          }
        }
      }
    }
    return null;
  }

  private boolean introduces(String content) {
    for (String part : content.split(",", 6)) {
      String words = part.strip();
      int space = words.indexOf(' ');
      if (words.startsWith("이하")) {
        return true;
      }
      if (space > 0) {
        String first = words.substring(0, space);
        Gazetteer.TitleEnding title = gazetteer.titleAtEndOf(first);
        if (title != null
            && title.title().equals(first)
            && gazetteer.looksLikeName(words.substring(space + 1).strip())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Finding<Publisher> finding(
      Token token, String name, String rule, double confidence) {
    return new Finding<>(
        new Publisher(name), Span.body(token.start(), token.end()), rule, confidence);
  }
}
