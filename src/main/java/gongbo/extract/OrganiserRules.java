package gongbo.extract;

import gongbo.release.Finding;
import gongbo.release.Organiser;
import gongbo.release.Organiser.Role;
import gongbo.release.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the organisations that host, organise or sponsor the event, on labelled lines ({@code 주최 :
 * 해양수산부, 누리연구원}) and before verbs ({@code 해양수산부가 주최하고 누리연구원이 주관하는}).
 */
final class OrganiserRules {
  /** The maximum number of words in a name before a verb. */
  private static final int LONGEST_NAME = 4;

  /** The maximum distance in characters from the beginning of a line to the end of its label. */
  private static final int FARTHEST_LABEL = 40;

  private static final int LONGEST_LABEL = 14;

  private static final int LONGEST_LABELLED_NAME = 40;

  private static final Map<String, Role> ROLES = roles();

  private final Gazetteer gazetteer;

  OrganiserRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  private static Map<String, Role> roles() {
    Map<String, Role> roles = new LinkedHashMap<>();
    roles.put("주최", Role.HOST);
    roles.put("주관", Role.ORGANISER);
    roles.put("후원", Role.SPONSOR);
    roles.put("협찬", Role.SPONSOR);
    return roles;
  }

  List<Finding<Organiser>> find(AnnotatedText annotated) {
    Map<Organiser, Finding<Organiser>> found = new LinkedHashMap<>();
    for (Sentence sentence : annotated.sentences()) {
      onLabelledLine(annotated.text(), sentence, found);
      beforeVerbs(annotated.text(), sentence.tokens(), found);
    }
    return List.copyOf(found.values());
  }

  private void onLabelledLine(
      String text, Sentence sentence, Map<Organiser, Finding<Organiser>> found) {
    for (Map.Entry<String, Role> role : ROLES.entrySet()) {
      int start = labelEnd(text, sentence, role.getKey());
      int end = sentence.end();
      while (start >= 0 && start < end) {
        int stop = start;
        while (stop < end && ",/·(\n".indexOf(text.charAt(stop)) < 0) {
          stop++;
        }
        String name = text.substring(start, stop).strip();
        if (name.endsWith(" 공동")) {
          name = name.substring(0, name.length() - " 공동".length());
        }
        // Another label begins on the same line: 주최 : 해양수산부, 주관 : 누리연구원.
        if (name.contains(":") || name.length() > LONGEST_LABELLED_NAME) {
          break;
        }
        if (name.length() > 1) {
          int at = text.indexOf(name, start);
          add(found, new Organiser(name, role.getValue()), at, "labelled-line", 0.85);
        }
        start = stop < end && text.charAt(stop) == '(' ? afterBracket(text, stop, end) : stop + 1;
      }
    }
  }

  /**
   * Returns the offset after the colon or bracket of a label; -1 if the line does not begin with
   * the label.
   */
  private static int labelEnd(String text, Sentence sentence, String label) {
    int i = sentence.start();
    int limit = Math.min(sentence.end(), i + FARTHEST_LABEL);
    while (i < limit && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    if (!text.startsWith(label, i)) {
      return -1;
    }
    for (int k = i; k < Math.min(limit, i + LONGEST_LABEL); k++) {
      if (":)]】：".indexOf(text.charAt(k)) >= 0) {
        int after = k + 1;
        while (after < sentence.end() && " :".indexOf(text.charAt(after)) >= 0) {
          after++;
        }
        return after;
      }
    }
    return -1;
  }

  private static int afterBracket(String text, int open, int end) {
    int close = text.indexOf(')', open, end);
    return close < 0 ? end : close + 1;
  }

  private void beforeVerbs(
      String text, List<Token> tokens, Map<Organiser, Finding<Organiser>> found) {
    for (int i = 1; i < tokens.size(); i++) {
      Token verb = tokens.get(i);
      Token subject = tokens.get(i - 1);
      Role role =
          verb.isWord() && verb.text().length() > 2 ? ROLES.get(verb.text().substring(0, 2)) : null;
      if (role == null
          || "하한했".indexOf(verb.text().charAt(2)) < 0
          || !subject.isWord()
          || subject.text().length() < 3
          || !Hangul.endsWithAny(subject.text(), List.of("이", "가"))) {
        continue;
      }
      String last = subject.text().substring(0, subject.text().length() - 1);
      if (gazetteer.agency(last) == null && !gazetteer.looksLikeOrganisation(last)) {
        continue;
      }
      int first = i - 1;
      while (first > 0
          && i - first < LONGEST_NAME
          && tokens.get(first - 1).isWord()
          && !NounParticles.closes(tokens.get(first - 1).text())
          && gazetteer.looksLikeOrganisation(tokens.get(first - 1).text())) {
        first--;
      }
      int start = tokens.get(first).start();
      add(
          found,
          new Organiser(text.substring(start, subject.end() - 1), role),
          start,
          "subject-of-hosting",
          0.75);
    }
  }

  private void add(
      Map<Organiser, Finding<Organiser>> found,
      Organiser organiser,
      int start,
      String rule,
      double confidence) {
    String name = organiser.name();
    Gazetteer.TitleEnding title = gazetteer.titleAtEndOf(name);
    boolean somebody = title != null && title.title().equals(name);
    if (somebody || gazetteer.looksLikeName(name) || gazetteer.isCountry(name)) {
      return;
    }
    Span span = Span.body(start, start + organiser.name().length());
    found.putIfAbsent(organiser, new Finding<>(organiser, span, rule, confidence));
  }
}
