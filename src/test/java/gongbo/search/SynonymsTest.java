package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Alias;
import gongbo.release.Finding;
import gongbo.release.Release;
import gongbo.release.ReleaseBuilder;
import gongbo.release.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Synonyms of a whole small index, searched. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SynonymsTest {
  @TempDir static Path folder;
  private final List<Release> releases = new ArrayList<>();
  private SearchService service;

  @BeforeAll
  void index() throws Exception {
    for (int i = 1; i <= 12; i++) {
      define("robot" + i, "인공지능(AI) 로봇을 시험한다.", new Alias("인공지능", "AI"));
      define("nuri" + i, "누리바다연구소(NURI)가 문을 연다.", new Alias("누리바다연구소", "NURI"));
    }
    for (int i = 1; i <= 5; i++) {
      define("bird" + i, "조류인플루엔자(AI)를 막는다.", new Alias("조류인플루엔자", "AI"));
      define("flu" + i, "고병원성 조류인플루엔자(HPAI)를 막는다.", new Alias("고병원성 조류인플루엔자", "HPAI"));
      define("fowl" + i, "조류인플루엔자(HPAI)를 살핀다.", new Alias("조류인플루엔자", "HPAI"));
      define("pact" + i, "갯마을협약(GMP)을 맺는다.", new Alias("갯마을협약", "GMP"));
      define("plan" + i, "등대정비계획(GMP)을 세운다.", new Alias("등대정비계획", "GMP"));
      define("trust" + i, "달빛기술보증재단(이하 예보)이 돕는다.", new Alias("달빛기술보증재단", "예보"));
    }
    text("machine", "AI 로봇이 짐을 나른다.");
    text("lab", "NURI 연구진이 배를 띄운다.");
    text("mallow", "GMP 소식을 전한다.");
    for (int i = 1; i <= 150; i++) {
      text("rain" + i, "비가 온다는 예보를 알린다.");
    }
    text("skin", "럼피스킨병 백신을 놓는다.");
    text("cattle", "럼피스킨 방역을 편다.");
    text("hall", "코엑스 전시장을 연다.");
    text("hanja", "女性家族部 理事會를 연다.");
    for (int i = 1; i <= 3; i++) {
      define("trade" + i, "공정거래위원회(이하 공정위)가 답한다.", new Alias("공정거래위원회", "공정위"));
    }
    text("tariff", "수입 꿀의 관세를 내린다.");
    for (int i = 1; i <= 3; i++) {
      text("greeting" + i, "관세를 말한다. Korea welcomes the import of honey and other food.");
    }
    for (int i = 1; i <= 3; i++) {
      text("reclaimed" + i, "새만금에 공장을 짓는다.");
    }
    text("misspelt", "종노에서 모인다.");
    for (int i = 1; i <= 3; i++) {
      text("aunt" + i, "이모 삼촌과 걷는다.");
      text("go" + i, "가지 마라.");
      text("gaji" + i, "gaji gaji");
    }
    text("gaji4", "gaji");
    define("maritime", "국제해사기구(IMO)와 만난다.", new Alias("국제해사기구", "IMO"));
    service = SmallIndex.of(folder, releases);
  }

  @Test
  void aKoreanNameIsFoundByItsRomanization() throws Exception {
    assertThat(found("Saemangeum factory")).contains("reclaimed1", "reclaimed2", "reclaimed3");
    assertThat(found("Jongno")).as("printed by one release alone").isEmpty();
  }

  /** Letters that stand for a name, and words that releases print, are no romanization. */
  @Test
  void anAbbreviationOrAnEnglishWordIsNoRomanization() throws Exception {
    assertThat(groups("IMO")).containsExactly("maritime");
    assertThat(groups("IMO 회의")).containsExactly("maritime");
    assertThat(groups("gaji")).containsExactly("gaji");
  }

  private void define(String id, String text, Alias alias) {
    Finding<Alias> found = new Finding<>(alias, Span.body(0, 1), "given", 1);
    releases.add(
        ReleaseBuilder.builder(SmallIndex.release(id, "안내", text)).aliases(List.of(found)).build());
  }

  private void text(String id, String text) {
    releases.add(SmallIndex.release(id, "안내", text));
  }

  /** The English words of a few releases are rare, but say no more than their translations. */
  @Test
  void aTranslationCountsAsMuchAsTheEnglishWord() throws Exception {
    assertThat(ids("import tariff").getFirst()).isEqualTo("tariff");
  }

  /** A release that defines 공정위 as 공정거래위원회 means nothing else by it. */
  @Test
  void aDefinitionByTheTranslationOfAWordIsNoOtherMeaning() throws Exception {
    assertThat(score("fair trade commission", "trade1")).isEqualTo(score("공정거래위원회", "trade1"));
  }

  private float score(String query, String id) throws Exception {
    return service.search(SearchRequest.of(query).size(100)).hits().stream()
        .filter(hit -> hit.release().id().value().equals(id))
        .map(hit -> hit.rank().score())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatEveryReleaseIsAboutIsNotRequired() throws Exception {
    assertThat(ids("Korea import tariff").getFirst()).isEqualTo("tariff");
    assertThat(ids("South Korea import tariff").getFirst()).isEqualTo("tariff");
    assertThat(ids("Korea")).containsExactlyInAnyOrder("greeting1", "greeting2", "greeting3");
  }

  @AfterAll
  void close() throws Exception {
    service.close();
  }

  @Test
  void anAbbreviationWithOneMeaningIsASynonym() throws Exception {
    assertThat(groups("누리바다연구소")).containsExactly("lab", "nuri");
    assertThat(ids("NURI")).hasSize(13);
    assertThat(synonyms("누리바다연구소"))
        .containsExactly(new Synonym("NURI", Synonym.Origin.LEARNED, 12));
  }

  @Test
  void anAbbreviationWithTwoMeaningsIsNone() throws Exception {
    assertThat(groups("갯마을협약")).containsExactly("pact");
    assertThat(groups("조류인플루엔자")).containsExactly("bird", "flu", "fowl");
    assertThat(groups("GMP")).containsExactly("mallow", "pact", "plan");
  }

  @Test
  void aConfiguredAbbreviationIsNotFoundWhereItIsDefinedAsSomethingElse() throws Exception {
    assertThat(groups("인공지능")).containsExactly("machine", "robot");
    assertThat(groups("AI")).containsExactly("bird", "machine", "robot");
  }

  @Test
  void theLongerFormOfATermIsTheSameMeaning() throws Exception {
    assertThat(synonyms("고병원성 조류인플루엔자")).extracting(Synonym::name).contains("HPAI");
    assertThat(synonyms("HPAI")).extracting(Synonym::name).contains("조류인플루엔자");
  }

  @Test
  void anAbbreviationThatIsAlsoAWordIsNoSynonym() throws Exception {
    assertThat(groups("달빛기술보증재단")).containsExactly("trust");
  }

  @Test
  void learnedSynonymsCanBeLeftOut() throws Exception {
    SearchRequest request = SearchRequest.of("누리바다연구소");
    SearchResult<Hit> literal =
        service.search(request.refined(Refinement.NONE.withoutLearnedSynonyms()));

    assertThat(literal.total()).isEqualTo(12);
    assertThat(literal.interpretation().synonyms()).isEmpty();
    assertThat(
            service
                .search(SearchRequest.of("인공지능").refined(Refinement.NONE.withoutLearnedSynonyms()))
                .total())
        .isEqualTo(13);
  }

  @Test
  void aClassifyingSuffixMayBeAbsent() throws Exception {
    assertThat(groups("럼피스킨병")).containsExactly("cattle", "skin");
    assertThat(groups("럼피스킨")).containsExactly("cattle", "skin");
  }

  @Test
  void venuesAreFoundInBothScripts() throws Exception {
    assertThat(groups("COEX")).containsExactly("hall");
  }

  @Test
  void hanjaAreFoundByTheirReading() throws Exception {
    assertThat(groups("여성가족부")).containsExactly("hanja");
    assertThat(groups("이사회")).containsExactly("hanja");
    assertThat(groups("理事會")).containsExactly("hanja");
  }

  private List<Synonym> synonyms(String query) throws Exception {
    return service.search(SearchRequest.of(query)).interpretation().synonyms().stream()
        .map(QueryInterpretation.UsedSynonym::synonym)
        .toList();
  }

  private Stream<String> found(String query) throws Exception {
    return service.search(SearchRequest.of(query).size(100)).hits().stream()
        .map(hit -> hit.release().id().value());
  }

  private List<String> ids(String query) throws Exception {
    return found(query).toList();
  }

  private Set<String> groups(String query) throws Exception {
    Set<String> groups = new TreeSet<>();
    found(query).forEach(id -> groups.add(id.replaceAll("\\d", "")));
    return groups;
  }
}
