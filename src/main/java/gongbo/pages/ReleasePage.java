package gongbo.pages;

import gongbo.pages.OutlineNode.Fragment;
import gongbo.release.Finding;
import gongbo.release.Outline;
import gongbo.release.Quotation;
import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.release.WebAddress;
import gongbo.request.Messages;
import gongbo.request.PublicAddress;
import gongbo.request.ResultPosition;
import gongbo.request.SearchAddress;
import gongbo.request.ShortText;
import gongbo.search.Hit;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of a release. Each value found in it links to the releases that share it.
 *
 * @param frame the shell of the page
 * @param way the navigation within the results it was opened from; null when there are none
 * @param title the title
 * @param publishedDay the day of publication in ISO 8601; empty when unknown
 * @param subtitles the lines of the title block
 * @param facts the metadata
 * @param quotations the quotations
 * @param outline the body
 * @param legend the legend of the highlights
 * @param source the address at the source; null when there is none to link to
 * @param prints other releases that print its text
 * @param related related releases
 * @param actions what a reader can do with the release
 * @param structured the metadata for machines, as JSON-LD
 */
@RecordBuilder
public record ReleasePage(
    PageShell frame,
    @Nullable Way way,
    String title,
    String publishedDay,
    List<OutlineNode> subtitles,
    ReleaseFacts facts,
    List<Quote> quotations,
    List<OutlineNode> outline,
    FindingLegend legend,
    @Nullable String source,
    List<ReleaseSummary> prints,
    List<ReleaseSummary> related,
    PageActions actions,
    String structured) {
  /** The number of related releases. */
  public static final int RELATED = 5;

  /** The length of the description, in characters: two lines of a list. */
  private static final int OPENING = 150;

  private static final Pattern CLOSING_DASH = Pattern.compile("\\s*[-–—]$");

  /**
   * The navigation within results.
   *
   * @param back the results
   * @param previous the release before; null on the first
   * @param next the release after; null on the last
   */
  public record Way(Link back, @Nullable Link previous, @Nullable Link next) {}

  /**
   * A quotation.
   *
   * @param text the words
   * @param manner how it is reported; empty when verbatim
   * @param href its place in the text
   * @param speaker the speaker; null when unknown
   */
  public record Quote(String text, String manner, String href, @Nullable Link speaker) {}

  public ReleasePage {
    subtitles = List.copyOf(subtitles);
    outline = List.copyOf(outline);
    quotations = List.copyOf(quotations);
    prints = List.copyOf(prints);
    related = List.copyOf(related);
  }

  /**
   * Returns the page of a release.
   *
   * @param place the position from which it was opened
   * @param neighbours the releases before and after that position
   * @param prints other releases that print its text
   * @param related related releases
   * @param site the public address of the server
   */
  public static ReleasePage of(
      Release release,
      ResultPosition place,
      AdjacentResults neighbours,
      List<Release> prints,
      List<Release> related,
      PublicAddress site) {
    SearchAddress address = place.search();
    Messages messages = Messages.of(address.language());
    SearchAddress all = SearchAddress.in(address.language());
    Outline body = release.raw().body();
    FindingHighlights marks = FindingHighlights.of(release);
    List<OutlineNode> nodes = OutlineNode.of(body, marks);
    String url = site.url(all.toRelease(release.id()));
    String title = DisplayTitle.of(release.title(), release.raw().particulars().kind());
    ResultPosition switched =
        new ResultPosition(address.withLanguage(address.language().other()), place.number());
    return ReleasePageBuilder.builder()
        .frame(
            PageShell.ofRelease(
                address, title, opening(release), switched.toRelease(release.id()), url))
        .way(way(place, neighbours, messages))
        .title(title)
        .publishedDay(release.publishedDay().map(LocalDate::toString).orElse(""))
        .subtitles(
            nodes.stream().filter(ReleasePage::isSubtitle).map(ReleasePage::subtitle).toList())
        .facts(ReleaseFacts.of(release, messages))
        .quotations(quotes(release, all, messages))
        .outline(nodes.stream().filter(node -> !isSubtitle(node)).toList())
        .legend(FindingLegend.of(marks, body, messages))
        .source(WebAddress.linkable(release.raw().url()).orElse(null))
        .prints(summaries(prints, all, messages))
        .related(summaries(related, all, messages))
        .actions(PageActions.ofRelease(release, url, site, messages))
        .structured(StructuredData.of(release, url))
        .build();
  }

  private static List<ReleaseSummary> summaries(
      List<Release> releases, SearchAddress all, Messages messages) {
    return releases.stream().map(release -> ReleaseSummary.of(release, all, messages)).toList();
  }

  /** Returns the beginning of the body, or the title when there is no body. */
  private static String opening(Release release) {
    Outline body = release.raw().body();
    String text =
        body.paragraphs().stream()
            .map(body::textOf)
            .map(String::strip)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" "));
    if (text.isEmpty()) {
      return release.title();
    }
    return ShortText.of(text, OPENING);
  }

  private static @Nullable Way way(
      ResultPosition place, AdjacentResults neighbours, Messages messages) {
    if (place.isNowhere()) {
      return null;
    }
    String text = place.search().text();
    return new Way(
        Link.to(
            text.isEmpty() ? messages.get("release.back-all") : messages.get("release.back", text),
            place.page().toString()),
        neighbour(neighbours.previous(), place.moved(-1)),
        neighbour(neighbours.next(), place.moved(1)));
  }

  private static @Nullable Link neighbour(@Nullable Hit hit, ResultPosition place) {
    return hit == null ? null : Link.to(hit.release().title(), place.toRelease(hit.release().id()));
  }

  /**
   * Removes the dashes around a line of the title block: {@code - 「2025 제주포럼」 성료 -}. The marker is
   * removed before.
   */
  private static OutlineNode subtitle(OutlineNode node) {
    Fragment last = node.fragments().getLast();
    String words = CLOSING_DASH.matcher(last.text()).replaceFirst("");
    List<Fragment> fragments = new ArrayList<>(node.fragments());
    fragments.set(fragments.size() - 1, new Fragment(words, last.id(), last.kinds()));
    return new OutlineNode(
        node.id(),
        node.kind(),
        node.marker(),
        CLOSING_DASH.matcher(node.text()).replaceFirst(""),
        fragments,
        List.of());
  }

  private static boolean isSubtitle(OutlineNode node) {
    return node.kind().equals("subtitle");
  }

  private static List<Quote> quotes(Release release, SearchAddress all, Messages messages) {
    Map<String, Link> speakers = new HashMap<>();
    Finding.values(release.speakers())
        .forEach(speaker -> speakers.put(speaker.name(), speaker(speaker, all)));
    List<Quote> quotes = new ArrayList<>();
    for (Quotation quotation : Finding.values(release.quotations())) {
      String speaker = quotation.speaker();
      quotes.add(
          new Quote(
              quotation.text(),
              messages.manner(quotation),
              "#" + SearchAddress.quotationId(quotes.size() + 1),
              speaker == null ? null : speakers.get(speaker)));
    }
    return quotes;
  }

  private static Link speaker(Speaker speaker, SearchAddress all) {
    return Link.to(speaker.name(), all.toProfile(speaker));
  }
}
