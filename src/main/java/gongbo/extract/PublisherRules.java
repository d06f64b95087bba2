package gongbo.extract;

import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds who published a release: beside the text, else the first organisation that the lead
 * introduces with its head or its short name ({@code 과학기술정책연구원(이하 STEPI, 원장 윤지웅)은}), else the first
 * agency that is a subject of the lead.
 */
final class PublisherRules {
  /** The lead is among the first sentences, after the title and the subtitles. */
  private static final int LEAD_SENTENCES = 8;

  private final Gazetteer gazetteer;

  PublisherRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Nullable Finding<Publisher> find(Reading reading) {
    Publisher given = reading.raw().publisher();
    if (given.isKnown()) {
      return new Finding<>(given, Span.METADATA, "metadata", 1);
    }
    return inLead(reading);
  }

  /** The agency that speaks: by the field beside the text, else by the lead. */
  @Nullable Agency agency(Reading reading) {
    Agency agency = gazetteer.agency(reading.raw().publisher().name());
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
  @Nullable String home(Reading reading) {
    Agency agency = agency(reading);
    List<Sentence> sentences = reading.sentences();
    for (int s = 0; s < Math.min(LEAD_SENTENCES, sentences.size()); s++) {
      List<Token> tokens = sentences.get(s).tokens();
      for (int i = 1; i + 1 < tokens.size(); i++) {
        if (tokens.get(i).isWord()
            && tokens.get(i + 1).kind() == Token.Kind.BRACKET
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

  private @Nullable Finding<Publisher> inLead(Reading reading) {
    List<Sentence> sentences = reading.sentences();
    for (int s = 0; s < Math.min(LEAD_SENTENCES, sentences.size()); s++) {
      List<Token> tokens = sentences.get(s).tokens();
      for (int i = 0; i + 1 < tokens.size(); i++) {
        Token token = tokens.get(i);
        Token bracket = tokens.get(i + 1);
        if (token.isWord()
            && bracket.kind() == Token.Kind.BRACKET
            && introduces(bracket.text())
            && gazetteer.looksLikeOrganisation(token.text())) {
          return finding(token, token.text(), "introduced-in-lead", 0.85);
        }
      }
    }
    for (int s = 0; s < Math.min(LEAD_SENTENCES, sentences.size()); s++) {
      for (Token token : sentences.get(s).tokens()) {
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
