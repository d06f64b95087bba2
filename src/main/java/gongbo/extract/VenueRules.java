package gongbo.extract;

import static java.util.Objects.requireNonNull;

import gongbo.extract.EventLines.EventLine;
import gongbo.extract.EventLines.PrintedPlace;
import gongbo.extract.PlaceNames.Expectation;
import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Paragraph;
import gongbo.release.Region;
import gongbo.release.Span;
import gongbo.release.Venue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the venues of the event that a release is about.
 *
 * <p>The rules, best first: a line that contains only the venue ({@code 장소 : …}); in a sentence
 * with a date of the event, a place before 에서, a visited place, 온라인 or 화상; a place before 에서 개최 in
 * another of the first sentences. A bare region or city is reported only if no more precise venue
 * is found.
 */
final class VenueRules {
  /** The maximum number of venues; a longer list is one of something else. */
  private static final int MAX_VENUES = 8;

  /** The number of sentences that include the lead. */
  private static final int LEAD_SENTENCES = 8;

  private static final String VISITED = "visited-place";

  /** The number of sentences at the beginning that are searched for further stops of a tour. */
  private static final int TOUR_SENTENCES = 12;

  /** The maximum distance in words from the beginning of a sentence to its subject. */
  private static final int SUBJECT_REACH = 4;

  private static final List<String> GOING_ON =
      List.of(
          "이어", "다음으로", "또한", "아울러", "끝으로", "마지막으로", "이후", "같은 날", "이날", "오후에", "그리고", "특히", "먼저");

  private static final List<String> HELD =
      List.of("개최", "열린", "열리", "열렸", "열려", "열고", "열어", "열었", "진행", "거행", "치러", "막을", "개막");

  /** Words of sentences about events other than that of the release. */
  private static final List<String> EARLIER =
      List.of("지난", "작년", "전년", "매년", "해마다", "년부터", "이후", "예년", "한편", "앞서", "어제");

  private static final List<String> PLACE_PARTICLES = List.of("에서", "에서는", "에서의", "에서도");

  /** Verbs after 에서 that make the word before it an agent and not a venue: 협회에서 주최한. */
  private static final List<String> AGENT_VERBS =
      List.of(
          "주최", "주관", "연구", "발표한", "발표했", "지원", "제공", "추진", "개발", "제작", "발간", "생산", "보유", "선정",
          "위탁", "요청", "제안", "제출", "발생", "채취", "검출", "발견", "확인", "의결", "통과", "심의", "접수", "신청", "발의",
          "유입", "시공", "출발", "파견한", "파견된", "출토", "발굴한", "발굴된", "태어", "수입", "온 ", "근무", "자란", "위임",
          "규정", "정한", "정하", "논의된", "제시", "밝힌", "밝혔");

  private static final List<String> OPENINGS =
      List.of("개관", "개소", "개원", "개장", "재개관", "재개장", "준공", "개청", "개교", "현판");

  private static final String NEWLY = "신규";

  /**
   * The number of sentences at the beginning in which a place may be farther from the verb of
   * holding an event.
   */
  private static final int FIRST_SENTENCES = 3;

  private static final int HELD_REACH = 18;

  /** A verb of sentences about a voyage, whose starting point is not a venue: 부산항에서 … 거쳐. */
  private static final String BY_WAY_OF = "거쳐";

  private static final List<String> HEADLINE_VISITS = List.of("방문", "찾아");

  private static final Set<String> NOT_ON_SITE = Set.of("온라인", "화상", "비대면");

  private static final List<String> ONLINE =
      List.of(
          "온라인으로 개최",
          "온라인으로 진행",
          "온라인으로 열",
          "온라인으로 실시",
          "온라인에서 개최",
          "온라인에서 열",
          "온라인 플랫폼",
          "온라인(",
          "화상으로",
          "화상회의",
          "영상회의",
          "비대면으로",
          "비대면 회의",
          "화상 회의",
          "화상 면담",
          "화상면담",
          "화상통화",
          "온라인 회의",
          "유튜브 생중계로",
          "줌(Zoom)으로");

  private static final List<String> BROADCAST =
      List.of(
          "온라인으로 개최",
          "온라인으로 진행",
          "온라인으로 열",
          "온라인으로 생중계",
          "온라인 생중계",
          "유튜브로 생중계",
          "유튜브 생중계",
          "화상으로 개최",
          "화상으로 진행",
          "비대면으로 개최",
          "비대면으로 진행");

  private final Gazetteer gazetteer;
  private final PlaceRegions regions;
  private final PlaceNames names;
  private final VisitedPlaces visits;

  VenueRules(Gazetteer gazetteer, PlaceRegions regions, PlaceNames names) {
    this.gazetteer = gazetteer;
    this.regions = regions;
    this.names = names;
    this.visits = new VisitedPlaces(names);
  }

  /** A possible venue with the rule that found it, before less precise ones are dropped. */
  private record VenueCandidate(PlaceMention place, String rule, double confidence) {}

  /**
   * @param lines the lines that state dates and venues
   * @param events the dates of the event, and the sentences that state them
   */
  List<Finding<Venue>> find(
      AnnotatedText annotated, List<EventLine> lines, EventDateRules.Events events) {
    List<VenueCandidate> found = new ArrayList<>();
    List<Integer> eventSentences = events.sentences();
    for (int sentence : eventSentences) {
      inSentence(annotated, annotated.sentences().get(sentence), found);
    }
    if (eventSentences.isEmpty()) {
      undated(annotated, found);
    }
    nextStops(annotated, eventSentences, found);
    eventLine(lines, events.dates(), found);
    if (onlyBare(found)) {
      heldAt(annotated, found);
    }
    if (onlyBare(found)) {
      opened(annotated, eventSentences, found);
    }
    if (found.isEmpty() && !eventSentences.isEmpty()) {
      broadcast(annotated, found);
    }
    return found.isEmpty() ? headline(annotated) : mostPrecise(annotated, found);
  }

  /** Finds a visit in the first sentence that states no date: 가람산단 등을 찾아 점검했다. */
  private void undated(AnnotatedText annotated, List<VenueCandidate> found) {
    annotated.sentences().stream()
        .filter(sentence -> sentence.level() != Paragraph.Level.SUBTITLE)
        .limit(1)
        .filter(
            sentence ->
                !Hangul.containsAny(annotated.text(), sentence.start(), sentence.end(), EARLIER))
        .forEach(
            sentence -> {
              PlaceMention place = visits.firstIn(annotated, sentence);
              if (place != null && names.isNamed(place.name())) {
                add(annotated, sentence, new VenueCandidate(place, VISITED, 0.5), found);
              }
            });
  }

  /** Finds further stops of a tour: 이어 가람식품을 방문해, 김 청장은 가람역에서 …. */
  private void nextStops(
      AnnotatedText annotated, List<Integer> eventSentences, List<VenueCandidate> found) {
    if (found.stream().noneMatch(known -> known.rule().equals(VISITED))) {
      return;
    }
    String text = annotated.text();
    for (int s = 0; s < Math.min(TOUR_SENTENCES, annotated.sentences().size()); s++) {
      Sentence sentence = annotated.sentences().get(s);
      if (sentence.level() != Paragraph.Level.NOTE
          && sentence.level() != Paragraph.Level.SUBTITLE
          && !eventSentences.contains(s)
          && continuesReport(text, sentence)
          && !Hangul.containsAny(text, sentence.start(), sentence.end(), EARLIER)) {
        PlaceMention place = visits.firstIn(annotated, sentence);
        if (place != null
            && !place.bare()
            && (names.isNamed(place.name()) || text.startsWith("(", place.start() - 1))) {
          PlaceMention stop = place.orIn(regionOfVisitedTown(found));
          add(annotated, sentence, new VenueCandidate(stop, "next-stop", 0.6), found);
        }
      }
    }
  }

  /**
   * Returns the region of the visited town, in which the stops lie, or null: 여수를 찾아 …, 가람항을 방문해.
   */
  private static @Nullable Region regionOfVisitedTown(List<VenueCandidate> found) {
    return found.stream()
        .filter(known -> known.rule().equals(VISITED) && known.place().bare())
        .flatMap(known -> Stream.ofNullable(known.place().region()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns true if a sentence continues the report, or is about the actions of a person with a
   * post.
   */
  private boolean continuesReport(String text, Sentence sentence) {
    if (Hangul.startsWithAny(text, sentence.tokens().getFirst().start(), GOING_ON)) {
      return true;
    }
    return sentence.tokens().stream()
        .limit(SUBJECT_REACH)
        .anyMatch(
            token ->
                token.isWord()
                    && token.text().length() > 2
                    && NounParticles.marksSubject(token.text().substring(token.text().length() - 1))
                    && gazetteer.titleAtEndOf(token.text().substring(0, token.text().length() - 1))
                        != null);
  }

  private static boolean onlyBare(List<VenueCandidate> found) {
    return found.stream().allMatch(candidate -> candidate.place().bare());
  }

  /** Finds the institution whose opening ceremony is the event: 누리센터 개관식. */
  private void opened(
      AnnotatedText annotated, List<Integer> eventSentences, List<VenueCandidate> found) {
    for (int s : eventSentences) {
      Sentence sentence = annotated.sentences().get(s);
      List<Token> tokens = sentence.tokens();
      for (int i = 1; i < tokens.size(); i++) {
        String word = tokens.get(i).text();
        boolean ceremony =
            word.contains("식") || (i + 1 < tokens.size() && isCeremony(tokens.get(i + 1)));
        if (tokens.get(i).isWord() && Hangul.startsWithAny(word, 0, OPENINGS)) {
          int object = tokens.get(i - 1).text().equals(NEWLY) ? i - 2 : i - 1;
          PlaceMention place =
              ceremony
                  ? names.endingAt(annotated.text(), sentence, i, 0, Expectation.PLACE_LIKE)
                  : ofObject(annotated, sentence, object);
          if (place != null) {
            found.add(new VenueCandidate(place, "opened-place", 0.6));
            return;
          }
        }
      }
    }
  }

  /** Returns the place that is the object of an opening, or null: 누리센터를 신규 개소했다. */
  private @Nullable PlaceMention ofObject(AnnotatedText annotated, Sentence sentence, int i) {
    Token object = i < 0 ? null : sentence.tokens().get(i);
    if (object == null || !object.isWord() || !NounParticles.endsLikeObject(object.text())) {
      return null;
    }
    int stem = object.text().length() - 1;
    return names.endingAt(annotated.text(), sentence, i, stem, Expectation.PLACE_LIKE);
  }

  private static boolean isCeremony(Token token) {
    return token.isWord() && Hangul.startsWithAny(token.text(), 0, List.of("행사", "기념식", "기념행사"));
  }

  /** Finds a venue in the headline: 누리센터 방문, 누리회관에서 토론회 개최, 간담회(누리회관). */
  private List<Finding<Venue>> headline(AnnotatedText annotated) {
    String title = annotated.raw().title();
    for (Sentence sentence : annotated.titleSentences()) {
      for (int i = 1; i < sentence.tokens().size(); i++) {
        PlaceMention place = headlined(title, sentence, i);
        if (place != null && !place.name().endsWith("현장")) {
          return List.of(
              new Finding<>(
                  new Venue(place.name(), place.region()),
                  Span.title(place.start(), place.end()),
                  "headline",
                  0.5));
        }
      }
    }
    return List.of();
  }

  private @Nullable PlaceMention headlined(String title, Sentence sentence, int i) {
    Token token = sentence.tokens().get(i);
    if (token.kind() == Token.TokenType.BRACKET) {
      return names.heldIn(sentence.tokens().get(i - 1), token);
    }
    if (!token.isWord()) {
      return null;
    }
    if (endsWithPlaceParticle(token)
        && gazetteer.eventWords().anyIn(title, token.end(), title.length())) {
      return names.endingAt(title, sentence, i, stem(token), Expectation.PLACE_LIKE);
    }
    return Hangul.startsWithAny(token.text(), 0, HEADLINE_VISITS)
        ? names.endingAt(title, sentence, i, 0, Expectation.PLACE_LIKE)
        : null;
  }

  /** Replaces the venues in sentences by that of a line, unless one of them is the same place. */
  private void eventLine(
      List<EventLine> lines, List<Finding<EventDate>> dates, List<VenueCandidate> found) {
    List<EventLine> placed =
        lines.stream()
            .filter(line -> line.place() != null)
            .sorted(Comparator.comparing(EventLine::form))
            .toList();
    for (EventLine line : placed) {
      PrintedPlace printed = requireNonNull(line.place());
      if (line.form() == EventLines.LineForm.BRACKETED && !(found.isEmpty() && isOn(line, dates))) {
        continue;
      }
      String last = lastWord(printed.name());
      found.removeIf(known -> !lastWord(known.place().name()).equals(last));
      if (found.isEmpty()) {
        Region region = regions.of(printed.name(), printed.bracketed());
        PlaceMention place =
            new PlaceMention(printed.name(), region, printed.start(), printed.end(), false);
        found.add(new VenueCandidate(place, line.form().rule, line.form().confidence));
      }
      return;
    }
  }

  /** Returns true if the date in a line is one of the event's. */
  private static boolean isOn(EventLine line, List<Finding<EventDate>> dates) {
    LocalDate day = line.dates().getFirst().value().start();
    return dates.stream()
        .map(Finding::value)
        .anyMatch(date -> !day.isBefore(date.start()) && !day.isAfter(date.end()));
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Finds a venue in a sentence of the lead without a date: 주영국대사관에서 개최된 행사. */
  private void heldAt(AnnotatedText annotated, List<VenueCandidate> found) {
    List<Sentence> sentences = annotated.sentences();
    int read = 0;
    for (int s = 0; s < Math.min(LEAD_SENTENCES, sentences.size()); s++) {
      Sentence sentence = sentences.get(s);
      List<Token> tokens = sentence.tokens();
      read += sentence.level() == Paragraph.Level.SUBTITLE ? 0 : 1;
      if (sentence.level() == Paragraph.Level.NOTE
          || Hangul.containsAny(annotated.text(), sentence.start(), sentence.end(), EARLIER)) {
        continue;
      }
      for (int i = 0; i + 1 < tokens.size(); i++) {
        if (endsWithPlaceParticle(tokens.get(i))
            && !isAgent(tokens, i + 1)
            && (isHeld(tokens, i + 1) || (read <= FIRST_SENTENCES && isHeldSoon(tokens, i + 1)))) {
          PlaceMention place =
              names.endingAt(
                  annotated.text(), sentence, i, stem(tokens.get(i)), Expectation.PLACE_IN_CONTEXT);
          if (place != null) {
            found.add(new VenueCandidate(place, "held-at", 0.6));
            return;
          }
        }
      }
    }
  }

  private static boolean endsWithPlaceParticle(Token token) {
    return token.isWord() && token.text().endsWith("에서");
  }

  private static int stem(Token token) {
    return token.text().length() - "에서".length();
  }

  private static boolean isHeld(List<Token> tokens, int i) {
    boolean continues = i + 1 < tokens.size() && tokens.get(i + 1).text().startsWith("중");
    return i < tokens.size()
        && !continues
        && tokens.get(i).isWord()
        && Hangul.startsWithAny(tokens.get(i).text(), 0, HELD);
  }

  private static boolean isHeldSoon(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + HELD_REACH); i++) {
      if (isHeld(tokens, i)) {
        return true;
      }
      if (tokens.get(i).text().startsWith(BY_WAY_OF)) {
        return false;
      }
    }
    return false;
  }

  private void inSentence(AnnotatedText annotated, Sentence sentence, List<VenueCandidate> found) {
    List<Token> tokens = sentence.tokens();
    int before = found.size();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int particle = token.isWord() ? placeParticle(token.text()) : 0;
      if (particle == 0 || isAgent(tokens, i + 1)) {
        continue;
      }
      Expectation expectation =
          isHeld(tokens, i + 1) ? Expectation.ANY_NAME : Expectation.PLACE_IN_CONTEXT;
      PlaceMention place =
          names.endingAt(
              annotated.text(), sentence, i, token.text().length() - particle, expectation);
      if (place != null) {
        double sure = place.bare() ? 0.6 : 0.8;
        add(annotated, sentence, new VenueCandidate(place, "place-of-event", sure), found);
      }
    }
    PlaceMention visited = visits.firstIn(annotated, sentence);
    if (visited != null) {
      double sure = visited.bare() ? 0.45 : 0.65;
      add(annotated, sentence, new VenueCandidate(visited, VISITED, sure), found);
    }
    if (found.size() == before) {
      locatedOrInvited(annotated, sentence, found);
    }
    if (found.size() == before) {
      online(annotated, sentence, found);
    }
  }

  /** Returns the length of the particle of place at the end of a word; 0 if there is none. */
  private int placeParticle(String word) {
    for (String particle : PLACE_PARTICLES) {
      if (word.endsWith(particle)) {
        return word.equals("이어서") ? 0 : particle.length();
      }
    }
    // The short form 서 follows only names of cities: 대구서.
    return word.endsWith("서") && regions.names(word.substring(0, word.length() - 1)) ? 1 : 0;
  }

  /** Returns true if the word before 에서 is an agent and not a place. */
  static boolean isAgent(List<Token> tokens, int i) {
    return i < tokens.size()
        && tokens.get(i).isWord()
        && Hangul.startsWithAny(tokens.get(i).text(), 0, AGENT_VERBS);
  }

  private void online(AnnotatedText annotated, Sentence sentence, List<VenueCandidate> found) {
    VenueCandidate candidate = onlineBy(ONLINE, annotated.text(), sentence);
    if (candidate != null) {
      found.add(candidate);
      return;
    }
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token next = tokens.get(i + 1);
      if (NOT_ON_SITE.contains(tokens.get(i).text())
          && next.isWord()
          && gazetteer.eventWords().at(next.text(), 0) != null) {
        found.add(online(tokens.get(i).start(), tokens.get(i).end()));
        return;
      }
    }
  }

  /** Finds an event without a venue that is broadcast: 설명회는 온라인으로 생중계된다. */
  private static void broadcast(AnnotatedText annotated, List<VenueCandidate> found) {
    annotated.sentences().stream()
        .limit(LEAD_SENTENCES)
        .flatMap(sentence -> Stream.ofNullable(onlineBy(BROADCAST, annotated.text(), sentence)))
        .findFirst()
        .ifPresent(found::add);
  }

  private static @Nullable VenueCandidate onlineBy(
      List<String> words, String text, Sentence sentence) {
    for (String word : words) {
      int at = text.indexOf(word, sentence.start(), sentence.end());
      if (at >= 0) {
        return online(at, at + word.length());
      }
    }
    return null;
  }

  private static VenueCandidate online(int start, int end) {
    return new VenueCandidate(
        new PlaceMention("온라인", Region.ONLINE, start, end, false), "online", 0.6);
  }

  /** Adds a place and the places listed before it. */
  private void add(
      AnnotatedText annotated,
      Sentence sentence,
      VenueCandidate candidate,
      List<VenueCandidate> found) {
    found.add(candidate);
    joined(annotated, sentence, candidate.place(), found);
  }

  /** Finds the places listed before a place: 갯벌 학교(신안군) 및 누리회관에서. */
  private void joined(
      AnnotatedText annotated, Sentence sentence, PlaceMention last, List<VenueCandidate> found) {
    List<Token> tokens = sentence.tokens();
    int start = last.start();
    while (found.size() < MAX_VENUES) {
      int separator = tokens.size() - 1;
      while (separator >= 0 && tokens.get(separator).end() > start) {
        separator--;
      }
      if (separator > 0 && isOwner(tokens, separator)) {
        separator--;
      }
      while (separator > 0 && names.locates(tokens.get(separator))) {
        separator--;
      }
      if (separator < 1) {
        return;
      }
      Token token = tokens.get(separator);
      boolean comma = token.kind() == Token.TokenType.COMMA;
      boolean and = comma || token.text().equals("및");
      boolean behindBracket =
          token.text().length() == 1 && token.isAdjacentTo(tokens.get(separator - 1));
      boolean with =
          token.isWord()
              && (token.text().length() > 2 || behindBracket)
              && "와과".indexOf(token.text().charAt(token.text().length() - 1)) >= 0;
      if (!and && !with) {
        return;
      }
      int stem = with ? token.text().length() - 1 : 0;
      PlaceMention next =
          names.endingAt(annotated.text(), sentence, separator, stem, Expectation.PLACE_LIKE);
      if (next != null) {
        found.add(new VenueCandidate(next, "place-listed", 0.65));
        start = next.start();
      } else if (comma
          && separator > 1
          && tokens.get(separator - 2).kind() == Token.TokenType.COMMA) {
        // An item that is not recognised as a place does not end the list.
        start = tokens.get(separator - 1).start();
      } else {
        return;
      }
    }
  }

  /** Returns true for the owner of a place in quotation marks: 누리소방서의 ‘가람센터’. */
  private static boolean isOwner(List<Token> tokens, int i) {
    return tokens.get(i).isWord()
        && tokens.get(i).text().endsWith("의")
        && tokens.get(i + 1).kind() == Token.TokenType.TERM;
  }

  /**
   * Finds the place where a visited object is located or to which guests are invited: 누리항에 접안한 배에
   * 올라, 누리공관으로 초청해.
   */
  private void locatedOrInvited(
      AnnotatedText annotated, Sentence sentence, List<VenueCandidate> found) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = tokens.get(i + 1);
      boolean invited = token.text().endsWith("으로") && next.text().startsWith("초청");
      boolean locatedOrInvited =
          token.text().endsWith("에") && Hangul.startsWithAny(next.text(), 0, VisitedPlaces.LOCATED);
      if (token.isWord() && next.isWord() && (invited || locatedOrInvited)) {
        int particle = invited ? 2 : 1;
        PlaceMention place =
            names.endingAt(
                annotated.text(),
                sentence,
                i,
                token.text().length() - particle,
                Expectation.PLACE_IN_CONTEXT);
        if (place != null) {
          found.add(new VenueCandidate(place, "place-of-what-is-visited", 0.55));
          return;
        }
      }
    }
  }

  private List<Finding<Venue>> mostPrecise(AnnotatedText annotated, List<VenueCandidate> places) {
    boolean anyPrecise = false;
    for (VenueCandidate candidate : places) {
      anyPrecise |= !candidate.place().bare();
    }
    List<VenueCandidate> kept = new ArrayList<>();
    for (VenueCandidate candidate : places) {
      if (!(anyPrecise && candidate.place().bare())) {
        keepLonger(kept, candidate);
      }
    }
    boolean hybrid = HybridEvents.isHybrid(annotated);
    List<Finding<Venue>> found = new ArrayList<>();
    for (VenueCandidate candidate : kept.subList(0, Math.min(MAX_VENUES, kept.size()))) {
      PlaceMention place = candidate.place();
      Region region =
          place.region() == null ? regions.atOtherMention(annotated, place.name()) : place.region();
      Venue venue = new Venue(place.name(), region);
      found.add(
          new Finding<>(
              hybrid && region != Region.ONLINE ? venue.withOnline() : venue,
              Span.body(place.start(), place.end()),
              candidate.rule(),
              candidate.confidence()));
    }
    return found;
  }

  /**
   * Adds a candidate; of two names of the same place, such as a building and a room in it, keeps
   * the longer.
   */
  private static void keepLonger(List<VenueCandidate> kept, VenueCandidate candidate) {
    String name = Gazetteer.withoutSpaces(candidate.place().name());
    for (int k = 0; k < kept.size(); k++) {
      String known = Gazetteer.withoutSpaces(kept.get(k).place().name());
      if (known.contains(name)) {
        return;
      }
      if (name.contains(known)) {
        kept.set(k, candidate);
        return;
      }
    }
    kept.add(candidate);
  }
}
