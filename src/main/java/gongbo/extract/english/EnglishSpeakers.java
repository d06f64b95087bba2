package gongbo.extract.english;

import gongbo.extract.english.Persons.Person;
import gongbo.release.Finding;
import gongbo.release.Quotation;
import gongbo.release.Span;
import gongbo.release.Speaker;
import gongbo.release.Speaker.SpeakerRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a release sentence by sentence and collects quotations and the roles of persons. */
final class EnglishSpeakers {
  private static final Set<String> STATEMENTS =
      Set.of("statement", "remarks", "speech", "address", "message");

  private final EnglishText text;
  private final PersonMentions mentions;
  private final List<Finding<Quotation>> quotations = new ArrayList<>();
  private final Map<String, Set<SpeakerRole>> roles = new LinkedHashMap<>();

  /** The first place where the text or else the headline prints a person's name, by the name. */
  private final Map<String, Span> spans = new HashMap<>();

  private EnglishSpeakers(EnglishText text, EnglishLexicon lexicon, PersonMentions mentions) {
    this.text = text;
    this.mentions = mentions;
    locate();
    SpeechSubjects subjects = new SpeechSubjects(text, mentions, lexicon);
    EnglishQuotations direct = new EnglishQuotations(text, lexicon, mentions, subjects);
    EnglishStatements statements = new EnglishStatements(text, lexicon, subjects);
    EnglishRoles parts = new EnglishRoles(text, lexicon, mentions, subjects);
    for (int s = 0; s < text.sentences().size(); s++) {
      List<Finding<Quotation>> quoted = direct.in(s);
      quotations.addAll(quoted);
      quoted.forEach(found -> addQuoted(found.value()));
      EnglishStatements.Reported reported = statements.in(s);
      quotations.addAll(reported.clauses());
      reported.names().forEach(name -> add(name, SpeakerRole.QUOTED));
      if (introducesWords(s)) {
        subjects.reportedIn(s).forEach(name -> add(name, SpeakerRole.QUOTED));
      }
      parts.in(s).forEach(part -> add(part.name(), part.role().role()));
    }
    ofTitle(lexicon);
    new EnglishProgramme(text, lexicon, mentions)
        .find()
        .forEach(listed -> add(listed.name(), listed.role()));
  }

  static EnglishSpeakers of(EnglishText text, EnglishLexicon lexicon, PersonMentions mentions) {
    return new EnglishSpeakers(text, lexicon, mentions);
  }

  /** Adds the person whose words the whole release is: Statement from Secretary Jane Smith. */
  private void ofTitle(EnglishLexicon lexicon) {
    EnglishText title = EnglishText.ofTitle(text.raw(), lexicon);
    for (EnglishSentence sentence : title.sentences()) {
      boolean statement =
          STATEMENTS.contains(sentence.key(0))
              && Set.of("by", "from", "of").contains(sentence.key(1));
      for (EnglishMention mention : new EnglishNames(lexicon, Set.of()).in(title, sentence)) {
        boolean speaker =
            mention.first() == 2 || (mention.first() == 3 && sentence.key(2).equals("the"));
        if (statement && speaker && mention.form() != EnglishMention.Form.BARE) {
          addOfTitle(sentence, mention);
        }
      }
    }
  }

  private void addOfTitle(EnglishSentence sentence, EnglishMention mention) {
    String name = mentions.nameInTitle(mention);
    if (name != null) {
      int start = sentence.token(mention.nameFirst()).start();
      spans.putIfAbsent(name, Span.title(start, sentence.token(mention.nameLast()).end()));
      add(name, SpeakerRole.QUOTED);
    }
  }

  private void addQuoted(Quotation quotation) {
    if (quotation.speaker() != null) {
      add(quotation.speaker(), SpeakerRole.QUOTED);
    }
  }

  private boolean introducesWords(int s) {
    return text.sentences().get(s).endsWith(':');
  }

  private void add(String name, SpeakerRole role) {
    roles.computeIfAbsent(name, person -> EnumSet.noneOf(SpeakerRole.class)).add(role);
  }

  List<Finding<Quotation>> quotations() {
    return quotations;
  }

  /** Returns the persons with a role, in the order in which their roles were found. */
  List<Finding<Speaker>> speakers() {
    List<Finding<Speaker>> found = new ArrayList<>();
    roles.forEach(
        (name, acts) -> {
          Person person = mentions.persons().get(name);
          Span span = spans.get(name);
          if (person != null && span != null) {
            Speaker speaker =
                new Speaker(name, person.post().affiliation(), person.post().title(), acts);
            String rule = "english-" + person.form().name().toLowerCase(Locale.ROOT);
            found.add(new Finding<>(speaker, span, rule, person.form().confidence));
          }
        });
    return found;
  }

  private void locate() {
    for (int s = 0; s < text.sentences().size(); s++) {
      EnglishSentence sentence = text.sentences().get(s);
      for (EnglishMention mention : mentions.in(s)) {
        int start = sentence.token(mention.nameFirst()).start();
        spans.putIfAbsent(
            mention.name(), Span.body(start, sentence.token(mention.nameLast()).end()));
      }
    }
  }
}
