package gongbo.extract;

import gongbo.extract.EventLines.EventLine;
import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Paragraph;
import gongbo.release.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of the dates of a release are those of its event. Every printed date is described
 * by features, among them what the rules say; the probability of a day is the highest of its dates.
 */
final class EventDateModel {
  /** The name of the decision. */
  static final String DECISION = "event-date";

  /** Words that stand for the day of publication. */
  private static final List<String> TODAY = List.of("오늘", "금일", "이날");

  /** The number of sentences in which such words count. */
  private static final int TODAY_SENTENCES = 12;

  private static final List<String> SALUTATIONS =
      List.of("안녕하십니까", "안녕하세요", "존경하는", "반갑습니다", "브리퍼", "모두발언");

  /** The maximum distance in words to an event word. */
  private static final int REACH = 14;

  private final SentenceFeatures sentences;
  private final PhraseTable<String> eventWords;

  EventDateModel(Gazetteer gazetteer) {
    this.sentences = new SentenceFeatures(gazetteer);
    this.eventWords = gazetteer.eventWords();
  }

  /**
   * A date that may be that of the event.
   *
   * @param date the date
   * @param part the text that its offsets refer to
   * @param features its features
   */
  record DateCandidate(PrintedDate date, Span.TextPart part, FeatureVector features) {}

  /** Returns all dates of a release with their features. */
  List<DateCandidate> find(
      AnnotatedText annotated,
      List<EventLine> lines,
      List<Finding<EventDate>> ruled,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor) {
    List<DateCandidate> found = printed(annotated, lines, published, anchor);
    for (Finding<EventDate> date : ruled) {
      String rule = date.rule().substring(0, (date.rule() + "/").indexOf('/'));
      boolean known = false;
      for (DateCandidate candidate : found) {
        if (candidate.date().value().start().equals(date.value().start())) {
          known = true;
          addRule(candidate.features(), rule);
        }
      }
      if (!known) {
        FeatureVector features = new FeatureVector();
        features.add("only by rule");
        addRule(features, rule);
        Span span = date.span();
        PrintedDate printed = new PrintedDate(span.start(), span.end(), date.value(), rule, false);
        found.add(new DateCandidate(printed, span.part(), features));
      }
    }
    if (ruled.isEmpty()) {
      found.forEach(candidate -> candidate.features().add("rules find nothing"));
    }
    return found;
  }

  private static void addRule(FeatureVector features, String rule) {
    features.add("by rule");
    features.add("rule", rule);
  }

  private List<DateCandidate> printed(
      AnnotatedText annotated,
      List<EventLine> lines,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor) {
    List<DateCandidate> found = new ArrayList<>();
    SentenceDates dates = SentenceDates.of(annotated, anchor);
    for (int s = 0; s < annotated.sentences().size(); s++) {
      Sentence sentence = annotated.sentences().get(s);
      List<PrintedDate> printed = dates.in(s);
      for (int d = 0; d < printed.size(); d++) {
        FeatureVector features = new FeatureVector();
        addInBody(features, annotated, s, printed, d, lines, published);
        found.add(new DateCandidate(printed.get(d), Span.TextPart.BODY, features));
      }
      if (published != null && s < TODAY_SENTENCES) {
        addToday(annotated, sentence, s, published, found);
      }
    }
    String title = annotated.raw().title();
    List<PrintedDate> printed = DateScanner.scan(title, 0, title.length(), anchor);
    for (int d = 0; d < printed.size(); d++) {
      for (Sentence sentence : annotated.titleSentences()) {
        if (sentence.start() <= printed.get(d).start() && printed.get(d).end() <= sentence.end()) {
          FeatureVector features = new FeatureVector();
          features.add("headline");
          addDate(features, title, sentence, printed, d, published);
          found.add(new DateCandidate(printed.get(d), Span.TextPart.TITLE, features));
        }
      }
    }
    return found;
  }

  private void addInBody(
      FeatureVector features,
      AnnotatedText annotated,
      int s,
      List<PrintedDate> printed,
      int d,
      List<EventLine> lines,
      @Nullable LocalDate published) {
    Sentence sentence = annotated.sentences().get(s);
    PrintedDate date = printed.get(d);
    SentenceFeatures.addPosition(features, annotated, s);
    addDate(features, annotated.text(), sentence, printed, d, published);
    features.addIf(namesEvent(annotated.raw().title()), "event in headline");
    for (EventLine line : lines) {
      if (line.dates().stream().anyMatch(other -> other.start() == date.start())) {
        features.add("line", line.form().rule);
        features.add("place in line", String.valueOf(line.place() != null));
        features.addIf(line.dates().getFirst().start() == date.start(), "first in line");
      }
    }
    long news =
        annotated.sentences().subList(0, s).stream()
            .filter(
                other ->
                    other.level() != Paragraph.Level.SUBTITLE && other.end() - other.start() > 40)
            .count();
    features.add("news sentence", SentenceFeatures.bucket((int) news));
    features.add(
        "news sentence and level",
        sentence.level().name(),
        String.valueOf(SentenceFeatures.bucket((int) news)));
  }

  private void addDate(
      FeatureVector features,
      String text,
      Sentence sentence,
      List<PrintedDate> printed,
      int d,
      @Nullable LocalDate published) {
    PrintedDate date = printed.get(d);
    String form = date.form();
    features.add("form", form, String.valueOf(date.certain()));
    features.add("dates", Math.min(5, printed.size()));
    features.add("ordinal", Math.min(4, d));
    String days = days(date.value(), published);
    features.add("days", days);
    features.add("days and form", days, form);
    long lasts = ChronoUnit.DAYS.between(date.value().start(), date.value().end());
    features.add("duration", SentenceFeatures.bucket((int) Math.min(1000, lasts)));
    int end = date.end();
    features.add("after 1", text, end, Math.min(sentence.end(), end + 1));
    features.add("after 2", text, end, Math.min(sentence.end(), end + 2));
    features.add("after 3", text, end, Math.min(sentence.end(), end + 3));
    features.add("after 4", text, end, Math.min(sentence.end(), end + 4));
    features.add("after and days", text.substring(end, Math.min(sentence.end(), end + 2)), days);
    int start = date.start();
    for (int length = 1; length <= 4; length++) {
      features.add("before" + length, text, Math.max(sentence.start(), start - length), start);
    }
    int first = tokenAt(sentence, start);
    int last = tokenAt(sentence, end - 1);
    boolean bracket = sentence.tokens().get(first).kind() == Token.TokenType.BRACKET;
    features.addIf(bracket, "bracket");
    features.addIf(sentence.tokens().get(first).kind() == Token.TokenType.QUOTE, "quotation");
    sentences.addContext(features, sentence, first, last);
    int soon = nearestEventWord(sentence, last);
    features.add("event word distance", soon);
    features.add("event word and bracket", soon + (bracket ? 20 : 0));
    features.add("place particle", Math.min(9, nearestPlace(sentence, last)));
    features.add("place and days", nearestPlace(sentence, last) < 7 ? "place" : "none", days);
    String verb = verb(sentence);
    features.add("verb and days", verb, days);
  }

  private static String verb(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).isWord()) {
        String word = tokens.get(i).text();
        return word.substring(Math.max(0, word.length() - 4));
      }
    }
    return "";
  }

  /** Returns the distance in words to the next word with 에서, at most nine. */
  private static int nearestPlace(Sentence sentence, int last) {
    List<Token> tokens = sentence.tokens();
    for (int i = last + 1; i < Math.min(tokens.size(), last + 9); i++) {
      if (tokens.get(i).text().endsWith("에서")) {
        return i - last;
      }
    }
    return 9;
  }

  /** Returns how far a date is from the day of publication. */
  private static String days(EventDate date, @Nullable LocalDate published) {
    if (published == null) {
      return "unknown";
    }
    if (!published.isBefore(date.start()) && !published.isAfter(date.end())) {
      return published.equals(date.start()) ? "same" : "during";
    }
    long days = ChronoUnit.DAYS.between(published, date.start());
    String side = days < 0 ? "-" : "+";
    long far = Math.abs(days);
    return side
        + (far <= 1
            ? "1"
            : far <= 3
                ? "3"
                : far <= 7
                    ? "7"
                    : far <= 21 ? "21" : far <= 60 ? "60" : far <= 150 ? "150" : "far");
  }

  private void addToday(
      AnnotatedText annotated,
      Sentence sentence,
      int s,
      LocalDate published,
      List<DateCandidate> found) {
    for (Token token : sentence.tokens()) {
      boolean salutation = Hangul.startsWithAny(token.text(), 0, SALUTATIONS);
      if (token.isWord() && (salutation || Hangul.startsWithAny(token.text(), 0, TODAY))) {
        String form = salutation ? "speech" : "today";
        PrintedDate date =
            new PrintedDate(token.start(), token.end(), EventDate.of(published), form, false);
        FeatureVector features = new FeatureVector();
        SentenceFeatures.addPosition(features, annotated, s);
        features.add("day word", token.text());
        addDate(features, annotated.text(), sentence, List.of(date), 0, published);
        found.add(new DateCandidate(date, Span.TextPart.BODY, features));
        return;
      }
    }
  }

  /** Returns the distance in words to the next event word, bucketed; nine if there is none. */
  private int nearestEventWord(Sentence sentence, int last) {
    List<Token> tokens = sentence.tokens();
    for (int i = last + 1; i < Math.min(tokens.size(), last + REACH); i++) {
      if (tokens.get(i).isWord() && namesEvent(tokens.get(i).text())) {
        return SentenceFeatures.bucket(i - last);
      }
    }
    return 9;
  }

  private boolean namesEvent(String words) {
    return eventWords.anyIn(words, 0, words.length());
  }

  /** Returns the index of the token that contains an offset, or of the last one before it. */
  private static int tokenAt(Sentence sentence, int offset) {
    List<Token> tokens = sentence.tokens();
    int token = 0;
    while (token + 1 < tokens.size() && tokens.get(token + 1).start() <= offset) {
      token++;
    }
    return token;
  }
}
