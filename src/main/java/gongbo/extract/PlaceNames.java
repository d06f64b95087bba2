package gongbo.extract;

import gongbo.release.Region;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name of a place that ends at a word of a sentence, from its end to its beginning.
 *
 * <p>A name goes back to the first word that cannot belong to it: one with a particle, a date, a
 * comma. Names that end like places are taken anywhere; others where they stand: right behind the
 * time of the event, or behind the region they are in.
 */
final class PlaceNames {
  /** The name of a place has up to this many words. */
  private static final int LONGEST_NAME = 8;

  /** What is longer is a sentence without its spaces, or a definition. */
  private static final int LONGEST_PRINTED = 50;

  private static final List<String> TIME_WORDS =
      List.of(
          "오전", "오후", "금일", "오늘", "이날", "아침", "저녁", "새벽", "양일간", "이틀간", "사흘간", "현지시간", "현지시각", "정오",
          "동안", "걸쳐", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일");

  private static final List<String> LEADING =
      List.of(
          "소재 ", "소재한 ", "위치한 ", "관내 ", "현지 ", "오는 ", "지난 ", "같은 날 ", "간 ", "동안 ", "오전 ", "오후 ",
          "현장 ", "인근 ", "당일 ", "첫날 ");

  private static final List<String> TRAILING =
      List.of(" 일원", " 일대", " 내", " 등", " 현지", " 등지", " 인근", " 앞", " 현장 사무실");

  private static final List<String> INSIDE = List.of(" 소재 ", " 소재한 ", " 위치한 ", " 소재의 ", " 계기 ");

  /** What is beside a place is no name: ‘가람정’ 앞에서. */
  private static final Set<String> BESIDE = Set.of("앞", "일원", "일대", "인근", "옆", "광장");

  /** Brackets behind companies and houses: 누리테크(대표 염지수). */
  private static final List<String> OF_PLACES = List.of("대표 ", "대표:", "소재", "위치");

  /** What is a place's own in its name is no shorter. */
  private static final int SHORTEST_OWN = 2;

  /** What is told by its kind, with its name in the bracket behind it. */
  private static final List<String> KINDS =
      List.of("업체", "기업", "회사", "공장", "농가", "농장", "어가", "매장", "식당", "점포", "마트", "전통시장");

  /** What a bracket begins with that holds no name. */
  private static final List<String> NO_NAMES =
      List.of("이하", "대표", "약 ", "총 ", "온라인", "오프라인", "화상", "비대면", "예정", "현지", "가칭");

  /** A name in a bracket is no longer than this. */
  private static final int LONGEST_BRACKETED = 24;

  /** What tells in a bracket that even 달개비컨퍼런스 is a house. */
  private static final List<String> LOCATING = List.of("소재", "위치");

  /** What tells in a bracket inside a name that it is no part of it. */
  private static final List<String> ASIDES = List.of("소재", "위치", "이하");

  /** Verbs and adverbs of headlines, which are no part of a name. */
  private static final Set<String> VERBS =
      Set.of("열린", "맞아", "앞두고", "찾아", "첫", "명절", "계기", "참석차", "차", "어제");

  /** Clauses before a name end so: 시설을 살피고 가람센터를. */
  private static final List<String> VERB_ENDINGS =
      List.of("이나", "살피고", "마치고", "거치고", "받고", "나누고", "갖고", "보고받고", "한 뒤", "한 후");

  /** What comes before a place that lies in another: 부안군에 있는. */
  private static final Set<String> LYING = Set.of("있는", "위치한", "소재한", "자리한", "소재의", "소재", "자리잡은");

  /** Streets, which are not ended by their last letter as 대표로 is. */
  private static final List<String> STREETS =
      List.of("종로", "을지로", "대학로", "구로", "충무로", "대로", "로데오로");

  /** Works, which end like the name of a public corporation. */
  private static final String WORKS = "공사";

  /** A place only where it is told whose, or in which town. */
  private static final String SITE = "현장";

  private static final int SHORTEST_ADDRESS = 2;

  /** Borrowed words that end like a subject: 다솜디스플레이. */
  private static final List<String> BORROWED = List.of("플레이", "웨이", "베이", "데이", "파이");

  /** What tells the rank before a post has so many letters: 아주 in 아주사장. */
  private static final int LONGEST_RANK = 2;

  private final Gazetteer gazetteer;
  private final PlaceRegions regions;

  PlaceNames(Gazetteer gazetteer, PlaceRegions regions) {
    this.gazetteer = gazetteer;
    this.regions = regions;
  }

  /** What is known of a name before it is read. */
  enum Expectation {
    /** It must look like the name of a place. */
    PLACE_LIKE,
    /** It must look like one, or stand right behind a time or the region it is in. */
    PLACE_WHERE_IT_STANDS,
    /** Whatever stands there is a place: what is visited, where something is held. */
    ANY_NAME
  }

  /** The words of a name while it is read. */
  private static final class Words {
    final StringBuilder bracketed = new StringBuilder();

    /** The bracket that the name ends before, if nothing but it stands there; else null. */
    @Nullable Token bracket;

    int first;
    int end;
    int count;

    /** Whether a date, a time or 에 있는 stands before it. */
    boolean anchored;
  }

  /**
   * The place whose name ends with the token {@code i}; null when there is none.
   *
   * @param text what the offsets of the sentence count in
   * @param stem how many letters of that token are not its particle; 0 when it is all particle
   */
  @Nullable PlaceMention endingAt(
      String text, Sentence sentence, int i, int stem, Expectation expectation) {
    List<Token> tokens = sentence.tokens();
    int last = stem > 0 ? i : i - 1;
    if (last >= 0 && tokens.get(last).kind() == Token.TokenType.TERM) {
      return named(tokens, last, "", expectation);
    }
    Words words = new Words();
    words.first = i;
    words.end = tokens.get(i).start() + stem;
    boolean endIsSet = stem > 0;
    for (int k = last; k >= 0 && words.count < LONGEST_NAME; k--) {
      Token token = tokens.get(k);
      if (token.kind() == Token.TokenType.BRACKET) {
        if (isWeekday(token.text()) || tellsTime(token.text())) {
          words.anchored = true;
          break;
        }
        // 누리(주), 법무법인(유)가람: a part of the name.
        if (AnnotatedText.COMPANY_KINDS.contains(token.text())) {
          continue;
        }
        words.bracketed.append(token.text()).append(' ');
        if (words.count == 0) {
          words.bracket = token;
        }
        boolean opensName =
            k == 0
                || (!tokens.get(k - 1).isWord()
                    && tokens.get(k - 1).kind() != Token.TokenType.TERM);
        if (opensName && words.count > 0) {
          break;
        }
        continue;
      }
      if (token.kind() == Token.TokenType.TERM && words.count == 0) {
        PlaceMention held = words.bracket == null ? null : heldIn(token, words.bracket);
        if (held != null) {
          return held;
        }
        return named(tokens, k, words.bracketed.toString(), expectation);
      }
      if (token.kind() == Token.TokenType.TERM
          && words.count == 1
          && (expectation == Expectation.ANY_NAME || BESIDE.contains(firstWord(tokens, words)))) {
        return named(tokens, k, words.bracketed.toString(), expectation);
      }
      if (token.kind() == Token.TokenType.COMMA && separatesRoom(tokens, k, words.count)) {
        continue;
      }
      if (!token.isWord()) {
        words.anchored =
            token.kind() == Token.TokenType.COMMA && k > 0 && isTime(tokens.get(k - 1));
        break;
      }
      String word = k == i && stem > 0 ? token.text().substring(0, stem) : token.text();
      if (k != i || stem == 0) {
        if (!endIsSet) {
          words.end = token.end();
          endIsSet = true;
        }
        if (endsName(word, k, tokens)) {
          words.anchored = isTime(token) || word.equals("에") || LYING.contains(word);
          break;
        }
      }
      words.first = k;
      words.count++;
    }
    return words.count == 0 || words.end <= tokens.get(words.first).start()
        ? null
        : checked(text, tokens, words, expectation);
  }

  /** Whether a name ends as the names of places do, or is one that everybody knows. */
  boolean looksLikePlace(String name) {
    String plain = withoutBrackets(name);
    if (gazetteer.isNoPlaceEnding(lastWord(plain)) && !gazetteer.endsLikePlace(plain)) {
      return false;
    }
    return gazetteer.endsLikePlace(plain)
        || endsWithRoom(plain)
        || isInsideOne(plain)
        || gazetteer.regionOfFamousPlaceIn(name) != null;
  }

  /** Whether a word before a name only tells where the place lies: 충청권, 지역의, 소재. */
  boolean tellsWhere(Token token) {
    String word = token.text();
    return token.isWord()
        && (LYING.contains(word)
            || regions.names(word)
            || word.equals("지역의")
            || (word.endsWith("권") && word.length() > 2));
  }

  /** Whether a name tells more than a kind of place: 가람식품공장, and no 공장. */
  boolean isNamed(String name) {
    return looksLikePlace(name)
        && Gazetteer.squeeze(name).length() >= gazetteer.lengthOfPlaceAtEnd(name) + SHORTEST_OWN;
  }

  /** 수목원 안 가람원: whatever lies in a place is one. */
  private boolean isInsideOne(String name) {
    int inside = Math.max(name.lastIndexOf(" 안 "), name.lastIndexOf(" 내 "));
    return inside > 0 && gazetteer.endsLikePlace(name.substring(0, inside));
  }

  /** Whether some words are the name of a place and nothing more. */
  boolean isWholeName(String words) {
    StringTokenizer tokens = new StringTokenizer(words);
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      if (!regions.names(word)
          && (NounParticles.closes(word) || word.endsWith("가"))
          && !word.endsWith("층")
          && !word.endsWith("호")
          && !word.endsWith("동")) {
        return false;
      }
    }
    return regions.isBare(words) || (looksLikePlace(words) && !isNoName(words));
  }

  /** Whether some words name people, a gathering or many places, or nothing at all. */
  boolean isNoName(String words) {
    StringTokenizer tokens = new StringTokenizer(words);
    while (tokens.hasMoreTokens()) {
      if (isPerson(tokens.nextToken())) {
        return true;
      }
    }
    return isGathering(lastWord(words))
        || isNoSinglePlace(words)
        || (gazetteer.isNoPlaceEnding(lastWord(words)) && !gazetteer.endsLikePlace(words));
  }

  private static String firstWord(List<Token> tokens, Words words) {
    Token token = tokens.get(words.first);
    return token.text().substring(0, Math.min(token.text().length(), words.end - token.start()));
  }

  /** ‘가람숲’을 방문해: the name in the marks. */
  private @Nullable PlaceMention named(
      List<Token> tokens, int k, String bracketed, Expectation expectation) {
    Token token = tokens.get(k);
    String name = token.text().strip();
    if (name.length() < 2
        || isNoPlace(name, bracketed)
        || (expectation != Expectation.ANY_NAME
            && !looksLikePlace(name)
            && !isBehindPlace(tokens, k)
            && regions.ofWords(bracketed) == null)) {
      return null;
    }
    Region region = regions.of(name, bracketed);
    if (region == null) {
      region = regions.before(tokens, k);
    }
    int start = token.start() + 1 + token.text().indexOf(name);
    return new PlaceMention(name, region, start, start + name.length(), false);
  }

  /** 전시관 ‘가람마루’: the name of the place that the word before it tells the kind of. */
  private boolean isBehindPlace(List<Token> tokens, int term) {
    return term > 0
        && tokens.get(term - 1).isWord()
        && gazetteer.endsLikePlace(tokens.get(term - 1).text());
  }

  private @Nullable PlaceMention checked(
      String text, List<Token> tokens, Words words, Expectation expectation) {
    int start = tokens.get(words.first).start();
    Trimmed trimmed = trim(text.substring(start, words.end));
    String bracketed = words.bracketed + text.substring(start, start + trimmed.cut());
    String name = withoutSite(trimmed.name());
    start += trimmed.cut();
    if (name.length() < 2 || name.length() > LONGEST_PRINTED || !hasWord(name)) {
      return null;
    }
    boolean bare = regions.isBare(name);
    if (words.bracket != null) {
      PlaceMention inBracket = inBracket(text, name, bare, start, words.bracket, expectation);
      if (inBracket != null) {
        Region around = regions.of(name, "");
        return inBracket.orIn(around == null ? regions.before(tokens, words.first) : around);
      }
    }
    if (isNoPlace(name, bracketed)
        || (isGathering(lastWord(name))
            && !Hangul.containsAny(bracketed, 0, bracketed.length(), LOCATING))
        || isNoSinglePlace(name)
        || isPerson(lastWord(name))) {
      return null;
    }
    boolean placeLike =
        looksLikePlace(name)
            || (lastWord(name).equals(SITE) && isAddressed(name))
            || regions.ofWords(bracketed) != null
            || Hangul.containsAny(bracketed, 0, bracketed.length(), OF_PLACES);
    if (!bare && !placeLike && !isTakenWhereItStands(name, words, expectation)) {
      return null;
    }
    boolean lying = words.first > 0 && LYING.contains(tokens.get(words.first - 1).text());
    Region before = regions.before(tokens, words.first);
    Region region = lying && before != null ? before : regions.of(name, bracketed);
    return new PlaceMention(
        name, region == null ? before : region, start, start + name.length(), bare);
  }

  /**
   * What the bracket behind a name tells that is no place by itself: 부산(누리호텔)에서 is at 누리호텔,
   * 핀란드(헬싱키)에서 in both, 갯벌 박람회(누리전시장)에서 in the hall, 김 가공업체(누리식품)를 at the company.
   */
  private @Nullable PlaceMention inBracket(
      String text, String name, boolean bare, int start, Token bracket, Expectation expectation) {
    boolean anyName = expectation != Expectation.PLACE_LIKE;
    if (!bare) {
      boolean kind = anyName && Hangul.endsWithAny(name, KINDS);
      return kind || isGathering(lastWord(name)) ? inBracket(bracket, "", kind) : null;
    }
    String content = bracket.text().strip();
    if (!content.isEmpty() && regions.isBare(content)) {
      Region region = regions.of(name, content);
      return new PlaceMention(
          text.substring(start, bracket.end()), region, start, bracket.end(), true);
    }
    return inBracket(bracket, name, anyName);
  }

  /**
   * @param around the region before the bracket; empty when there is none
   * @param anyName whether what a bracket holds is a place though it does not look like one
   */
  private @Nullable PlaceMention inBracket(Token bracket, String around, boolean anyName) {
    String content = bracket.text();
    int end = 0;
    while (end < content.length() && ",/*;".indexOf(content.charAt(end)) < 0) {
      end++;
    }
    String name = content.substring(0, end).strip();
    if (name.length() < 2
        || Character.isDigit(name.charAt(0))
        || !(isWholeName(name) || (anyName && isName(name)))) {
      return null;
    }
    int start = bracket.start() + 1 + content.indexOf(name);
    Region region = regions.of(around.isEmpty() ? name : around, content);
    return new PlaceMention(name, region, start, start + name.length(), regions.isBare(name));
  }

  /** The place that the bracket behind an event tells: 간담회(누리회관); null when it tells none. */
  @Nullable PlaceMention heldIn(Token event, Token bracket) {
    return event.kind() != Token.TokenType.BRACKET && isGathering(lastWord(event.text()))
        ? inBracket(bracket, "", false)
        : null;
  }

  /** Whether what a bracket holds may be the name of a house or a company. */
  private boolean isName(String words) {
    return words.length() <= LONGEST_BRACKETED
        && hasWord(words)
        && words.indexOf(':') < 0
        && !Hangul.startsWithAny(words, 0, NO_NAMES)
        && !Hangul.containsAny(words, 0, words.length(), LOCATING)
        && regions.ofWords(words) == null
        && !isNoName(words)
        && !gazetteer.looksLikeName(words);
  }

  private boolean isTakenWhereItStands(String name, Words words, Expectation expectation) {
    String last = lastWord(name);
    if (isGathering(last) || gazetteer.isNoPlaceEnding(last) || name.indexOf('\n') >= 0) {
      return false;
    }
    if (expectation == Expectation.PLACE_LIKE) {
      return false;
    }
    if (expectation == Expectation.ANY_NAME) {
      return !(name.indexOf(' ') < 0 && gazetteer.looksLikeName(name));
    }
    int space = name.indexOf(' ');
    return words.anchored || (space > 0 && regions.names(name.substring(0, space)));
  }

  /** 읍·면·동 and ooo are signs, and no name. */
  private static boolean hasWord(String name) {
    for (int i = 0; i + 1 < name.length(); i++) {
      if (Character.isLetter(name.charAt(i))
          && Character.isLetter(name.charAt(i + 1))
          && name.charAt(i) != name.charAt(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** 전국 교정시설, 152개 읍·면: 특정 매장: many places are none, nor is the sitting 제47회 갯벌위원회. */
  private static boolean isNoSinglePlace(String name) {
    int digits = 0;
    while (digits < name.length() && Character.isDigit(name.charAt(digits))) {
      digits++;
    }
    return name.startsWith("전국 ")
        || name.startsWith("특정 ")
        || (name.startsWith("제")
            && Digits.count(name, 1, name.length()) > 0
            && name.endsWith("위원회"))
        || name.contains(" 산하 ")
        || name.startsWith("각 ")
        || (digits > 0
            && (name.length() <= digits + 1
                || name.startsWith("개", digits)
                || name.startsWith("곳", digits)));
  }

  /** 누리재단 이사장과: a post that belongs to an organisation, and no place. */
  private boolean isPerson(String word) {
    Gazetteer.TitleEnding title = gazetteer.titleAtEndOf(word);
    return title != null
        && title.organisationPart().equals("=")
        && title.title().length() + LONGEST_RANK >= word.length()
        && gazetteer.lengthOfPlaceAtEnd(word) < title.title().length();
  }

  /** 간담회, 제3차 회의: what people gather for, and no 회의장 or 의회. */
  private boolean isGathering(String word) {
    if (word.endsWith("대회")) {
      return true;
    }
    for (int i = 0; i + PhraseTable.SHORTEST <= word.length(); i++) {
      PhraseTable.Match<String> match = gazetteer.eventWords().at(word, i);
      if (match != null && i + match.phrase().length() == word.length()) {
        return gazetteer.lengthOfPlaceAtEnd(word) <= match.phrase().length();
      }
    }
    return false;
  }

  /** 수출 현장 is no place, 발전단지 현장 and 현장 with its address are. */
  private boolean isNoPlace(String name, String bracketed) {
    String last = lastWord(name);
    if (!gazetteer.isNoPlace(name) && !gazetteer.isNoPlace(last)) {
      return false;
    }
    String before = withoutBrackets(name.substring(0, name.length() - last.length())).strip();
    return !last.equals(SITE)
        || (regions.ofWords(bracketed) == null
            && !gazetteer.endsLikePlace(before)
            && !isAddressed(before));
  }

  /** 충남 논산시 가람면 하천정비사업: what an address of two words and more stands before. */
  private boolean isAddressed(String words) {
    StringTokenizer tokens = new StringTokenizer(words);
    int regionWords = 0;
    while (tokens.hasMoreTokens() && regions.isBare(tokens.nextToken())) {
      regionWords++;
    }
    return regionWords >= SHORTEST_ADDRESS && tokens.hasMoreTokens();
  }

  private boolean separatesRoom(List<Token> tokens, int comma, int count) {
    return count == 1
        && comma > 0
        && isRoom(tokens.get(comma + 1).text())
        && tokens.get(comma - 1).isWord()
        && gazetteer.endsLikePlace(tokens.get(comma - 1).text());
  }

  /** A date or a time of day in brackets: 금일(3.27, 수). */
  private static boolean tellsTime(String content) {
    return content.indexOf(':') > 0
        || (content.endsWith("년") && Character.isDigit(content.charAt(0)))
        || (content.indexOf('.') > 0 && Character.isDigit(content.charAt(0)));
  }

  private static boolean isRoom(String word) {
    return word.contains("홀") || word.contains("룸") || word.contains("실");
  }

  private static boolean isWeekday(String content) {
    return content.length() <= 3 && !content.isEmpty() && "월화수목금토일".indexOf(content.charAt(0)) >= 0;
  }

  /** Whether a token ends a date or a time of day. */
  private static boolean isTime(Token token) {
    if (token.kind() == Token.TokenType.BRACKET) {
      return isWeekday(token.text());
    }
    String word = token.text();
    return token.isWord()
        && (Character.isDigit(word.charAt(0)) || Hangul.startsWithAny(word, 0, TIME_WORDS));
  }

  private boolean endsName(String word, int k, List<Token> tokens) {
    if (word.equals("및")
        || VERBS.contains(word)
        || LYING.contains(word)
        || TIME_WORDS.contains(word)
        || TIME_WORDS.contains(word.replace("에", ""))) {
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
    if (Hangul.endsWithAny(word, VERB_ENDINGS)
        || (word.endsWith("도")
            && gazetteer.titleAtEndOf(word.substring(0, word.length() - 1)) != null)
        || word.endsWith("일간")
        || word.endsWith("틀간")
        || word.endsWith("흘간")
        || word.startsWith("지난")
        || (word.endsWith("간") && Character.isDigit(word.charAt(0)))
        || (word.endsWith("해") && word.length() > 2)
        || (word.endsWith("로") && word.length() > 2 && !Hangul.endsWithAny(word, STREETS))) {
      return true;
    }
    if (word.endsWith("과") && word.length() > 2 && !isTown(word.substring(0, word.length() - 1))) {
      return true;
    }
    if (Character.isDigit(word.charAt(0))
        && ("일시분월년".indexOf(last) >= 0 || Character.isDigit(last) || word.contains(":"))) {
      return true;
    }
    if (regions.names(word)) {
      return false;
    }
    return NounParticles.closes(word)
        || (word.endsWith("이") && word.length() > 2 && !Hangul.endsWithAny(word, BORROWED))
        || (word.endsWith("가") && word.length() > 2 && !word.endsWith("농가"))
        || (k > 0
            && tokens.get(k).isGluedTo(tokens.get(k - 1))
            && tokens.get(k - 1).kind() != Token.TokenType.COMMA
            && !AnnotatedText.COMPANY_KINDS.contains(tokens.get(k - 1).text())
            && word.length() <= 2);
  }

  /** 산청읍과 신안면 are named together, as what lies in them is. */
  private static boolean isTown(String noun) {
    return noun.endsWith("읍") || noun.endsWith("면");
  }

  /**
   * A name without what is no part of it.
   *
   * @param name the name
   * @param cut how many letters were cut at its beginning
   */
  private record Trimmed(String name, int cut) {}

  private Trimmed trim(String printed) {
    String name = printed;
    int cut = 0;
    for (String word : LEADING) {
      if (name.startsWith(word)) {
        name = name.substring(word.length());
        cut += word.length();
      }
    }
    for (String word : TRAILING) {
      if (name.endsWith(word)) {
        name = name.substring(0, name.length() - word.length());
      }
    }
    for (String word : INSIDE) {
      int at = name.indexOf(word);
      if (at >= 0) {
        cut += at + word.length();
        name = name.substring(at + word.length());
      }
    }
    int company = name.lastIndexOf(" ㈜");
    if (company > 0 && !name.startsWith(" 내", company - 2)) {
      cut += company + 1;
      name = name.substring(company + 1);
    }
    int close = name.lastIndexOf('(');
    if (close > 0 && name.endsWith(")")) {
      name = name.substring(0, close);
    }
    String stripped = name.strip();
    return new Trimmed(withoutAside(withoutAlias(stripped)), cut + name.indexOf(stripped));
  }

  /** 누리대학교(충남 논산시 소재) 강당 is 누리대학교 강당. */
  private String withoutAside(String name) {
    int open = name.indexOf('(');
    int close = open <= 0 ? -1 : name.indexOf(") ", open);
    if (close < 0) {
      return name;
    }
    String aside = name.substring(open + 1, close);
    int space = aside.indexOf(' ');
    String first = space < 0 ? aside : aside.substring(0, space);
    return regions.names(first)
            || gazetteer.titleAtEndOf(first) != null
            || Hangul.containsAny(aside, 0, aside.length(), ASIDES)
        ? name.substring(0, open) + name.substring(close + 1)
        : name;
  }

  /** 누리학교(이하 누리교) 운동장 is 누리학교 운동장. */
  private static String withoutAlias(String name) {
    int open = name.indexOf("(이하");
    int close = open < 0 ? -1 : name.indexOf(')', open);
    return close < 0 ? name : (name.substring(0, open) + name.substring(close + 1)).strip();
  }

  /** 누리수련원 집중안전점검 현장 is 누리수련원, and 산청읍과 신안면 현장 those towns. */
  private String withoutSite(String name) {
    String last = lastWord(name);
    if (!last.endsWith("현장")) {
      return name;
    }
    String place = name.substring(0, name.length() - last.length()).strip();
    if (isTown(place) || regions.isBare(place)) {
      return place.isEmpty() ? name : place;
    }
    if (gazetteer.endsLikePlace(place) && !lastWord(place).equals(WORKS)) {
      return place;
    }
    String before = place;
    while (before.indexOf(' ') > 0) {
      before = before.substring(0, before.lastIndexOf(' '));
      if (gazetteer.endsLikePlace(before) && !regions.names(lastWord(before))) {
        return before;
      }
    }
    return name;
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
}
