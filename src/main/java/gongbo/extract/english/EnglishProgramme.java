package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.RolePhrase;
import gongbo.release.Speaker.SpeakerRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persons in the lines of a programme: a heading such as {@code Panel: Who tests the
 * testers?} gives those below it their role, until the next heading or sentence.
 */
final class EnglishProgramme {
  /** The maximum length of a line of a programme in tokens. */
  private static final int LONGEST_LINE = 45;

  /** The maximum length of a heading in tokens. */
  private static final int LONGEST_HEADING = 22;

  private final EnglishText text;
  private final EnglishLexicon lexicon;
  private final PersonMentions mentions;

  /** The role of persons below the current heading; null outside of a programme. */
  private @Nullable SpeakerRole current;

  EnglishProgramme(EnglishText text, EnglishLexicon lexicon, PersonMentions mentions) {
    this.text = text;
    this.lexicon = lexicon;
    this.mentions = mentions;
  }

  /**
   * A person in a programme.
   *
   * @param name the name of the person
   * @param role the role
   */
  record Listed(String name, SpeakerRole role) {}

  List<Listed> find() {
    List<Listed> found = new ArrayList<>();
    for (int s = 0; s < text.sentences().size(); s++) {
      if (!isLine(s)) {
        current = null;
        continue;
      }
      EnglishSentence line = text.sentences().get(s);
      List<EnglishMention> listed = listed(s);
      SpeakerRole heading = heading(line, s);
      SpeakerRole own = listed.isEmpty() ? null : remark(line, listed);
      if (listed.isEmpty()) {
        boolean session = startsWithTime(line) || heading != null;
        current = session ? (heading == null ? SpeakerRole.PRESENTER : heading) : nextOf(line);
        continue;
      }
      SpeakerRole role = own != null ? own : headingBefore(listed, heading);
      if (role != null) {
        listed.forEach(mention -> found.add(new Listed(mention.name(), role)));
      }
    }
    return found;
  }

  /** Returns the current role if a line without persons continues the programme, else null. */
  private @Nullable SpeakerRole nextOf(EnglishSentence line) {
    return line.token(0).isQuotation() ? current : null;
  }

  private @Nullable SpeakerRole headingBefore(
      List<EnglishMention> listed, @Nullable SpeakerRole heading) {
    boolean labelled = listed.getFirst().first() > 1;
    if (labelled && heading != null) {
      return heading;
    }
    return current;
  }

  /** Returns true for a line that is no sentence. */
  private boolean isLine(int s) {
    EnglishSentence sentence = text.sentences().get(s);
    boolean alone =
        (s == 0 || text.sentences().get(s - 1).paragraph() != sentence.paragraph())
            && (s + 1 == text.sentences().size()
                || text.sentences().get(s + 1).paragraph() != sentence.paragraph());
    return alone && sentence.size() <= LONGEST_LINE && !sentence.endsWith('.');
  }

  private static boolean startsWithTime(EnglishSentence line) {
    String first = line.token(0).text();
    return Character.isDigit(first.charAt(0)) && (first.indexOf(':') > 0 || first.indexOf('.') > 0);
  }

  /** Returns the role that the words of a heading give, the last one first; null if none does. */
  private @Nullable SpeakerRole heading(EnglishSentence line, int s) {
    SpeakerRole found = null;
    int end = Math.min(line.size(), LONGEST_HEADING);
    int i = 0;
    while (i < end && mentions.at(s, i) == null) {
      RolePhrase phrase = lexicon.headingAt(line, i);
      if (phrase != null && found == null) {
        found = phrase.role();
      }
      i += phrase == null ? 1 : phrase.words().size();
    }
    return line.size() <= LONGEST_HEADING || found == null || i < end ? found : null;
  }

  /** Returns the role in a bracket after the name or the post: A. Jones (moderator). */
  private @Nullable SpeakerRole remark(EnglishSentence line, List<EnglishMention> listed) {
    for (int i = listed.getFirst().nameLast() + 1; i < line.size(); i++) {
      if (line.isSign(i, '(')) {
        RolePhrase phrase = lexicon.headingAt(line, i + 1);
        if (phrase != null) {
          return phrase.role();
        }
      }
    }
    return null;
  }

  /**
   * Returns the persons that a line lists: at its beginning, after a colon, a dash or semicolon.
   */
  private List<EnglishMention> listed(int s) {
    EnglishSentence line = text.sentences().get(s);
    List<EnglishMention> found = new ArrayList<>();
    for (EnglishMention mention : mentions.in(s)) {
      int before = mention.first() - 1;
      boolean begins =
          before < 0
              || (mention.nameFirst() <= 1 && !line.token(0).isWord())
              || ":;–—-•".indexOf(line.token(before).text().charAt(0)) >= 0
              || (!found.isEmpty() && line.key(before).equals("and"));
      boolean title = mention.form() == EnglishMention.Form.BARE && startsWithTime(line);
      if (begins && !title) {
        found.add(mention);
      }
    }
    return found;
  }
}
