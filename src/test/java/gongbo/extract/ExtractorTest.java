package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongbo.config.ConfigFolder;
import gongbo.extract.english.EnglishExtractor;
import gongbo.release.Finding;
import gongbo.release.Outline;
import gongbo.release.Paragraph;
import gongbo.release.Publisher;
import gongbo.release.Quotation;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.release.Span;
import gongbo.source.ReadResult;
import gongbo.source.ReadResult.Read;
import gongbo.source.ReleaseReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
  private static final Path SEED = Path.of("../shared/releases/seed.txt");

  /** Long enough for quadratic work to take minutes. */
  private static final int LONG = 1 << 18;

  @Test
  void samplesYieldSpeakersDatesVenuesAndTopics() {
    List<Release> releases = extract(Path.of("src/main/resources/samples"));
    assertThat(releases).hasSizeGreaterThanOrEqualTo(60).allSatisfy(ExtractorTest::isSound);
    assertThat(share(releases, release -> !release.topics().isEmpty())).isGreaterThan(0.9);
    assertThat(share(releases, release -> !release.speakers().isEmpty())).isGreaterThan(0.7);
    assertThat(share(releases, release -> !release.venues().isEmpty())).isGreaterThan(0.4);
    assertThat(share(releases, release -> !release.eventDates().isEmpty())).isGreaterThan(0.5);
  }

  @Test
  void seedReleaseYieldsItsSevenSpeakers() {
    assumeTrue(Files.exists(SEED), () -> "skipped: there is no file " + SEED);
    Release seed = extract(SEED).getFirst();
    assertThat(seed.speakers())
        .extracting(found -> found.value().name())
        .hasSize(7)
        .contains("윤지웅", "셍헹 헐", "베스마 벤레젬", "김용기");
    assertThat(seed.speakers())
        .filteredOn(found -> found.value().name().equals("셍헹 헐"))
        .extracting(found -> Texts.roles(found.value()))
        .containsExactly("셍헹 헐 presenter");
    assertThat(seed.quotations())
        .filteredOn(found -> found.value().manner() == Quotation.Manner.DIRECT)
        .hasSize(4)
        .allSatisfy(found -> assertThat(found.value().speaker()).isEqualTo("윤지웅"));
    assertThat(seed.eventDates())
        .extracting(found -> found.value().toString())
        .containsExactly("2025-05-28");
    assertThat(seed.venues())
        .extracting(found -> found.value().name())
        .containsExactly("제주 국제컨벤션센터 201호");
    assertThat(seed.aliases())
        .extracting(found -> found.value().term() + "=" + found.value().alias())
        .contains("과학기술정책연구원=STEPI");
    isSound(seed);
  }

  /** In the worst case, a notation begins at every offset and never ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "“",
        "\"",
        "(",
        "((",
        "「",
        "‘",
        "'",
        "12",
        "1.1.1.",
        "3월 ",
        "3월 1일~",
        "28일부터 ",
        "장관은 ",
        "한도윤 장관은 ",
        "한도윤 ",
        "한도윤, ",
        "한도윤 누리연구원장, ",
        "누리연구원 ",
        "좌장 ",
        "토론자 한도윤 교수, ",
        "(좌장) ",
        "코엑스에서 ",
        "부산 코엑스 ",
        "3월 12일 코엑스에서 ",
        "장소 : ",
        "장소 : (",
        "일시 : ",
        "연구개발(R&D)",
        "연구 개발 (",
        "이하 (이하 ",
        "“갯벌은 모두의 것이다”라며 ",
        "말했다. ",
        "학교 백신 ",
        "가",
        " ",
        "□ ",
        "□ 한도윤 장관은 말했다.\n",
        "보도시점 ",
        "한도윤 장관은 지켜야 한다고 강조했다 ",
        "주최 : ",
        "주최 : 누리연구원, ",
        "누리연구원이 주최하고 ",
        "솜낭 체아 차관(Somnang Chea) ",
        "누리회관과 ",
        "누리항에 접안한 ",
        "을 방문하고 ",
        "일시 / 장소 : ",
        "- 2025. 3. 12.(수) 10:00, 누리회관 -\n",
        "갯벌을 지키는 모든 사람과 함께하는 우리의 약속에 대한 이야기를\n",
        "미카 라이네켄 ",
        "나가자고 했다 ",
        "종합토론에서는 \n- 한도윤 교수는 \n",
        "한도윤 교수가 좌장을 맡아 ",
        "한도윤 교수의 토론 ",
        "□\n",
        "한도윤 부총리 겸 ",
        "류 진 ",
        "「미카 라이네(Mika Laine)」",
        "조사 방법(누리대학교 배서율 교수)",
        "총회(3. 12., 핀란드 헬싱키) ",
        "해양수산부장관은 ",
        "14:00~16:00 ",
        "14:00 (\n",
        "14:00~16:00\n개회사\n",
        "오후 2시부터 ",
        "3월 12일(수) 10:00부터 ",
        "3월 12일(현지시간)",
        "3월 12일부터 이틀간 ",
        "훈련을 3월 12일 실시하고 ",
        "‘갯벌 훈련’을 실시 3월 12일 ",
        "오늘 토론회를 열고 ",
        "토론회를 열었다고 12일 밝혔다. 이날 ",
        "토론회(핀란드 헬싱키, 3. 12.) ",
        "“갯벌을 함께 잘 살피는 각별한 주의와 협력”으로, ",
        "“갯벌을 함께 잘 살피는 각별한 주의와 협력”임을 ",
        "\"갯벌을 지키는 일은 한두 사람의 힘으로 되지 않으며 온 나라가 함께\n",
        "협회 사무총장 미카 라이네는 ",
        "미카 라이네(Mika Laine)는 ",
        "한도윤 대통령 권한대행 ",
        "특허청 갯벌사업부장(고위공무원 한도윤)은 ",
        "한윤소 해양수산부 국장은 ",
        "누리센터 개관식 ",
        "누리연구원(NRI) 누리연구원(이하 ",
        "공포안(누리연구원) ",
        "최종 수정 2025.03.12. ",
        "해양수산부와 특허청은 ",
      })
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void longTextOfAnyNotationTakesSeconds(String unit) {
    isSound(Texts.extract(unit.repeat(LONG / unit.length())));
  }

  @Property(tries = 500)
  void anyTextIsAccepted(@ForAll("texts") String title, @ForAll("texts") String body) {
    isSound(Texts.EXTRACTOR.extract(Texts.raw("", Texts.PUBLISHED, "제목 " + title, body)));
  }

  @Property(tries = 300)
  void anyOutlineIsAccepted(@ForAll("outlines") Outline outline) {
    isSound(
        Texts.EXTRACTOR.extract(
            new RawRelease(new ReleaseId("1"), "제목", Publisher.UNKNOWN, null, "", outline)));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "□ ",
            "ㅇ ",
            "\n",
            " ",
            "\u00A0",
            "“",
            "”",
            "\"",
            "‘",
            "’",
            "'",
            "「",
            "」",
            "(",
            ")",
            ",",
            ".",
            ":",
            "/",
            "3월 12일(수)",
            "’25.3.1.",
            "~",
            "14일",
            "0월 0일",
            "\n10:00~10:30 ",
            "\n10:30~정오",
            "\n14:00",
            "99999",
            "한도윤",
            "장관",
            "은",
            "누리연구원",
            "원장",
            "부산",
            "코엑스",
            "에서",
            "개최",
            "좌장",
            "발표",
            "라고 ",
            "말했다. ",
            "이하 ",
            "R&D",
            "Somnang Chea",
            "ᄒ",
            "𠀀",
            "漢字",
            "일시 : ",
            "장소 : ",
            "온라인",
            "씨",
            "님",
            "대표");
    Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(12);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, pieces), net.jqwik.api.Tuple.of(1, anything))
        .list()
        .ofMaxSize(60)
        .map(list -> String.join("", list));
  }

  /** Paragraphs at arbitrary offsets, which no parser would produce. */
  @Provide
  Arbitrary<Outline> outlines() {
    return texts()
        .flatMap(
            text -> {
              Arbitrary<Integer> offsets = Arbitraries.integers().between(0, text.length());
              Arbitrary<Paragraph> paragraphs =
                  Combinators.combine(Arbitraries.of(Paragraph.Level.class), offsets, offsets)
                      .as(
                          (level, a, b) ->
                              new Paragraph(level, "", Math.min(a, b), Math.max(a, b)));
              return paragraphs.list().ofMaxSize(6).map(list -> new Outline(text, list));
            });
  }

  private static List<Release> extract(Path source) {
    try (Stream<ReadResult> results =
        ReleaseReader.of(ConfigFolder.bundled()).read(List.of(source))) {
      return results.map(result -> Texts.EXTRACTOR.extract(((Read) result).release())).toList();
    }
  }

  private static double share(
      List<Release> releases, java.util.function.Predicate<Release> property) {
    return (double) releases.stream().filter(property).count() / releases.size();
  }

  /**
   * Asserts that all spans lie in their texts and that printed values equal the text of their
   * spans.
   */
  private static void isSound(Release release) {
    List<Finding<?>> findings = new ArrayList<>();
    findings.addAll(release.eventDates());
    findings.addAll(release.eventTimes());
    findings.addAll(release.programme());
    findings.addAll(release.venues());
    findings.addAll(release.speakers());
    findings.addAll(release.quotations());
    findings.addAll(release.topics());
    findings.addAll(release.organisers());
    findings.addAll(release.aliases());
    for (Finding<?> finding : findings) {
      Span span = finding.span();
      String text =
          span.part() == Span.TextPart.TITLE ? release.title() : release.raw().body().text();
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
    }
    for (Finding<Quotation> found : release.quotations()) {
      String evidence = Texts.evidence(release.raw(), found);
      String verb = Objects.requireNonNullElse(found.value().verb(), "");
      assertThat(found.value().isDirect() ? evidence : evidence.replaceFirst("고 \\S+$", ""))
          .isEqualTo(found.value().text());
      // An English verb stands before its clause.
      boolean english = EnglishExtractor.reads(release.raw());
      assertThat(found.value().isDirect() || english || evidence.endsWith(verb)).isTrue();
    }
    release
        .venues()
        .forEach(
            found -> {
              if (!found.value().name().equals("온라인")) {
                assertThat(Texts.evidence(release.raw(), found)).isEqualTo(found.value().name());
              }
            });
    release
        .aliases()
        .forEach(
            found ->
                assertThat(Texts.evidence(release.raw(), found)).contains(found.value().alias()));
  }
}
