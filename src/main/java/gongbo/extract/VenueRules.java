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
 * Finds where the event takes place that a release is about.
 *
 * <p>The rules, best first: a line that tells the place and nothing else ({@code 장소 : …}); a place
 * before 에서 in a sentence that gave an event's date, what is visited there, 온라인 or 화상 there; a
 * place before 에서 개최 in another of the first sentences. A bare region or city counts only where
 * nothing more exact is printed.
 */
final class VenueRules {
  /** More places than these are a list of something else. */
  private static final int MOST = 8;

  /** The lead is among the first sentences. */
  private static final int LEAD_SENTENCES = 8;

  private static final String VISITED = "visited-place";

  /** A tour is told in so many first sentences. */
  private static final int TOUR_SENTENCES = 12;

  /** Who does something is told in so many first words. */
  private static final int SUBJECT_REACH = 4;

  private static final List<String> GOING_ON =
      List.of(
          "이어", "다음으로", "또한", "아울러", "끝으로", "마지막으로", "이후", "같은 날", "이날", "오후에", "그리고", "특히", "먼저");

  private static final List<String> HELD =
      List.of("개최", "열린", "열리", "열렸", "열려", "열고", "열어", "열었", "진행", "거행", "치러", "막을", "개막");

  /** Words of sentences that tell of other events than the release's. */
  private static final List<String> EARLIER =
      List.of("지난", "작년", "전년", "매년", "해마다", "년부터", "이후", "예년", "한편", "앞서", "어제");

  private static final List<String> PLACE_PARTICLES = List.of("에서", "에서는", "에서의", "에서도");

  /** After these, what stands before 에서 acts itself: 협회에서 주최한. */
  private static final List<String> AGENT_VERBS =
      List.of(
          "주최", "주관", "연구", "발표한", "발표했", "지원", "제공", "추진", "개발", "제작", "발간", "생산", "보유", "선정",
          "위탁", "요청", "제안", "제출", "발생", "채취", "검출", "발견", "확인", "의결", "통과", "심의", "접수", "신청", "발의",
          "유입", "시공", "출발", "파견한", "파견된", "출토", "발굴한", "발굴된", "태어", "수입", "온 ", "근무", "자란", "위임",
          "규정", "정한", "정하", "논의된", "제시", "밝힌", "밝혔");

  private static final List<String> OPENINGS =
      List.of("개관", "개소", "개원", "개장", "재개관", "재개장", "준공", "개청", "개교", "현판");

  private static final String NEWLY = "신규";

  /** In the first sentences a place may stand some words before what is held there. */
  private static final int FIRST_SENTENCES = 3;

  private static final int HELD_REACH = 18;

  /** 부산항에서 … 거쳐: where a voyage begins, and no event is held. */
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

  private static final List<String> ON_AIR =
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

  /**
   * A place with the rule that found it, before it is known whether a more exact one is printed.
   */
  private record Candidate(PlaceMention place, String rule, double confidence) {}

  /**
   * @param lines the lines that tell days and places
   * @param events the days of the event, and the sentences that tell them
   */
  List<Finding<Venue>> find(
      AnnotatedText reading, List<EventLine> lines, EventDateRules.Events events) {
    List<Candidate> found = new ArrayList<>();
    List<Integer> eventSentences = events.sentences();
    for (int sentence : eventSentences) {
      inSentence(reading, reading.sentences().get(sentence), found);
    }
    if (eventSentences.isEmpty()) {
      undated(reading, found);
    }
    nextStops(reading, eventSentences, found);
    eventLine(lines, events.dates(), found);
    if (onlyBare(found)) {
      heldAt(reading, found);
    }
    if (onlyBare(found)) {
      opened(reading, eventSentences, found);
    }
    if (found.isEmpty() && !eventSentences.isEmpty()) {
      onAir(reading, found);
    }
    return found.isEmpty() ? headline(reading) : mostExact(reading, found);
  }

  /** 가람산단 등을 찾아 점검했다: a visit that the first sentence tells no day of. */
  private void undated(AnnotatedText reading, List<Candidate> found) {
    reading.sentences().stream()
        .filter(sentence -> sentence.level() != Paragraph.Level.SUBTITLE)
        .limit(1)
        .filter(
            sentence ->
                !Hangul.containsAny(reading.text(), sentence.start(), sentence.end(), EARLIER))
        .forEach(
            sentence -> {
              PlaceMention place = visits.firstIn(reading, sentence);
              if (place != null && names.isNamed(place.name())) {
                add(reading, sentence, new Candidate(place, VISITED, 0.5), found);
              }
            });
  }

  /** 이어 가람식품을 방문해, 김 청장은 가람역에서 …: where else somebody goes on the way. */
  private void nextStops(
      AnnotatedText reading, List<Integer> eventSentences, List<Candidate> found) {
    if (found.stream().noneMatch(known -> known.rule().equals(VISITED))) {
      return;
    }
    String text = reading.text();
    for (int s = 0; s < Math.min(TOUR_SENTENCES, reading.sentences().size()); s++) {
      Sentence sentence = reading.sentences().get(s);
      if (sentence.level() != Paragraph.Level.NOTE
          && sentence.level() != Paragraph.Level.SUBTITLE
          && !eventSentences.contains(s)
          && goesOn(text, sentence)
          && !Hangul.containsAny(text, sentence.start(), sentence.end(), EARLIER)) {
        PlaceMention place = visits.firstIn(reading, sentence);
        if (place != null
            && !place.bare()
            && (names.isNamed(place.name()) || text.startsWith("(", place.start() - 1))) {
          PlaceMention stop = place.orIn(visitedTown(found));
          add(reading, sentence, new Candidate(stop, "next-stop", 0.6), found);
        }
      }
    }
  }

  /** 여수를 찾아 …, 가람항을 방문해: the region of the town that is visited, where the stops lie. */
  private static @Nullable Region visitedTown(List<Candidate> found) {
    return found.stream()
        .filter(known -> known.rule().equals(VISITED) && known.place().bare())
        .flatMap(known -> Stream.ofNullable(known.place().region()))
        .findFirst()
        .orElse(null);
  }

  /** Whether a sentence goes on with what happens, or with what somebody with a post does. */
  private boolean goesOn(String text, Sentence sentence) {
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

  private static boolean onlyBare(List<Candidate> found) {
    return found.stream().allMatch(candidate -> candidate.place().bare());
  }

  /** 누리센터 개관식: what is opened is where that is celebrated. */
  private void opened(AnnotatedText reading, List<Integer> eventSentences, List<Candidate> found) {
    for (int s : eventSentences) {
      Sentence sentence = reading.sentences().get(s);
      List<Token> tokens = sentence.tokens();
      for (int i = 1; i < tokens.size(); i++) {
        String word = tokens.get(i).text();
        boolean ceremony =
            word.contains("식") || (i + 1 < tokens.size() && isCeremony(tokens.get(i + 1)));
        if (tokens.get(i).isWord() && Hangul.startsWithAny(word, 0, OPENINGS)) {
          int object = tokens.get(i - 1).text().equals(NEWLY) ? i - 2 : i - 1;
          PlaceMention place =
              ceremony
                  ? names.endingAt(reading.text(), sentence, i, 0, Expectation.PLACE_LIKE)
                  : ofObject(reading, sentence, object);
          if (place != null) {
            found.add(new Candidate(place, "opened-place", 0.6));
            return;
          }
        }
      }
    }
  }

  /** 누리센터를 신규 개소했다. */
  private @Nullable PlaceMention ofObject(AnnotatedText reading, Sentence sentence, int i) {
    Token object = i < 0 ? null : sentence.tokens().get(i);
    if (object == null || !object.isWord() || !NounParticles.endsLikeObject(object.text())) {
      return null;
    }
    int stem = object.text().length() - 1;
    return names.endingAt(reading.text(), sentence, i, stem, Expectation.PLACE_LIKE);
  }

  private static boolean isCeremony(Token token) {
    return token.isWord() && Hangul.startsWithAny(token.text(), 0, List.of("행사", "기념식", "기념행사"));
  }

  /** The headline where the body names no place: 누리센터 방문, 누리회관에서 토론회 개최, 간담회(누리회관). */
  private List<Finding<Venue>> headline(AnnotatedText reading) {
    String title = reading.raw().title();
    for (Sentence sentence : reading.titleSentences()) {
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

  /** A line's place stands for those of the sentences, unless one of them is the same place. */
  private void eventLine(
      List<EventLine> lines, List<Finding<EventDate>> dates, List<Candidate> found) {
    List<EventLine> placed =
        lines.stream()
            .filter(line -> line.place() != null)
            .sorted(Comparator.comparing(EventLine::form))
            .toList();
    for (EventLine line : placed) {
      PrintedPlace printed = requireNonNull(line.place());
      if (line.form() == EventLines.Form.BRACKETED && !(found.isEmpty() && isOn(line, dates))) {
        continue;
      }
      String last = lastWord(printed.name());
      found.removeIf(known -> !lastWord(known.place().name()).equals(last));
      if (found.isEmpty()) {
        Region region = regions.of(printed.name(), printed.bracketed());
        PlaceMention place =
            new PlaceMention(printed.name(), region, printed.start(), printed.end(), false);
        found.add(new Candidate(place, line.form().rule, line.form().confidence));
      }
      return;
    }
  }

  /** Whether a line tells one of the days of the event. */
  private static boolean isOn(EventLine line, List<Finding<EventDate>> dates) {
    LocalDate day = line.dates().getFirst().value().start();
    return dates.stream()
        .map(Finding::value)
        .anyMatch(date -> !day.isBefore(date.start()) && !day.isAfter(date.end()));
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** 주영국대사관에서 개최된 행사: a lead sentence that gives no date of its own. */
  private void heldAt(AnnotatedText reading, List<Candidate> found) {
    List<Sentence> sentences = reading.sentences();
    int read = 0;
    for (int s = 0; s < Math.min(LEAD_SENTENCES, sentences.size()); s++) {
      Sentence sentence = sentences.get(s);
      List<Token> tokens = sentence.tokens();
      read += sentence.level() == Paragraph.Level.SUBTITLE ? 0 : 1;
      if (sentence.level() == Paragraph.Level.NOTE
          || Hangul.containsAny(reading.text(), sentence.start(), sentence.end(), EARLIER)) {
        continue;
      }
      for (int i = 0; i + 1 < tokens.size(); i++) {
        if (endsWithPlaceParticle(tokens.get(i))
            && !isAgent(tokens, i + 1)
            && (isHeld(tokens, i + 1) || (read <= FIRST_SENTENCES && isHeldSoon(tokens, i + 1)))) {
          PlaceMention place =
              names.endingAt(
                  reading.text(),
                  sentence,
                  i,
                  stem(tokens.get(i)),
                  Expectation.PLACE_WHERE_IT_STANDS);
          if (place != null) {
            found.add(new Candidate(place, "held-at", 0.6));
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
    boolean goesOn = i + 1 < tokens.size() && tokens.get(i + 1).text().startsWith("중");
    return i < tokens.size()
        && !goesOn
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

  private void inSentence(AnnotatedText reading, Sentence sentence, List<Candidate> found) {
    List<Token> tokens = sentence.tokens();
    int before = found.size();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int particle = token.isWord() ? placeParticle(token.text()) : 0;
      if (particle == 0 || isAgent(tokens, i + 1)) {
        continue;
      }
      Expectation expectation =
          isHeld(tokens, i + 1) ? Expectation.ANY_NAME : Expectation.PLACE_WHERE_IT_STANDS;
      PlaceMention place =
          names.endingAt(
              reading.text(), sentence, i, token.text().length() - particle, expectation);
      if (place != null) {
        double sure = place.bare() ? 0.6 : 0.8;
        add(reading, sentence, new Candidate(place, "place-of-event", sure), found);
      }
    }
    PlaceMention visited = visits.firstIn(reading, sentence);
    if (visited != null) {
      double sure = visited.bare() ? 0.45 : 0.65;
      add(reading, sentence, new Candidate(visited, VISITED, sure), found);
    }
    if (found.size() == before) {
      sited(reading, sentence, found);
    }
    if (found.size() == before) {
      online(reading, sentence, found);
    }
  }

  /** The length of the particle of place that a word ends with; 0 when it ends with none. */
  private int placeParticle(String word) {
    for (String particle : PLACE_PARTICLES) {
      if (word.endsWith(particle)) {
        return word.equals("이어서") ? 0 : particle.length();
      }
    }
    // 대구서: a short form, of cities alone.
    return word.endsWith("서") && regions.names(word.substring(0, word.length() - 1)) ? 1 : 0;
  }

  /** Whether what stands before 에서 does something itself. */
  static boolean isAgent(List<Token> tokens, int i) {
    return i < tokens.size()
        && tokens.get(i).isWord()
        && Hangul.startsWithAny(tokens.get(i).text(), 0, AGENT_VERBS);
  }

  private void online(AnnotatedText reading, Sentence sentence, List<Candidate> found) {
    Candidate told = onlineBy(ONLINE, reading.text(), sentence);
    if (told != null) {
      found.add(told);
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

  /** 설명회는 온라인으로 생중계된다: where an event takes place that is told no other place of. */
  private static void onAir(AnnotatedText reading, List<Candidate> found) {
    reading.sentences().stream()
        .limit(LEAD_SENTENCES)
        .flatMap(sentence -> Stream.ofNullable(onlineBy(ON_AIR, reading.text(), sentence)))
        .findFirst()
        .ifPresent(found::add);
  }

  private static @Nullable Candidate onlineBy(List<String> words, String text, Sentence sentence) {
    for (String word : words) {
      int at = text.indexOf(word, sentence.start(), sentence.end());
      if (at >= 0) {
        return online(at, at + word.length());
      }
    }
    return null;
  }

  private static Candidate online(int start, int end) {
    return new Candidate(new PlaceMention("온라인", Region.ONLINE, start, end, false), "online", 0.6);
  }

  /** Adds a place and those listed before it. */
  private void add(
      AnnotatedText reading, Sentence sentence, Candidate candidate, List<Candidate> found) {
    found.add(candidate);
    joined(reading, sentence, candidate.place(), found);
  }

  /** 갯벌 학교(신안군) 및 누리회관에서: the places listed before one. */
  private void joined(
      AnnotatedText reading, Sentence sentence, PlaceMention last, List<Candidate> found) {
    List<Token> tokens = sentence.tokens();
    int start = last.start();
    while (found.size() < MOST) {
      int joint = tokens.size() - 1;
      while (joint >= 0 && tokens.get(joint).end() > start) {
        joint--;
      }
      if (joint > 0 && isOwner(tokens, joint)) {
        joint--;
      }
      while (joint > 0 && names.tellsWhere(tokens.get(joint))) {
        joint--;
      }
      if (joint < 1) {
        return;
      }
      Token token = tokens.get(joint);
      boolean comma = token.kind() == Token.TokenType.COMMA;
      boolean and = comma || token.text().equals("및");
      boolean behindBracket = token.text().length() == 1 && token.isGluedTo(tokens.get(joint - 1));
      boolean with =
          token.isWord()
              && (token.text().length() > 2 || behindBracket)
              && "와과".indexOf(token.text().charAt(token.text().length() - 1)) >= 0;
      if (!and && !with) {
        return;
      }
      int stem = with ? token.text().length() - 1 : 0;
      PlaceMention next =
          names.endingAt(reading.text(), sentence, joint, stem, Expectation.PLACE_LIKE);
      if (next != null) {
        found.add(new Candidate(next, "place-listed", 0.65));
        start = next.start();
      } else if (comma && joint > 1 && tokens.get(joint - 2).kind() == Token.TokenType.COMMA) {
        // One of a list that is not known for a place does not end it.
        start = tokens.get(joint - 1).start();
      } else {
        return;
      }
    }
  }

  /** 누리소방서의 ‘가람센터’: whose the place in marks is. */
  private static boolean isOwner(List<Token> tokens, int i) {
    return tokens.get(i).isWord()
        && tokens.get(i).text().endsWith("의")
        && tokens.get(i + 1).kind() == Token.TokenType.TERM;
  }

  /** 누리항에 접안한 배에 올라, 누리공관으로 초청해: where people come together. */
  private void sited(AnnotatedText reading, Sentence sentence, List<Candidate> found) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = tokens.get(i + 1);
      boolean invited = token.text().endsWith("으로") && next.text().startsWith("초청");
      boolean sited =
          token.text().endsWith("에") && Hangul.startsWithAny(next.text(), 0, VisitedPlaces.SITED);
      if (token.isWord() && next.isWord() && (invited || sited)) {
        int particle = invited ? 2 : 1;
        PlaceMention place =
            names.endingAt(
                reading.text(),
                sentence,
                i,
                token.text().length() - particle,
                Expectation.PLACE_WHERE_IT_STANDS);
        if (place != null) {
          found.add(new Candidate(place, "place-of-what-is-visited", 0.55));
          return;
        }
      }
    }
  }

  private List<Finding<Venue>> mostExact(AnnotatedText reading, List<Candidate> places) {
    boolean anyExact = false;
    for (Candidate candidate : places) {
      anyExact |= !candidate.place().bare();
    }
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : places) {
      if (!(anyExact && candidate.place().bare())) {
        keepLonger(kept, candidate);
      }
    }
    boolean hybrid = HybridEvents.isHybrid(reading);
    List<Finding<Venue>> found = new ArrayList<>();
    for (Candidate candidate : kept.subList(0, Math.min(MOST, kept.size()))) {
      PlaceMention place = candidate.place();
      Region region =
          place.region() == null ? regions.elsewhere(reading, place.name()) : place.region();
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

  /** Of two names of one place, such as a house and a room in it, the longer stays. */
  private static void keepLonger(List<Candidate> kept, Candidate candidate) {
    String name = Gazetteer.squeeze(candidate.place().name());
    for (int k = 0; k < kept.size(); k++) {
      String known = Gazetteer.squeeze(kept.get(k).place().name());
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
