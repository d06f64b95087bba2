package gongbo.entities;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.config.ListedAgency;
import gongbo.config.ListedRegion;
import gongbo.config.Renamings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Normalises the organisations named in affiliations. */
final class OrganisationNormalizer {
  /** Titles that are appended to an organisation without a space: 행정안전부장관, 국유림관리소장. */
  private static final List<String> APPENDED_TITLES = List.of("장관", "차관", "장", "지사");

  /** Generic nouns that end like the name of an organisation. */
  private static final Set<String> GENERIC =
      Set.of(
          "연구원", "협의회", "추진단", "대표단", "조사단", "조정원", "진흥원", "기획단", "지원단", "자문단", "위원", "회원", "직원",
          "대원", "요원", "의원", "임원", "개회사", "환영사", "축사", "우리측");

  /** Endings of a title with a conjunction or in an adverbial phrase, such as 사무처장과 and 면담시. */
  private static final List<String> NON_ORGANISATIONS =
      List.of("장과", "관과", "원과", "표와", "수와", "참석과", "방문과", "회의시", "면담시", "방문시");

  /** Endings of organisations that are independent of every publisher. */
  private static final List<String> INDEPENDENT =
      List.of(
          "대학교", "대학", "대학원", "병원", "협회", "학회", "그룹", "전자", "은행", "조합", "연합회", "중앙회", "시", "군", "구",
          "도");

  /** The country, which is optional in the names of many institutes. */
  private static final String COUNTRY = "한국";

  private static final int MAX_ENDING_LENGTH = 8;

  /** Maps each name of an agency to its full name. */
  private final Map<String, String> agencies = new HashMap<>();

  private final Renamings renamings;

  private final Set<String> endings = new HashSet<>();

  /** Maps each name of a region to its official name. */
  private final Map<String, String> regions = new HashMap<>();

  private OrganisationNormalizer(ConfigFolder config) {
    for (ListedAgency agency : ListedAgency.in(config)) {
      agency.names().forEach(name -> agencies.put(name, agency.name()));
    }
    renamings = Renamings.of(config);
    for (ListedRegion region : ListedRegion.in(config)) {
      region.names().forEach(name -> regions.put(name, region.name()));
    }
    for (ConfigLine line : config.lines("organisation-words.txt")) {
      endings.addAll(List.of(line.text().strip().split("\\s+")));
    }
  }

  static OrganisationNormalizer of(ConfigFolder config) {
    return new OrganisationNormalizer(config);
  }

  /**
   * Returns the top-level organisation of an affiliation, such as 농촌진흥청 for 농촌진흥청 국립축산과학원, or null
   * when it names none.
   */
  @Nullable String of(@Nullable String affiliation) {
    if (affiliation == null || affiliation.isBlank()) {
      return null;
    }
    List<String> words = List.of(affiliation.strip().split(" +"));
    for (String word : words) {
      String agency = findAgency(word);
      if (agency != null) {
        return agency;
      }
    }
    String first = words.getFirst();
    String region = words.size() == 1 ? findRegion(first) : null;
    if (region != null) {
      return region;
    }
    if (first.endsWith("대") && first.length() > 2) {
      return first + "학교";
    }
    if (first.endsWith("장") && isOrganisation(first.substring(0, first.length() - 1))) {
      first = first.substring(0, first.length() - 1);
    }
    return isOrganisation(first) ? first : null;
  }

  /** Returns the full name of a publisher. */
  String publisher(String name) {
    return agencies.getOrDefault(name, name);
  }

  boolean isAgency(String name) {
    return agencies.containsKey(name);
  }

  /** Returns whether an organisation is independent of every publisher. */
  boolean isIndependent(String organisation) {
    return INDEPENDENT.stream().anyMatch(organisation::endsWith);
  }

  /** Returns the current name of an organisation, without the country. */
  String currentName(String organisation) {
    String name = renamings.latest(organisation);
    String institute = name.startsWith(COUNTRY) ? name.substring(COUNTRY.length()) : name;
    return isOrganisation(institute) ? institute : name;
  }

  private @Nullable String findAgency(String word) {
    String agency = agencies.get(word);
    for (int i = 0; agency == null && i < APPENDED_TITLES.size(); i++) {
      String title = APPENDED_TITLES.get(i);
      if (word.endsWith(title)) {
        agency = agencies.get(word.substring(0, word.length() - title.length()));
      }
    }
    return agency;
  }

  /** Returns the region named by a word, such as 경상북도 for 경북도지사. */
  private @Nullable String findRegion(String word) {
    String name = word.endsWith("지사") ? word.substring(0, word.length() - 2) : word;
    String region = regions.get(name);
    return region == null && name.endsWith("도")
        ? regions.get(name.substring(0, name.length() - 1))
        : region;
  }

  private boolean isOrganisation(String word) {
    if (word.length() < 2
        || !Character.isLetter(word.charAt(0))
        || GENERIC.contains(word)
        || endings.contains(word)
        || NON_ORGANISATIONS.stream().anyMatch(word::endsWith)) {
      return false;
    }
    if (Character.isUpperCase(word.charAt(0))) {
      return true;
    }
    for (int length = Math.min(MAX_ENDING_LENGTH, word.length() - 1); length >= 1; length--) {
      if (endings.contains(word.substring(word.length() - length))) {
        return true;
      }
    }
    return false;
  }
}
