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
 * Identifies the publisher of a release, by its official name on the day of publication.
 *
 * <p>A publisher label in the metadata that names a listed agency, by any of its names, is
 * accepted; if it names several, the first listed one. A label that names none may be an office
 * that is missing from the list, or a part of a word that the source split by mistake ({@code 아동·청}
 * of {@code 아동·청소년}). It is accepted if the lead introduces it or has a sentence that begins with
 * it as topic ({@code □ 미래산업전환부는}), or if it does not occur in the text and ends as only names of
 * offices do. Ministries have endings that many words share, but all of them are listed.
 *
 * <p>Otherwise the publisher is the first organisation that the lead introduces with its head or
 * its short name ({@code 과학기술정책연구원(이하 STEPI, 원장 윤지웅)은}), else the first agency that is a subject in
 * the lead, else unknown.
 */
final class PublisherRules {
  /** The number of sentences that include the lead, after the title and subtitles. */
  private static final int LEAD_SENTENCES = 8;

  /**
   * The minimum length in characters of an unlisted name; shorter ones are common nouns such as 행정부
   * and 발주처.
   */
  private static final int SHORTEST_UNLISTED = 4;

  /** The separators of joint publishers. */
  private static final Pattern JOINT = Pattern.compile("\\s*[·,/ㆍ・]\\s*");

  /** Labels with which sources mark an unknown publisher. */
  private static final Set<String> UNKNOWN_LABELS = Set.of("미분류", "기타", "없음");

  /** The rule of an accepted label that is not listed. */
  private static final String UNLISTED = "unlisted-metadata";

  private final Gazetteer gazetteer;
  private final Renamings renamings;

  PublisherRules(Gazetteer gazetteer, Renamings renamings) {
    this.gazetteer = gazetteer;
    this.renamings = renamings;
  }

  @Nullable Finding<Publisher> find(AnnotatedText annotated, @Nullable LocalDate day) {
    String label = annotated.raw().publisher().name();
    Agency listed = listed(label);
    if (listed != null) {
      String name = renamings.on(listed.name(), day);
      return new Finding<>(new Publisher(name), Span.METADATA, "metadata", 1);
    }
    Finding<Publisher> lead = inLead(annotated);
    if (!label.isEmpty()
        && !UNKNOWN_LABELS.contains(label)
        && (isCutFrom(annotated, label)
            ? isIntroduced(annotated, label) || opensLead(annotated, label)
            : gazetteer.endsLikeOffice(label))) {
      return new Finding<>(new Publisher(label), Span.METADATA, UNLISTED, 1);
    }
    if (lead == null) {
      return null;
    }
    Agency leadAgency = gazetteer.agency(lead.value().name());
    if (leadAgency == null) {
      return label.isEmpty() || UNKNOWN_LABELS.contains(label) ? lead : null;
    }
    return new Finding<>(
        new Publisher(renamings.on(leadAgency.name(), day)),
        lead.span(),
        lead.rule(),
        lead.confidence());
  }

  /**
   * Returns the agency that a label names by any of its names, or null; of several names, the first
   * listed one.
   */
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

  private static boolean isCutFrom(AnnotatedText annotated, String label) {
    return annotated.text().contains(label) || annotated.raw().title().contains(label);
  }

  /** Returns true if the lead has the name with its head or its short name in brackets. */
  private boolean isIntroduced(AnnotatedText annotated, String name) {
    for (Sentence sentence : lead(annotated)) {
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

  /** Returns true if a sentence of the lead begins with the name as its topic. */
  private boolean opensLead(AnnotatedText annotated, String name) {
    if (name.length() < SHORTEST_UNLISTED || !gazetteer.looksLikeOrganisation(name)) {
      return false;
    }
    return lead(annotated).stream()
        .map(Sentence::tokens)
        .anyMatch(
            tokens ->
                !tokens.isEmpty()
                    && (tokens.getFirst().text().equals(name + "는")
                        || tokens.getFirst().text().equals(name + "은")));
  }

  /**
   * Returns the publishing agency: by the label in the metadata, else by the lead; null if unknown.
   */
  @Nullable Agency publishingAgency(AnnotatedText annotated) {
    Agency agency = listed(annotated.raw().publisher().name());
    if (agency != null) {
      return agency;
    }
    Finding<Publisher> lead = inLead(annotated);
    return lead == null ? null : gazetteer.agency(lead.value().name());
  }

  /**
   * Returns the default affiliation of persons in the release: the publishing agency, or its
   * institute if the lead introduces one (산림청 국립산림과학원(원장 …)은); null if unknown.
   */
  @Nullable String defaultAffiliation(AnnotatedText annotated) {
    Agency agency = publishingAgency(annotated);
    for (Sentence sentence : lead(annotated)) {
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

  private static List<Sentence> lead(AnnotatedText annotated) {
    List<Sentence> sentences = annotated.sentences();
    return sentences.subList(0, Math.min(LEAD_SENTENCES, sentences.size()));
  }

  private @Nullable Finding<Publisher> inLead(AnnotatedText annotated) {
    for (Sentence sentence : lead(annotated)) {
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
    for (Sentence sentence : lead(annotated)) {
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
