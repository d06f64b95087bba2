package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.entities.CorpusCollector;
import gongbo.index.Generation;
import gongbo.index.GenerationStore;
import gongbo.index.ReindexOptions;
import gongbo.index.Reindexer;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Outline;
import gongbo.release.Paragraph;
import gongbo.release.PublicationTime;
import gongbo.release.Publisher;
import gongbo.release.Quotation;
import gongbo.release.RawRelease;
import gongbo.release.Region;
import gongbo.release.Release;
import gongbo.release.ReleaseBuilder;
import gongbo.release.ReleaseId;
import gongbo.release.Span;
import gongbo.release.Speaker;
import gongbo.release.Topic;
import gongbo.release.Venue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds real indexes of a few releases for tests. */
public final class SmallIndex {
  private SmallIndex() {}

  /** Indexes releases as they are and opens a service over them. */
  static SearchService of(Path folder, List<Release> releases) throws Exception {
    build(folder, releases);
    return SearchService.open(folder, ConfigFolder.bundled());
  }

  /** Makes a generation of these releases the current one. */
  public static void build(Path folder, List<Release> releases)
      throws IOException, InterruptedException {
    try (KoreanAnalysis analysis = KoreanAnalysis.of(ConfigFolder.bundled())) {
      reindexer(folder, analysis, releases).run(items(releases), new Silence());
    }
  }

  /** Puts these releases to the current generation. */
  public static Generation add(Path folder, List<Release> releases)
      throws IOException, InterruptedException {
    try (KoreanAnalysis analysis = KoreanAnalysis.of(ConfigFolder.bundled())) {
      return reindexer(folder, analysis, releases).add(items(releases), new Silence());
    }
  }

  private static Reindexer reindexer(Path folder, KoreanAnalysis analysis, List<Release> releases) {
    Map<ReleaseId, Release> byId =
        releases.stream().collect(Collectors.toMap(Release::id, Function.identity()));
    return new Reindexer(
        new GenerationStore(folder),
        analysis,
        raw -> Objects.requireNonNull(byId.get(raw.id())),
        () -> CorpusCollector.of(ConfigFolder.bundled()),
        2,
        ReindexOptions.SOUND);
  }

  private static Stream<Reindexer.Item> items(List<Release> releases) {
    return releases.stream()
        .map(release -> new Reindexer.Item("test:" + release.id(), release.raw()));
  }

  /** Every release must be indexed. */
  private static final class Silence implements Reindexer.Listener {
    @Override
    public void refused(String location, String reason) {
      throw new AssertionError(location + ": " + reason);
    }
  }

  /** A release of a title and the lines of its body. */
  public static Release release(String id, String title, String... lines) {
    return release(id, title, null, List.of(), List.of(), List.of(), lines);
  }

  /** A release with everything that can be searched. */
  public static Release release(
      String id,
      String title,
      @Nullable LocalDate published,
      List<String> speakers,
      List<Topic> topics,
      List<EventDate> events,
      String... lines) {
    return release(
        id,
        title,
        published,
        speakers.stream()
            .map(name -> new Speaker(name, null, null, EnumSet.of(Speaker.SpeakerRole.QUOTED)))
            .toList(),
        List.of(),
        topics,
        events,
        lines);
  }

  /** A release with an event at a venue. */
  static Release at(String id, Venue venue) {
    return ReleaseBuilder.builder(release(id, "모임 안내", "모임을 연다."))
        .venues(List.of(finding(venue)))
        .build();
  }

  /** A release in which somebody is quoted; its text is the words quoted and what leads to them. */
  public static Release quoting(
      String id, LocalDate published, Speaker speaker, String words, String verb) {
    return release(
        id,
        words,
        published,
        List.of(speaker),
        List.of(new Quotation(Quotation.Manner.DIRECT, speaker.name(), words, verb)),
        List.of(),
        List.of(),
        speaker.name() + "은 \"" + words + "\"고 " + verb);
  }

  private static Release release(
      String id,
      String title,
      @Nullable LocalDate published,
      List<Speaker> speakers,
      List<Quotation> quotations,
      List<Topic> topics,
      List<EventDate> events,
      String... lines) {
    StringBuilder text = new StringBuilder();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : lines) {
      int start = text.length();
      text.append(line);
      paragraphs.add(new Paragraph(Paragraph.Level.TEXT, "", start, text.length()));
      text.append('\n');
    }
    RawRelease raw =
        new RawRelease(
            new ReleaseId(id),
            title,
            new Publisher("누리부"),
            published == null ? null : published.atTime(9, 0),
            "",
            new Outline(text.toString(), paragraphs));
    return ReleaseBuilder.builder(Release.withoutFindings(raw))
        .publisher(finding(raw.publisher()))
        .published(published == null ? null : finding(new PublicationTime(published.atTime(9, 0))))
        .eventDates(events.stream().map(SmallIndex::finding).toList())
        .venues(List.of(finding(new Venue("대전 한빛컨벤션센터 301호", Region.DAEJEON))))
        .speakers(speakers.stream().map(SmallIndex::finding).toList())
        .quotations(quotations.stream().map(SmallIndex::finding).toList())
        .topics(topics.stream().map(SmallIndex::finding).toList())
        .build();
  }

  private static <T> Finding<T> finding(T value) {
    return new Finding<>(value, Span.METADATA, "given", 1);
  }
}
