package gongbo.index;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Attachment;
import gongbo.release.Outline;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.ReleaseId;
import gongbo.release.SourceMetadata;
import gongbo.release.SourceMetadataBuilder;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordLinkerTest {
  private static final LocalDateTime DAY = LocalDateTime.of(2031, 10, 2, 9, 30);
  private static final String TEXT = "가람군은 하늘숲에 누구나 걸을 수 있는 길을 열었다고 밝혔다.";
  private static final String STUB = "자세한 내용은 첨부파일을 참고하시기 바랍니다.";

  /** A release with the file in which it was read. */
  private record Input(String location, RawRelease release) {}

  @Test
  void linksARecordAndADocumentOfTheSameTitleAndDay() {
    Input record = record("api.jsonl:1", "900000001", "하늘숲 길을 연다", "가람군", DAY);
    Input document = document("공보.hwpx", "하늘숲, 길을 연다", "가람군", DAY.plusHours(3));

    assertThat(candidates(record, document)).containsExactly(List.of(0, 1));
  }

  @Test
  void linksADocumentWithoutPublisher() {
    Input record = record("api.jsonl:1", "900000001", "하늘숲 길을 연다", "가람군", DAY);
    Input document = document("공보.hwpx", "하늘숲 길을 연다", "", DAY);

    assertThat(candidates(record, document)).containsExactly(List.of(0, 1));
  }

  @Test
  void separatesOtherTitlesDaysAndPublishers() {
    assertThat(
            candidates(
                record("api.jsonl:1", "900000001", "하늘숲 길을 연다", "가람군", DAY),
                document("제목.hwpx", "물길을 연다", "가람군", DAY),
                document("날짜.hwpx", "하늘숲 길을 연다", "가람군", DAY.plusDays(1)),
                document("기관.hwpx", "하늘숲 길을 연다", "누리부", DAY)))
        .isEmpty();
  }

  @Test
  void separatesReleasesThatTheirSourcesIdentifyDifferently() {
    assertThat(
            candidates(
                record("a.jsonl:1", "900000001", "하늘숲 길을 연다", "가람군", DAY),
                record("b.jsonl:1", "900000002", "하늘숲 길을 연다", "가람군", DAY)))
        .isEmpty();
  }

  @Test
  void linksNothingWhenTwoIdsMatch() {
    assertThat(
            candidates(
                record("a.jsonl:1", "900000001", "하늘숲 길을 연다", "가람군", DAY),
                record("b.jsonl:1", "900000002", "하늘숲 길을 연다", "가람군", DAY),
                document("공보.hwpx", "하늘숲 길을 연다", "가람군", DAY)))
        .isEmpty();
  }

  @Test
  void separatesDocumentsWithTitlesTooShortToBeDistinctive() {
    assertThat(
            candidates(
                document("아침.hwpx", "인사", "가람군", DAY), document("저녁.hwpx", "인사", "가람군", DAY)))
        .isEmpty();
  }

  @Test
  void separatesDocumentsWithoutADay() {
    assertThat(
            candidates(
                document("아침.hwpx", "하늘숲 길을 연다", "가람군", null),
                document("저녁.hwpx", "하늘숲 길을 연다", "가람군", null)))
        .isEmpty();
  }

  @Test
  void anotherReleaseWithATakenIdHasOneOfItsOwn() {
    RecordLinker linker = new RecordLinker();
    linker.add("a.jsonl:1", record("", "900000001", "하늘숲 길을 연다", "가람군", DAY).release());
    RawRelease other = record("", "900000001", "물길을 연다", "가람군", DAY).release();

    RawRelease added = Objects.requireNonNull(linker.add("a.jsonl:2", other));

    assertThat(added.id().value()).matches("900000001-[0-9a-f]{8}");
    assertThat(added.title()).isEqualTo("물길을 연다");
    assertThat(linker.add("a.jsonl:3", other)).isNull();
    assertThat(linker.candidates()).isEmpty();
  }

  @Test
  void linksTheSameIdOfTwoFilesAndRefusesARepetitionWithinOneFile() {
    RecordLinker linker = new RecordLinker();
    RawRelease release = record("", "900000001", "하늘숲 길을 연다", "가람군", DAY).release();

    assertThat(linker.add("a.jsonl:1", release)).isEqualTo(release);
    assertThat(linker.add("a.jsonl:2", release)).isNull();
    assertThat(linker.refusal(release))
        .isEqualTo("the id 900000001 was already read from a.jsonl:1");
    assertThat(linker.add("b.jsonl:7", release)).isEqualTo(release);

    assertThat(linker.size()).isEqualTo(2);
    assertThat(linker.candidates()).containsExactly(List.of(0, 1));
    assertThat(linker.location(List.of(0, 1))).isEqualTo("a.jsonl:1");
  }

  @Test
  void linksAStubToItsAttachment() {
    assertThat(
            candidates(
                stub("api.jsonl:1", "900000001", "하늘숲 길을 연다", "sky.pdf"),
                document("files/sky.pdf", "Sky Forest", "", null)))
        .containsExactly(List.of(0, 1));
  }

  @Test
  void linksAStubToAFileWhoseNameBeginsWithItsId() {
    assertThat(
            candidates(
                stub("api.jsonl:1", "900000001", "하늘숲 길을 연다", "다른 이름.hwpx"),
                document("900000001_최종.hwpx", "새 숲길", "", DAY),
                document("9000000012_최종.hwpx", "새 물길", "", DAY)))
        .containsExactly(List.of(0, 1));
  }

  @Test
  void linksNoAttachmentThatTwoStubsList() {
    assertThat(
            candidates(
                stub("api.jsonl:1", "900000001", "하늘숲 길을 연다", "공보.hwpx"),
                stub("api.jsonl:2", "900000002", "물길을 연다", "공보.hwpx"),
                document("공보.hwpx", "새 물길", "", DAY)))
        .isEmpty();
  }

  @Test
  void linksNoAttachmentToAReleaseWithText() {
    assertThat(
            candidates(
                record("api.jsonl:1", "900000001", "하늘숲 길을 연다", "가람군", DAY),
                document("900000001_최종.hwpx", "새 숲길", "", DAY)))
        .isEmpty();
  }

  /** The order in which files are read must not change which releases are compared. */
  @Property(tries = 200)
  void theOrderOfReleasesDoesNotMatter(@ForAll Random random) {
    List<Input> inputs =
        new ArrayList<>(
            List.of(
                record("api.jsonl:1", "900000001", "하늘숲 길을 연다", "가람군", DAY),
                record("old.jsonl:1", "900000001", "하늘숲 길을 연다", "가람군", DAY),
                document("공보.hwpx", "하늘숲, 길을 연다", "가람군", DAY),
                document("view.html", "하늘숲 길을 연다", "", DAY),
                stub("api.jsonl:2", "900000002", "물길을 연다", "물길.pdf"),
                document("물길.pdf", "새 물길", "", null),
                record("api.jsonl:3", "900000003", "별빛 축제를 연다", "누리부", DAY),
                document("별빛.hwpx", "별빛 축제를 연다", "가람군", DAY)));
    Set<Set<String>> expected =
        Set.of(
            Set.of("api.jsonl:1", "old.jsonl:1", "공보.hwpx", "view.html"),
            Set.of("api.jsonl:2", "물길.pdf"));

    Collections.shuffle(inputs, random);

    assertThat(locations(inputs)).isEqualTo(expected);
  }

  private static Set<Set<String>> locations(List<Input> inputs) {
    return candidates(inputs.toArray(Input[]::new)).stream()
        .map(
            group ->
                group.stream()
                    .map(number -> inputs.get(number).location())
                    .collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static List<List<Integer>> candidates(Input... inputs) {
    RecordLinker linker = new RecordLinker();
    for (Input input : inputs) {
      assertThat(linker.add(input.location(), input.release())).isNotNull();
    }
    return linker.candidates();
  }

  private static Input record(
      String location, String id, String title, String publisher, LocalDateTime published) {
    return input(location, id, title, publisher, published, TEXT, SourceMetadata.NONE);
  }

  private static Input stub(String location, String id, String title, String attachment) {
    SourceMetadata metadata =
        SourceMetadataBuilder.builder(SourceMetadata.NONE)
            .attachments(List.of(new Attachment(attachment, "https://example.org/f")))
            .build();
    return input(location, id, title, "", DAY, STUB, metadata);
  }

  /** A document whose id is derived from its file name. */
  private static Input document(
      String location, String title, String publisher, @Nullable LocalDateTime published) {
    String name = location.substring(location.lastIndexOf('/') + 1, location.lastIndexOf('.'));
    SourceMetadata metadata =
        SourceMetadataBuilder.builder(SourceMetadata.NONE).named(false).build();
    return input(location, name, title, publisher, published, TEXT, metadata);
  }

  private static Input input(
      String location,
      String id,
      String title,
      String publisher,
      @Nullable LocalDateTime published,
      String text,
      SourceMetadata metadata) {
    return new Input(
        location,
        new RawRelease(
                new ReleaseId(id),
                title,
                new Publisher(publisher),
                published,
                "",
                new Outline(text, List.of()))
            .withParticulars(metadata));
  }
}
