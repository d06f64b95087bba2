package gongbo.release;

import gongbo.release.Paragraph.Level;
import gongbo.release.Quotation.Manner;
import gongbo.request.PublicAddress;
import gongbo.search.FacetCounts;
import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import gongbo.search.HighlightedText;
import gongbo.search.HighlightedText.Fragment;
import gongbo.search.Hit;
import gongbo.search.HitRank;
import gongbo.search.MatchTier;
import gongbo.search.QueryClause;
import gongbo.search.QueryInterpretation;
import gongbo.search.SearchResult;
import gongbo.search.SearchResultBuilder;
import gongbo.search.Trends;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values that the tests of this package look at. */
public final class Samples {
  /** The public address of the server in tests. */
  public static final PublicAddress SITE = new PublicAddress(URI.create("https://gongbo.example"));

  private Samples() {}

  /** A release with something of everything. */
  public static Release release() {
    return release("샘플-1", "과학기술로 잇는 제주", "https://example.org/release?id=1&lang=ko");
  }

  public static Release release(String id, String title, String url) {
    LocalDateTime published = LocalDateTime.of(2025, 5, 29, 0, 0);
    Publisher publisher = new Publisher("과학기술정책연구원");
    RawRelease raw = new RawRelease(new ReleaseId(id), title, publisher, published, url, outline());
    return ReleaseBuilder.builder(Release.withoutFindings(raw))
        .publisher(found(publisher))
        .published(found(new PublicationTime(published)))
        .eventDates(
            List.of(found(new EventDate(LocalDate.of(2025, 5, 28), LocalDate.of(2025, 5, 30)))))
        .venues(List.of(found(new Venue("제주 국제컨벤션센터 201호", Region.JEJU))))
        .speakers(
            List.of(
                speaker("윤지웅", "과학기술정책연구원", "원장", EnumSet.of(Speaker.SpeakerRole.OPENING)),
                speaker("셍헹 헐", null, null, EnumSet.of(Speaker.SpeakerRole.PRESENTER))))
        .quotations(
            List.of(
                found(new Quotation(Manner.DIRECT, "윤지웅", "함께 가야 멀리 간다", "말했다")),
                found(new Quotation(Manner.INDIRECT, "윤지웅", "서로 배워야 한다", "강조했다")),
                found(new Quotation(Manner.DIRECT, null, "이제 시작", null))))
        .topics(List.of(found(Topic.SCIENCE), found(Topic.FOREIGN_AFFAIRS)))
        .organisers(List.of(found(new Organiser("과학기술정책연구원", Organiser.Role.HOST))))
        .aliases(List.of(found(new Alias("과학기술정책연구원", "STEPI"))))
        .build();
  }

  /** A release whose source tells nothing but its title. */
  public static Release bareRelease() {
    RawRelease raw =
        new RawRelease(new ReleaseId("2"), "제목뿐", Publisher.UNKNOWN, null, "", Outline.EMPTY);
    return Release.withoutFindings(raw);
  }

  public static Outline outline() {
    return outline(
        List.of(Level.SUBTITLE, Level.SECTION, Level.POINT, Level.NOTE, Level.POINT, Level.SECTION),
        List.of("-", "□", "ㅇ", "*", "ㅇ", "□"),
        List.of("5월 28일, 성료 -", "첫째", "하나", "덧붙임", "둘", "둘째"));
  }

  public static Outline outline(List<Level> levels, List<String> markers, List<String> words) {
    StringBuilder text = new StringBuilder();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int line = 0; line < levels.size(); line++) {
      String marker = markers.get(line);
      text.append(marker).append(marker.isEmpty() ? "" : " ");
      int start = text.length();
      text.append(words.get(line));
      paragraphs.add(new Paragraph(levels.get(line), marker, start, text.length()));
      text.append('\n');
    }
    return new Outline(text.toString(), paragraphs);
  }

  /** One hit of many, with facets. */
  public static SearchResult<Hit> result(long total) {
    Hit hit =
        new Hit(
            release(),
            new HitRank(MatchTier.FULL, 2.5f),
            marked("과학", "기술", "로 잇는 제주"),
            List.of(marked("국제 ", "기술", " <협력> & 교류")),
            0);
    return result(total, List.of(hit));
  }

  public static SearchResult<Hit> result(long total, List<Hit> hits) {
    return SearchResultBuilder.<Hit>builder()
        .total(total)
        .generation("g-1")
        .took(Duration.ofMillis(12))
        .interpretation(
            QueryInterpretation.literal(
                List.of(
                    new QueryClause.Word("기술"),
                    new QueryClause.Excluded(new QueryClause.Phrase("수소 경제"))),
                total))
        .hits(hits)
        .next(null)
        .facets(
            new FacetCounts(
                Map.of(
                    FacetField.DATE,
                        List.of(
                            new FacetValue(
                                "2025",
                                7,
                                false,
                                List.of(new FacetValue("2025-05", 4, false, List.of()))),
                            new FacetValue("2024", 3, false, List.of())),
                    FacetField.TOPIC, List.of(value("과학기술", 1234)),
                    FacetField.REGION, List.of(value("제주특별자치도", 2)),
                    FacetField.SPEAKER, List.of(value("윤지웅", 2))),
                Map.of(
                    "date", 0L,
                    "event_date", 3L,
                    "publisher", 0L,
                    "speaker", 8L,
                    "topic", 5L,
                    "venue", 9L,
                    "region", 7L,
                    "kind", 0L,
                    "manner", 3L)))
        .build();
  }

  /** Counts by month from one on, each list those of a text. */
  public static Trends trends(YearMonth first, List<List<Long>> counts) {
    List<LocalDate> months =
        IntStream.range(0, counts.getFirst().size())
            .mapToObj(month -> first.plusMonths(month).atDay(1))
            .toList();
    return new Trends(
        "g-1",
        Trends.Interval.MONTH,
        months,
        Collections.nCopies(months.size(), 9L),
        counts.stream().map(Samples::series).toList());
  }

  private static Trends.Series series(List<Long> counts) {
    long total = counts.stream().mapToLong(Long::longValue).sum();
    return new Trends.Series(
        "기술",
        QueryInterpretation.literal(List.of(new QueryClause.Word("기술")), total),
        total,
        0,
        counts,
        List.of());
  }

  /** A text whose middle is marked. */
  public static HighlightedText marked(String before, String marked, String after) {
    return new HighlightedText(
        List.of(
            new Fragment(before, false), new Fragment(marked, true), new Fragment(after, false)));
  }

  public static FacetValue value(String value, long count) {
    return new FacetValue(value, count, false, List.of());
  }

  static <T> Finding<T> found(T value) {
    return new Finding<>(value, Span.METADATA, "sample", 1);
  }

  private static Finding<Speaker> speaker(
      String name,
      @Nullable String affiliation,
      @Nullable String title,
      Set<Speaker.SpeakerRole> acts) {
    return found(new Speaker(name, affiliation, title, acts));
  }
}
