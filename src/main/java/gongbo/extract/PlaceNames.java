package gongbo.extract;

import gongbo.release.Region;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the name of a place that ends at a given word, scanning from its end to its beginning.
 *
 * <p>A name begins after the first word that cannot be part of it: a word with a particle, a date
 * or a comma. Names that end like places are accepted everywhere; other names only directly after
 * the time of the event or after the region of the place.
 */
final class PlaceNames {
  /** The maximum number of words in a name. */
  private static final int LONGEST_NAME = 8;

  /**
   * The maximum length of a name in characters; a longer one is text without spaces or a
   * definition.
   */
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

  /** Words for the surroundings of a place, which are not part of its name: ‘가람정’ 앞에서. */
  private static final Set<String> BESIDE = Set.of("앞", "일원", "일대", "인근", "옆", "광장");

  /** Content of brackets after companies and buildings: 누리테크(대표 염지수). */
  private static final List<String> OF_PLACES = List.of("대표 ", "대표:", "소재", "위치");

  /** The minimum length in characters of a name without its generic ending. */
  private static final int SHORTEST_PROPER_PART = 2;

  /** Generic nouns whose name follows in a bracket. */
  private static final List<String> GENERIC_NOUNS =
      List.of("업체", "기업", "회사", "공장", "농가", "농장", "어가", "매장", "식당", "점포", "마트", "전통시장");

  /** Beginnings of brackets that contain no name. */
  private static final List<String> NO_NAMES =
      List.of("이하", "대표", "약 ", "총 ", "온라인", "오프라인", "화상", "비대면", "예정", "현지", "가칭");

  /** The maximum length in characters of a name in a bracket. */
  private static final int LONGEST_BRACKETED = 24;

  /** Words in a bracket that make any name before it a place, even 달개비컨퍼런스. */
  private static final List<String> LOCATING = List.of("소재", "위치");

  /** Words in a bracket inside a name that exclude it from the name. */
  private static final List<String> ASIDES = List.of("소재", "위치", "이하");

  /** Verbs and adverbs of headlines, which are not part of a name. */
  private static final Set<String> VERBS =
      Set.of("열린", "맞아", "앞두고", "찾아", "첫", "명절", "계기", "참석차", "차", "어제");

  /** Endings of clauses before a name: 시설을 살피고 가람센터를. */
  private static final List<String> VERB_ENDINGS =
      List.of("이나", "살피고", "마치고", "거치고", "받고", "나누고", "갖고", "보고받고", "한 뒤", "한 후");

  /** Words between a region and a place in it: 부안군에 있는. */
  private static final Set<String> LOCATING_WORDS =
      Set.of("있는", "위치한", "소재한", "자리한", "소재의", "소재", "자리잡은");

  /** Street names; other words with the same last letter, such as 대표로, have a particle. */
  private static final List<String> STREETS =
      List.of("종로", "을지로", "대학로", "구로", "충무로", "대로", "로데오로");

  /** The word for construction works, which is also an ending of public corporations. */
  private static final String WORKS = "공사";

  /** A noun that denotes a place only together with its owner or town. */
  private static final String SITE = "현장";

  private static final int SHORTEST_ADDRESS = 2;

  /** Endings of loanwords that resemble a subject particle: 다솜디스플레이. */
  private static final List<String> BORROWED = List.of("플레이", "웨이", "베이", "데이", "파이");

  /** The maximum length in characters of a prefix of a post: 아주 in 아주사장. */
  private static final int LONGEST_RANK = 2;

  private final Gazetteer gazetteer;
  private final PlaceRegions regions;

  PlaceNames(Gazetteer gazetteer, PlaceRegions regions) {
    this.gazetteer = gazetteer;
    this.regions = regions;
  }

  /** The evidence for a place that the context of a name provides. */
  enum Expectation {
    /** None: the name must look like a place. */
    PLACE_LIKE,
    /** The name must look like a place, or follow directly after a time or its region. */
    PLACE_IN_CONTEXT,
    /**
     * The context requires a place, such as the object of a visit or the venue of an event: any
     * name is accepted.
     */
    ANY_NAME
  }

  /** The words of a name while it is scanned. */
  private static final class NameScan {
    final StringBuilder bracketed = new StringBuilder();

    /** The bracket after the name, if it is the only one there; else null. */
    @Nullable Token bracket;

    int first;
    int end;
    int count;

    /** True if a date, a time or 에 있는 precedes the name. */
    boolean anchored;
  }

  /**
   * Returns the place whose name ends with the token {@code i}, or null.
   *
   * @param text the text that the offsets of the sentence refer to
   * @param stem the length of that token without its particle; 0 if the token is only a particle
   */
  @Nullable PlaceMention endingAt(
      String text, Sentence sentence, int i, int stem, Expectation expectation) {
    List<Token> tokens = sentence.tokens();
    int last = stem > 0 ? i : i - 1;
    if (last >= 0 && tokens.get(last).kind() == Token.TokenType.TERM) {
      return named(tokens, last, "", expectation);
    }
    NameScan words = new NameScan();
    words.first = i;
    words.end = tokens.get(i).start() + stem;
    boolean endIsSet = stem > 0;
    for (int k = last; k >= 0 && words.count < LONGEST_NAME; k--) {
      Token token = tokens.get(k);
      if (token.kind() == Token.TokenType.BRACKET) {
        if (isWeekday(token.text()) || isTimeExpression(token.text())) {
          words.anchored = true;
          break;
        }
        // A legal form is part of the name: 누리(주), 법무법인(유)가람.
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
          words.anchored = isTime(token) || word.equals("에") || LOCATING_WORDS.contains(word);
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

  /** Returns true if a name ends as the names of places do, or contains a famous place. */
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

  /** Returns true if a word before a name only locates the place: 충청권, 지역의, 소재. */
  boolean locates(Token token) {
    String word = token.text();
    return token.isWord()
        && (LOCATING_WORDS.contains(word)
            || regions.names(word)
            || word.equals("지역의")
            || (word.endsWith("권") && word.length() > 2));
  }

  /** Returns true if a name is more than a generic noun: 가람식품공장, but not 공장. */
  boolean isNamed(String name) {
    return looksLikePlace(name)
        && Gazetteer.withoutSpaces(name).length()
            >= gazetteer.lengthOfPlaceAtEnd(name) + SHORTEST_PROPER_PART;
  }

  /** Returns true if a name locates something inside a place, as in 수목원 안 가람원. */
  private boolean isInsideOne(String name) {
    int inside = Math.max(name.lastIndexOf(" 안 "), name.lastIndexOf(" 내 "));
    return inside > 0 && gazetteer.endsLikePlace(name.substring(0, inside));
  }

  /** Returns true if the given words are the name of a place and nothing more. */
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

  /**
   * Returns true if the given words name persons, a gathering, several places, or nothing in
   * particular.
   */
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

  private static String firstWord(List<Token> tokens, NameScan words) {
    Token token = tokens.get(words.first);
    return token.text().substring(0, Math.min(token.text().length(), words.end - token.start()));
  }

  /** Returns the place in quotation marks, or null: ‘가람숲’을 방문해. */
  private @Nullable PlaceMention named(
      List<Token> tokens, int k, String bracketed, Expectation expectation) {
    Token token = tokens.get(k);
    String name = token.text().strip();
    if (name.length() < 2
        || isNoPlace(name, bracketed)
        || (expectation != Expectation.ANY_NAME
            && !looksLikePlace(name)
            && !followsPlaceNoun(tokens, k)
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

  /** Returns true if a generic noun precedes the name in quotation marks, as in 전시관 ‘가람마루’. */
  private boolean followsPlaceNoun(List<Token> tokens, int term) {
    return term > 0
        && tokens.get(term - 1).isWord()
        && gazetteer.endsLikePlace(tokens.get(term - 1).text());
  }

  private @Nullable PlaceMention checked(
      String text, List<Token> tokens, NameScan words, Expectation expectation) {
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
    if (!bare && !placeLike && !isAcceptedInContext(name, words, expectation)) {
      return null;
    }
    boolean lying = words.first > 0 && LOCATING_WORDS.contains(tokens.get(words.first - 1).text());
    Region before = regions.before(tokens, words.first);
    Region region = lying && before != null ? before : regions.of(name, bracketed);
    return new PlaceMention(
        name, region == null ? before : region, start, start + name.length(), bare);
  }

  /**
   * Returns the place in the bracket after a name that is not a venue by itself, or null: 누리호텔 for
   * 부산(누리호텔)에서, both names for 핀란드(헬싱키)에서, the hall for 갯벌 박람회(누리전시장)에서, the company for 김
   * 가공업체(누리식품)를.
   */
  private @Nullable PlaceMention inBracket(
      String text, String name, boolean bare, int start, Token bracket, Expectation expectation) {
    boolean anyName = expectation != Expectation.PLACE_LIKE;
    if (!bare) {
      boolean kind = anyName && Hangul.endsWithAny(name, GENERIC_NOUNS);
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
   * @param anyName true if the content of the bracket need not look like a place
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

  /** Returns the venue in the bracket after an event, as in 간담회(누리회관), or null. */
  @Nullable PlaceMention heldIn(Token event, Token bracket) {
    return event.kind() != Token.TokenType.BRACKET && isGathering(lastWord(event.text()))
        ? inBracket(bracket, "", false)
        : null;
  }

  /** Returns true if the content of a bracket may be the name of a building or a company. */
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

  private boolean isAcceptedInContext(String name, NameScan words, Expectation expectation) {
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

  /** Returns true if a name contains a word; signs such as 읍·면·동 and ooo are not names. */
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

  /**
   * Returns true for several places (전국 교정시설, 152개 읍·면, 특정 매장) and for numbered sittings (제47회
   * 갯벌위원회).
   */
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

  /** Returns true for the post of a person, as in 누리재단 이사장과. */
  private boolean isPerson(String word) {
    Gazetteer.TitleEnding title = gazetteer.titleAtEndOf(word);
    return title != null
        && title.organisationPart().equals("=")
        && title.title().length() + LONGEST_RANK >= word.length()
        && gazetteer.lengthOfPlaceAtEnd(word) < title.title().length();
  }

  /** Returns true for an event such as 간담회 or 제3차 회의, but not for 회의장 or 의회. */
  private boolean isGathering(String word) {
    if (word.endsWith("대회")) {
      return true;
    }
    for (int i = 0; i + PhraseTable.SHORTEST <= word.length(); i++) {
      PhraseTable.PhraseMatch<String> match = gazetteer.eventWords().at(word, i);
      if (match != null && i + match.phrase().length() == word.length()) {
        return gazetteer.lengthOfPlaceAtEnd(word) <= match.phrase().length();
      }
    }
    return false;
  }

  /**
   * Returns true for a noun that is not a place. 현장 is a place with an address or after a place
   * (발전단지 현장), but not otherwise (수출 현장).
   */
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

  /** Returns true if words begin with an address of at least two words: 충남 논산시 가람면 하천정비사업. */
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

  /** Returns true for a date or a time of day in brackets: 금일(3.27, 수). */
  private static boolean isTimeExpression(String content) {
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

  /** Returns true if a token ends a date or a time of day. */
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
        || LOCATING_WORDS.contains(word)
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
            && tokens.get(k).isAdjacentTo(tokens.get(k - 1))
            && tokens.get(k - 1).kind() != Token.TokenType.COMMA
            && !AnnotatedText.COMPANY_KINDS.contains(tokens.get(k - 1).text())
            && word.length() <= 2);
  }

  /** Returns true for a town that may be joined to another one by 과, as in 산청읍과 신안면. */
  private static boolean isTown(String noun) {
    return noun.endsWith("읍") || noun.endsWith("면");
  }

  /**
   * A name without leading and trailing words that are not part of it.
   *
   * @param name the name
   * @param cut the number of characters removed at its beginning
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

  /**
   * Removes an address or a title in a bracket inside a name: 누리대학교(충남 논산시 소재) 강당 becomes 누리대학교 강당.
   */
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

  /** Removes the definition of an alias inside a name: 누리학교(이하 누리교) 운동장 becomes 누리학교 운동장. */
  private static String withoutAlias(String name) {
    int open = name.indexOf("(이하");
    int close = open < 0 ? -1 : name.indexOf(')', open);
    return close < 0 ? name : (name.substring(0, open) + name.substring(close + 1)).strip();
  }

  /**
   * Removes 현장 and its modifiers after a place: 누리수련원 집중안전점검 현장 becomes 누리수련원, and 산청읍과 신안면 현장
   * becomes 산청읍과 신안면.
   */
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
