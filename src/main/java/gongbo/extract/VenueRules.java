package gongbo.extract;

import gongbo.release.Finding;
import gongbo.release.Region;
import gongbo.release.Span;
import gongbo.release.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the event takes place that a release is about.
 *
 * <p>The rules, best first: a labelled line ({@code 장소 : …}, {@code 일시/장소 : … / …}); a place before
 * 에서 in a sentence that gave an event's date; a place before 방문 or 찾아 there; 온라인 or 화상 there. A
 * bare region or city counts only where nothing more exact is printed.
 */
final class VenueRules {
  /** The name of a place has up to this many words. */
  private static final int LONGEST_NAME = 8;

  /** More places than these are a list of something else. */
  private static final int MOST = 4;

  private static final List<String> LABELS =
      List.of(
          "장소", "장 소", "일시/장소", "일시 / 장소", "일시·장소", "일시 및 장소", "시간/장소", "시간 / 장소", "개최장소", "행사장소",
          "일시장소", "일시, 장소");

  /** The lead is among the first sentences. */
  private static final int LEAD_SENTENCES = 8;

  private static final List<String> HELD = List.of("개최", "열린", "열리", "열렸", "열고", "열어", "진행");

  /** Words of sentences that tell of other events than the release's. */
  private static final List<String> EARLIER =
      List.of("지난", "작년", "전년", "매년", "해마다", "년부터", "이후", "예년");

  private static final List<String> PLACE_PARTICLES = List.of("에서", "에서는", "에서의", "에서도", "서");

  /** What may stand between a place and 방문. */
  private static final Set<String> ADVERBIALS =
      Set.of(
          "직접", "차례로", "잇따라", "잇달아", "연이어", "함께", "현장", "이날", "오전", "오후", "오전에", "오후에", "각각", "전격",
          "공식", "깜짝");

  private static final List<String> MISSIONS = List.of("대사관", "총영사관", "대표부", "문화원");

  private static final List<String> VISITS =
      List.of("방문", "찾아", "찾았", "찾는", "찾은", "찾고", "들러", "시찰", "점검", "둘러");

  /** Nouns before 에서 that are no places. */
  private static final Set<String> NO_PLACES =
      Set.of(
          "자리", "회의", "행사", "세션", "현장", "차원", "가운데", "분야", "간담회", "포럼", "회담", "면담", "토론회", "설명회",
          "세미나", "과정", "단계", "측면", "관점", "점", "곳", "이곳", "양국", "국내", "해외", "전국", "각지", "지역", "회의장",
          "행사장", "개회식", "개막식", "기념식", "발표", "축사", "개회사", "환영사", "인사말", "협약식", "현지", "상황", "속",
          "전국 각지", "국제사회", "정부", "시장", "우리나라", "일선", "부문", "업무협약식", "출범식", "이날 행사", "중앙", "여기",
          "본회의", "국회 본회의", "전체회의", "국무회의", "일원", "일대");

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

  private final Gazetteer gazetteer;

  VenueRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A place found, before it is known whether a more exact one is printed. */
  private record Place(
      String name,
      @Nullable Region region,
      int start,
      int end,
      String rule,
      double confidence,
      boolean bare) {}

  List<Finding<Venue>> find(Reading reading, List<Integer> eventSentences) {
    List<Place> places = new ArrayList<>();
    labelledLines(reading, places);
    if (places.isEmpty()) {
      for (int sentence : eventSentences) {
        inSentence(reading, reading.sentences().get(sentence), places);
      }
    }
    if (places.isEmpty()) {
      heldAt(reading, places);
    }
    return mostExact(places);
  }

  /** 주영국대사관에서 개최된 행사: a lead sentence that gives no date of its own. */
  private void heldAt(Reading reading, List<Place> places) {
    List<Sentence> sentences = reading.sentences();
    for (int s = 0; s < Math.min(LEAD_SENTENCES, sentences.size()) && places.isEmpty(); s++) {
      Sentence sentence = sentences.get(s);
      List<Token> tokens = sentence.tokens();
      if (Hangul.containsAny(reading.text(), sentence.start(), sentence.end(), EARLIER)) {
        continue;
      }
      for (int i = 0; i + 1 < tokens.size(); i++) {
        String word = tokens.get(i).text();
        if (tokens.get(i).isWord()
            && word.endsWith("에서")
            && tokens.get(i + 1).isWord()
            && Hangul.startsWithAny(tokens.get(i + 1).text(), 0, HELD)) {
          addPlace(places, place(reading, sentence, i, word.length() - 2, "held-at", 0.6, false));
        }
      }
    }
  }

  private static void addPlace(List<Place> places, @Nullable Place place) {
    if (place != null) {
      places.add(place);
    }
  }

  private void labelledLines(Reading reading, List<Place> places) {
    String text = reading.text();
    for (int s = 0; s < reading.sentences().size(); s++) {
      Sentence sentence = reading.sentences().get(s);
      if (s + 1 < reading.sentences().size() && EventDateRules.isLabel(reading, s, LABELS)) {
        Sentence value = reading.sentences().get(s + 1);
        Place place = labelled(text, value.start(), value.end());
        if (place != null) {
          places.add(place);
          return;
        }
      }
      int from = EventDateRules.labelEnd(text, sentence, LABELS);
      if (from < 0) {
        continue;
      }
      boolean dated =
          text.substring(sentence.start(), from).contains("일")
              || text.substring(sentence.start(), from).contains("시간");
      int start = from;
      if (dated) {
        start = -1;
        for (int i = from; i < sentence.end(); i++) {
          char c = text.charAt(i);
          if ((c == '/' && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == ')')) || c == '／') {
            start = i + 1;
            break;
          }
        }
      }
      if (start >= 0) {
        Place place = labelled(text, start, sentence.end());
        if (place != null) {
          places.add(place);
          return;
        }
      }
    }
  }

  private @Nullable Place labelled(String text, int from, int end) {
    int start = from;
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    int stop = start;
    StringBuilder bracketed = new StringBuilder();
    while (stop < end) {
      char c = text.charAt(stop);
      if (c == '(') {
        int close = stop;
        while (close < end && text.charAt(close) != ')') {
          close++;
        }
        bracketed.append(text, stop + 1, close);
        break;
      }
      if (",/※*\n<[".indexOf(c) >= 0 || stop - start > 50) {
        break;
      }
      stop++;
    }
    while (stop > start && " .:".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    String name = text.substring(start, stop);
    if (name.length() < 2
        || name.length() > 50
        || Hangul.startsWithAny(name, 0, List.of("추후", "미정", "별도"))) {
      return null;
    }
    Region region = regionOf(name, bracketed.toString());
    return new Place(name, region, start, stop, "labelled-line", 0.9, false);
  }

  private void inSentence(Reading reading, Sentence sentence, List<Place> places) {
    List<Token> tokens = sentence.tokens();
    int before = places.size();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.isWord()) {
        continue;
      }
      for (String particle : PLACE_PARTICLES) {
        if (token.text().endsWith(particle) && !token.text().equals("이어서")) {
          boolean glued = token.text().equals(particle);
          if (particle.equals("서") && !token.text().endsWith("에서")) {
            break;
          }
          Place place =
              place(
                  reading,
                  sentence,
                  i,
                  glued ? 0 : token.text().length() - particle.length(),
                  "place-of-event",
                  0.8,
                  false);
          if (place != null) {
            places.add(place);
            joined(reading, sentence, place, places);
          }
          break;
        }
      }
    }
    if (places.size() == before) {
      visits(reading, sentence, places);
    }
    if (places.size() == before) {
      String text = reading.text();
      for (String word : ONLINE) {
        int at = text.indexOf(word, sentence.start());
        if (at >= 0 && at < sentence.end()) {
          places.add(new Place("온라인", Region.ONLINE, at, at + word.length(), "online", 0.6, false));
          return;
        }
      }
    }
  }

  /** 갯벌 학교(신안군) 및 누리회관에서: the places listed before one. */
  private void joined(Reading reading, Sentence sentence, Place last, List<Place> places) {
    List<Token> tokens = sentence.tokens();
    Place next = last;
    while (next != null && places.size() < MOST) {
      int joint = tokens.size() - 1;
      while (joint >= 0 && tokens.get(joint).start() >= next.start()) {
        joint--;
      }
      if (joint < 1) {
        return;
      }
      Token token = tokens.get(joint);
      boolean and = token.kind() == Token.Kind.COMMA || token.text().equals("및");
      boolean with =
          token.isWord()
              && token.text().length() > 2
              && "와과".indexOf(token.text().charAt(token.text().length() - 1)) >= 0;
      if (!and && !with) {
        return;
      }
      next =
          place(
              reading,
              sentence,
              joint,
              with ? token.text().length() - 1 : 0,
              "place-listed",
              0.65,
              false);
      addPlace(places, next);
    }
  }

  /** 특허청은 … 독립바이오제약을 방문해. */
  private void visits(Reading reading, Sentence sentence, List<Place> places) {
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.isWord() || !Hangul.startsWithAny(token.text(), 0, VISITS)) {
        continue;
      }
      int visited = i - 1;
      while (visited > 0
          && tokens.get(visited).isWord()
          && ADVERBIALS.contains(tokens.get(visited).text())) {
        visited--;
      }
      Token object = tokens.get(visited);
      if (!object.isWord()) {
        continue;
      }
      boolean visit = Hangul.startsWithAny(token.text(), 0, List.of("방문", "찾아", "찾았"));
      for (String particle : List.of("을", "를", "에")) {
        if (object.text().endsWith(particle)
            && object.text().length()
                > (visited > 0 && object.isGluedTo(tokens.get(visited - 1)) ? 0 : 1)) {
          Place place =
              place(
                  reading,
                  sentence,
                  visited,
                  object.text().length() - 1,
                  "visited-place",
                  0.65,
                  visit);
          if (place != null) {
            places.add(place);
            return;
          }
        }
      }
    }
  }

  /**
   * The place whose name ends with the token {@code i}.
   *
   * @param stem how many letters of that token are not its particle; 0 when it is all particle
   * @param anyName whether a name that looks like no place is taken as well
   */
  private @Nullable Place place(
      Reading reading,
      Sentence sentence,
      int i,
      int stem,
      String rule,
      double confidence,
      boolean anyName) {
    List<Token> tokens = sentence.tokens();
    StringBuilder bracketed = new StringBuilder();
    int first = i;
    int end = tokens.get(i).start() + stem;
    int k = stem > 0 ? i : i - 1;
    int words = 0;
    boolean endIsSet = stem > 0;
    for (; k >= 0 && words < LONGEST_NAME; k--) {
      Token token = tokens.get(k);
      if (token.kind() == Token.Kind.BRACKET) {
        if (words == 0 || (k > 0 && !tokens.get(k - 1).isWord())) {
          if (looksLikeDateBracket(token.text())) {
            break;
          }
          bracketed.append(token.text()).append(' ');
          if (words > 0) {
            break;
          }
          continue;
        }
        // (FKI 타워) inside the name belongs to it, an address does too little harm to cut it out.
        if (looksLikeDateBracket(token.text())) {
          break;
        }
        bracketed.append(token.text()).append(' ');
        continue;
      }
      if (token.kind() == Token.Kind.COMMA
          && words == 1
          && k > 0
          && isRoom(tokens.get(k + 1).text())
          && tokens.get(k - 1).isWord()
          && gazetteer.endsLikePlace(tokens.get(k - 1).text())) {
        continue;
      }
      if (token.kind() == Token.Kind.TERM
          && (words == 0
              || tokens.get(k + 1).isGluedTo(token)
              || tokens.get(k + 1).text().startsWith("현장")
              || words == 1)) {
        if (!anyName || words > 1) {
          break;
        }
        Region region = regionOf(token.text(), bracketed.toString());
        if (region == null) {
          region = regionBefore(tokens, k);
        }
        return new Place(
            token.text(), region, token.start() + 1, token.end() - 1, rule, confidence, false);
      }
      if (!token.isWord()) {
        break;
      }
      String word = k == i && stem > 0 ? token.text().substring(0, stem) : token.text();
      if (k != i || stem == 0) {
        if (!endIsSet) {
          end = token.end();
          endIsSet = true;
        }
        if (endsPlaceName(word, k, tokens)) {
          break;
        }
      }
      first = k;
      words++;
    }
    if (words == 0) {
      return null;
    }
    int start = tokens.get(first).start();
    if (end <= start) {
      return null;
    }
    Trimmed trimmed = trim(reading.text().substring(start, end));
    bracketed.append(reading.text(), start, start + trimmed.cut());
    String name = trimmed.name();
    start += trimmed.cut();
    end = start + name.length();
    if (name.length() < 2 || NO_PLACES.contains(name) || isNoPlace(name, bracketed.toString())) {
      return null;
    }
    boolean bare = isBareRegion(name);
    if (!bare
        && !anyName
        && !gazetteer.endsLikePlace(withoutBrackets(name))
        && !endsWithRoom(name)
        && gazetteer.regionOfFamousPlaceIn(name) == null
        && regionOfWords(bracketed.toString()) == null) {
      return null;
    }
    if (anyName
        && !bare
        && name.indexOf(' ') < 0
        && !gazetteer.endsLikePlace(name)
        && gazetteer.looksLikeName(name)) {
      return null;
    }
    Region region = regionOf(name, bracketed.toString());
    if (region == null) {
      region = regionBefore(tokens, first);
    }
    return new Place(name, region, start, end, rule, bare ? confidence - 0.2 : confidence, bare);
  }

  /** 수출 현장 is no place, 발전단지 현장 and 현장 with its address are. */
  private boolean isNoPlace(String name, String bracketed) {
    String last = lastWord(name);
    if (!NO_PLACES.contains(last)) {
      return false;
    }
    String before = withoutBrackets(name.substring(0, name.length() - last.length())).strip();
    return !last.equals("현장")
        || (regionOfWords(bracketed) == null && !gazetteer.endsLikePlace(before));
  }

  private static boolean looksLikeDateBracket(String content) {
    return content.length() <= 3 && !content.isEmpty() && "월화수목금토일".indexOf(content.charAt(0)) >= 0;
  }

  private static boolean isRoom(String word) {
    return word.contains("홀") || word.contains("룸") || word.contains("실");
  }

  private boolean endsPlaceName(String word, int k, List<Token> tokens) {
    if (word.equals("및") || word.equals("오전") || word.equals("오후")) {
      return true;
    }
    if (word.length() > 1
        && word.endsWith("의")
        && gazetteer.region(word.substring(0, word.length() - 1)) != null) {
      return false;
    }
    char last = word.charAt(word.length() - 1);
    if (last == '층' || last == '호' || last == '동') {
      return false;
    }
    if (word.endsWith("일간") || word.endsWith("틀간") || word.endsWith("흘간")) {
      return true;
    }
    if (Character.isDigit(word.charAt(0))
        && ("일시분월년".indexOf(last) >= 0 || Character.isDigit(last) || word.contains(":"))) {
      return true;
    }
    if (gazetteer.region(word) != null || gazetteer.isAbroad(word)) {
      return false;
    }
    return Particles.closes(word)
        || (word.endsWith("이") && word.length() > 2)
        || (word.endsWith("가") && word.length() > 2 && !word.endsWith("농가"))
        || (k > 0
            && tokens.get(k).isGluedTo(tokens.get(k - 1))
            && tokens.get(k - 1).kind() != Token.Kind.COMMA
            && word.length() <= 2);
  }

  /**
   * A name without what is no part of it.
   *
   * @param name the name
   * @param cut how many letters were cut at its beginning
   */
  private record Trimmed(String name, int cut) {}

  private static Trimmed trim(String printed) {
    String name = printed;
    int cut = 0;
    for (String word : List.of("소재 ", "소재한 ", "위치한 ", "관내 ", "현지 ", "오는 ", "지난 ", "같은 날 ")) {
      if (name.startsWith(word)) {
        name = name.substring(word.length());
        cut += word.length();
      }
    }
    for (String word : List.of(" 일원", " 일대", " 내", " 등", " 현지", " 등지", " 인근", " 앞")) {
      if (name.endsWith(word)) {
        name = name.substring(0, name.length() - word.length());
      }
    }
    for (String word : List.of(" 소재 ", " 소재한 ", " 위치한 ")) {
      int at = name.indexOf(word);
      if (at >= 0) {
        cut += at + word.length();
        name = name.substring(at + word.length());
      }
    }
    int close = name.lastIndexOf('(');
    if (close > 0 && name.endsWith(")")) {
      name = name.substring(0, close);
    }
    String stripped = name.strip();
    return new Trimmed(stripped, cut + name.indexOf(stripped));
  }

  private static String withoutBrackets(String name) {
    int open = name.indexOf('(');
    return open > 0 ? name.substring(0, open).strip() : name;
  }

  private static boolean endsWithRoom(String name) {
    char last = name.charAt(name.length() - 1);
    return last == '홀' || last == '실' || last == '룸' || last == '호' || last == '층' || last == '관';
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** 서울, 전남 완도군, 라오스 비엔티안: nothing but names of regions. */
  private boolean isBareRegion(String name) {
    StringTokenizer words = new StringTokenizer(name);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (gazetteer.region(word) == null
          && !gazetteer.isAbroad(word)
          && !(word.length() >= 3
              && (word.endsWith("시") || word.endsWith("군"))
              && gazetteer.region(word.substring(0, word.length() - 1)) != null)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Region regionOf(String name, String bracketed) {
    Region region = regionOfWords(name);
    if (region == null) {
      region = regionOfWords(bracketed);
    }
    if (region == null) {
      region = gazetteer.regionOfFamousPlaceIn(name);
    }
    if (region == null) {
      region = gazetteer.regionOfFamousPlaceIn(bracketed);
    }
    return region;
  }

  private @Nullable Region regionOfWords(String words) {
    StringTokenizer tokens = new StringTokenizer(words, " ,·()/");
    Region region = null;
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      Region famous = gazetteer.regionOfFamousPlaceIn(word);
      if (famous != null && word.length() >= 4) {
        region = region == null ? famous : region;
        continue;
      }
      Region named =
          gazetteer.regionAtBeginningOf(
              word.endsWith("의") ? word.substring(0, word.length() - 1) : word);
      if (named != null) {
        return named;
      }
      if (gazetteer.isAbroad(word) || isMissionAbroad(word)) {
        return Region.ABROAD;
      }
      if (word.endsWith("읍") || word.endsWith("면")) {
        Region town = gazetteer.region(word.substring(0, word.length() - 1));
        if (town != null) {
          return town;
        }
      }
      if (word.equals("온라인")) {
        return Region.ONLINE;
      }
    }
    return region;
  }

  /** 주영국대사관, 주뉴욕총영사관: a Korean mission, named after where it is. */
  private boolean isMissionAbroad(String word) {
    if (!word.startsWith("주") || !Hangul.endsWithAny(word, MISSIONS)) {
      return false;
    }
    for (int end = word.length() - 1; end > 2; end--) {
      if (gazetteer.isAbroad(word.substring(1, end))) {
        return true;
      }
    }
    return false;
  }

  /** 대전광역시 유성구 소재 ○○ 현장: a region printed just before the name. */
  private @Nullable Region regionBefore(List<Token> tokens, int first) {
    for (int k = first - 1; k >= Math.max(0, first - 5); k--) {
      Token token = tokens.get(k);
      if (token.isWord()) {
        Region region = gazetteer.region(token.text());
        if (region != null) {
          return region;
        }
        if (gazetteer.isAbroad(token.text())) {
          return Region.ABROAD;
        }
      }
    }
    return null;
  }

  private static List<Finding<Venue>> mostExact(List<Place> places) {
    boolean anyExact = false;
    for (Place place : places) {
      anyExact |= !place.bare();
    }
    List<Place> kept = new ArrayList<>();
    for (Place place : places) {
      if (!(anyExact && place.bare())) {
        keepLonger(kept, place);
      }
    }
    List<Finding<Venue>> found = new ArrayList<>();
    for (Place place : kept.subList(0, Math.min(MOST, kept.size()))) {
      found.add(
          new Finding<>(
              new Venue(place.name(), place.region()),
              Span.body(place.start(), place.end()),
              place.rule(),
              place.confidence()));
    }
    return found;
  }

  /** Of two names of one place, such as a house and a room in it, the longer stays. */
  private static void keepLonger(List<Place> kept, Place place) {
    String name = Gazetteer.squeeze(place.name());
    for (int k = 0; k < kept.size(); k++) {
      String known = Gazetteer.squeeze(kept.get(k).name());
      if (known.contains(name)) {
        return;
      }
      if (name.contains(known)) {
        kept.set(k, place);
        return;
      }
    }
    kept.add(place);
  }
}
