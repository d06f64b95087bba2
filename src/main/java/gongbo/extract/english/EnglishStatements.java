package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.RolePhrase;
import gongbo.extract.english.EnglishLexicon.RoleUse;
import gongbo.extract.english.EnglishLexicon.WordKind;
import gongbo.release.Finding;
import gongbo.release.Quotation;
import gongbo.release.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the persons whom a sentence quotes indirectly, and what it reports of them. */
final class EnglishStatements {
  private final EnglishText text;
  private final EnglishLexicon lexicon;
  private final SpeechSubjects subjects;

  EnglishStatements(EnglishText text, EnglishLexicon lexicon, SpeechSubjects subjects) {
    this.text = text;
    this.lexicon = lexicon;
    this.subjects = subjects;
  }

  /**
   * What a sentence reports.
   *
   * @param names the persons who said something
   * @param clauses the reported clauses
   */
  record Reported(Set<String> names, List<Finding<Quotation>> clauses) {}

  /** Reads a sentence. Sentences must be read in text order. */
  Reported in(int s) {
    EnglishSentence sentence = text.sentences().get(s);
    Set<String> names = new LinkedHashSet<>();
    List<Finding<Quotation>> clauses = new ArrayList<>();
    for (int v = 1; v < sentence.size(); v++) {
      if (sentence.key(v).equals("to") && sentence.key(v - 1).equals("according")) {
        names.addAll(subjects.after(s, v));
      }
      if (!isVerb(sentence, v)) {
        continue;
      }
      List<String> subject = subject(s, v);
      names.addAll(subject);
      if (subject.size() == 1) {
        addClause(sentence, v, subject.getFirst(), clauses);
      }
    }
    if (subjects.reportedIn(s).isEmpty()) {
      subjects.report(s, List.copyOf(names));
    }
    return new Reported(names, clauses);
  }

  private List<String> subject(int s, int v) {
    EnglishSentence sentence = text.sentences().get(s);
    if (sentence.key(v).endsWith("ing") && lexicon.is(sentence.key(v), WordKind.STATEMENT)) {
      return subjects.ofParticiple(s, v);
    }
    if (sentence.isSign(v - 1, ',') && lexicon.is(sentence.key(v), WordKind.ATTRIBUTION)) {
      // Sources lose quotation marks: We will light the quay, said Orla Fennick.
      List<String> inverted = subjects.directlyAfter(s, v);
      if (!inverted.isEmpty()) {
        return inverted;
      }
    }
    return subjects.before(s, v);
  }

  private boolean isVerb(EnglishSentence sentence, int v) {
    if (!lexicon.isSpeech(sentence.key(v)) || sentence.isCapitalised(v)) {
      return false;
    }
    RolePhrase role = lexicon.roleAt(sentence, v);
    return role == null || role.use() != RoleUse.VERB;
  }

  /** Adds the clause after "said that", if it contains no quotation. */
  private void addClause(
      EnglishSentence sentence, int v, String speaker, List<Finding<Quotation>> clauses) {
    int first = v + 1;
    while (first < sentence.size() && first - v < 4 && !sentence.key(first).equals("that")) {
      first++;
    }
    first = sentence.key(first).equals("that") ? first + 1 : v + 1;
    boolean that = first > v + 1;
    int last = sentence.size() - 1;
    while (last > first && sentence.token(last).kind() == EnglishToken.Kind.SIGN) {
      last--;
    }
    boolean says = lexicon.is(sentence.key(v), WordKind.ATTRIBUTION);
    for (int i = v; i <= last; i++) {
      if (sentence.token(i).isQuotation()) {
        return;
      }
    }
    if (says && that && first < last) {
      int start = sentence.token(first).start();
      int end = sentence.token(last).end();
      Quotation quotation =
          new Quotation(
              Quotation.Manner.INDIRECT,
              speaker,
              text.text().substring(start, end),
              sentence.token(v).text());
      clauses.add(new Finding<>(quotation, Span.body(start, end), "that-clause", 0.8));
    }
  }
}
