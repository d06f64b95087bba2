package gongbo.api;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Samples;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;

class CitationTest {
  private static final LocalDate ACCESSED = LocalDate.of(2026, 1, 2);
  private static final Citation FULL = Citation.of(Samples.release(), ACCESSED);
  private static final Citation BARE = Citation.of(Samples.bareRelease(), ACCESSED);

  @Test
  void aPaperCitesIt() {
    assertThat(FULL.sentence())
        .isEqualTo(
            "과학기술정책연구원, 「과학기술로 잇는 제주」(보도자료), 2025. 5. 29.,"
                + " https://example.org/release?id=1&lang=ko");
    assertThat(BARE.sentence()).isEqualTo("「제목뿐」(보도자료)");
  }

  @Test
  void risHasATagALine() {
    assertThat(FULL.ris().split("\r\n", -1))
        .containsExactly(
            "TY  - RPRT",
            "ID  - 샘플-1",
            "TI  - 과학기술로 잇는 제주",
            "AU  - 과학기술정책연구원",
            "PB  - 과학기술정책연구원",
            "PY  - 2025",
            "DA  - 2025/05/29/",
            "Y2  - 2026/01/02/",
            "UR  - https://example.org/release?id=1&lang=ko",
            "KW  - 과학기술",
            "KW  - 통일·외교",
            "M3  - 보도자료",
            "LA  - ko",
            "ER  - ",
            "");
  }

  @Test
  void bibtexIsAnEntry() {
    assertThat(FULL.bibtex())
        .isEqualTo(
            """
            @techreport{과학기술정책연구원-2025-과학기술로-잇는-제주,
              title = {{과학기술로 잇는 제주}},
              author = {{과학기술정책연구원}},
              institution = {{과학기술정책연구원}},
              type = {보도자료},
              date = {2025-05-29},
              year = {2025},
              month = may,
              url = {https://example.org/release?id=1&lang=ko},
              urldate = {2026-01-02},
              keywords = {과학기술, 통일·외교},
              langid = {korean}
            }
            """);
  }

  @Test
  void cslIsAnArrayOfOne() {
    assertThat(FULL.cslJson())
        .hasToString(
            "[{\"id\":\"샘플-1\",\"type\":\"report\",\"genre\":\"보도자료\",\"title\":\"과학기술로 잇는 제주\","
                + "\"language\":\"ko\",\"author\":[{\"literal\":\"과학기술정책연구원\"}],"
                + "\"publisher\":\"과학기술정책연구원\",\"issued\":{\"date-parts\":[[2025,5,29]]},"
                + "\"URL\":\"https://example.org/release?id=1&lang=ko\","
                + "\"accessed\":{\"date-parts\":[[2026,1,2]]},"
                + "\"keyword\":\"과학기술, 통일·외교\"}]");
    assertThat(BARE.cslJson().get(0).fieldNames())
        .toIterable()
        .containsExactly("id", "type", "genre", "title", "language");
  }

  @Test
  void theKeyOfAnEntryCanBeReadAndTyped() {
    assertThat(keyOf("가온부, “수소 버스”(500대) 더 늘린다", "가온부")).isEqualTo("가온부-2025-수소-버스-500대");
    assertThat(keyOf("New 50% {rule}, 1", "Office of A & B"))
        .isEqualTo("OfficeofAB-2025-New-50-rule");
    assertThat(BARE.bibtex()).startsWith("@techreport{제목뿐,");
  }

  private static String keyOf(String title, String publisher) {
    Citation citation =
        new Citation("1", title, publisher, LocalDate.of(2025, 1, 2), "", List.of(), ACCESSED);
    return citation.bibtex().lines().findFirst().orElseThrow().replaceAll("@techreport\\{|,$", "");
  }

  @Test
  void whatTexWouldTakeForACommandIsSpelledOut() {
    assertThat(titled("50% {할인} \\ A_B & C#1 $2 ~ ^").bibtex())
        .contains(
            "{{50\\% \\textbraceleft{}할인\\textbraceright{} \\textbackslash{} A\\_B \\& C\\#1 \\$2"
                + " \\textasciitilde{} \\textasciicircum{}}}");
  }

  @Property
  void theBracesOfBibtexAlwaysClose(@ForAll @NotBlank String title) {
    int open = 0;
    String bibtex = titled(title).bibtex();
    for (int i = 0; i < bibtex.length(); i++) {
      open += bibtex.charAt(i) == '{' ? 1 : bibtex.charAt(i) == '}' ? -1 : 0;
      assertThat(open).isNotNegative();
    }
    assertThat(open).isZero();
  }

  private static Citation titled(String title) {
    return new Citation("1", title, "", LocalDate.of(2025, 1, 2), "", List.of(), ACCESSED);
  }
}
