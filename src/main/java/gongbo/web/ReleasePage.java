package gongbo.web;

import gongbo.release.EventDate;
import gongbo.release.Quotation;
import gongbo.release.Region;
import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.release.Topic;
import gongbo.release.Venue;
import gongbo.search.FacetField;
import gongbo.search.Hit;
import gongbo.web.OutlineNode.Fragment;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of a release. Each value found in it leads to the releases that share it.
 *
 * @param frame what stands around it
 * @param title its title
 * @param subtitles the lines of its title block
 * @param outline its body
 * @param publisher who published it, or null when unknown
 * @param published when it was published, or null when unknown
 * @param publishedDay the same in ISO 8601; empty when unknown
 * @param events when its events take place
 * @param venues where they take place
 * @param speakers who speaks in it
 * @param topics its topics
 * @param keywords the words that tell it from others
 * @param imprint what its head and foot say of it
 * @param quotations what is quoted in it
 * @param source its address at its source, or null when that has none that can be linked
 * @param citation how papers cite it
 * @param formats its other forms
 * @param legend what the marks in its text mean
 * @param way the way through the results it was reached from, or null when from elsewhere
 * @param prints other releases that print its text
 * @param related releases that have to do with it
 * @param structured what it is, for machines, as JSON-LD
 */
public record ReleasePage(
    Frame frame,
    String title,
    List<OutlineNode> subtitles,
    List<OutlineNode> outline,
    @Nullable Link publisher,
    @Nullable Link published,
    String publishedDay,
    List<Link> events,
    List<Place> venues,
    List<Person> speakers,
    List<Link> topics,
    List<Link> keywords,
    Imprint imprint,
    List<Quote> quotations,
    @Nullable String source,
    String citation,
    List<Link> formats,
    Legend legend,
    @Nullable Way way,
    List<Link> prints,
    List<Link> related,
    String structured) {
  /** How many related releases are named. */
  static final int RELATED = 5;

  /** How many keywords are shown: a line or two. */
  private static final int KEYWORDS = 8;

  private static final Pattern CLOSING_DASH = Pattern.compile("\\s*[-–—]$");

  /**
   * The way through results.
   *
   * @param back the results
   * @param previous the release before, or null on the first
   * @param next the release after, or null on the last
   */
  public record Way(Link back, @Nullable Link previous, @Nullable Link next) {}

  /**
   * A place.
   *
   * @param venue the place itself
   * @param region where it is, or null when unknown
   */
  public record Place(Link venue, @Nullable Link region) {}

  /**
   * A speaker.
   *
   * @param name the name
   * @param post affiliation and title; empty when unknown
   * @param acts what the person does
   */
  public record Person(Link name, String post, List<String> acts) {
    public Person {
      acts = List.copyOf(acts);
    }
  }

  /**
   * A quotation.
   *
   * @param text what is quoted
   * @param manner how it is quoted; empty when word for word
   * @param href where it stands in the text
   * @param speaker who says it, or null when unknown
   */
  public record Quote(String text, String manner, String href, @Nullable Link speaker) {}

  public ReleasePage {
    subtitles = List.copyOf(subtitles);
    outline = List.copyOf(outline);
    events = List.copyOf(events);
    venues = List.copyOf(venues);
    speakers = List.copyOf(speakers);
    topics = List.copyOf(topics);
    keywords = List.copyOf(keywords);
    quotations = List.copyOf(quotations);
    formats = List.copyOf(formats);
    prints = List.copyOf(prints);
    related = List.copyOf(related);
  }

  /**
   * The page of a release.
   *
   * @param place where it was reached from
   * @param neighbours the releases before and after it there
   * @param prints other releases that print its text
   * @param related releases that have to do with it
   * @param site where the page is
   */
  static ReleasePage of(
      Release release,
      ResultPlace place,
      Neighbours neighbours,
      List<Release> prints,
      List<Release> related,
      Site site) {
    SearchAddress address = place.search();
    Messages messages = Messages.of(address.language());
    SearchAddress all = SearchAddress.in(address.language());
    Marks marks = Marks.of(release);
    List<OutlineNode> nodes = OutlineNode.of(release.raw().body(), marks);
    String url = site.url(all.toRelease(release.id()));
    Optional<LocalDate> day = ReleaseSummary.publishedDay(release);
    ResultPlace switched =
        new ResultPlace(address.withLanguage(address.language().other()), place.number());
    return new ReleasePage(
        Frame.ofRelease(
            address, messages.get("title", release.title()), switched.toRelease(release.id()), url),
        release.title(),
        nodes.stream().filter(ReleasePage::isSubtitle).map(ReleasePage::subtitle).toList(),
        nodes.stream().filter(node -> !isSubtitle(node)).toList(),
        publisher(release, all),
        day.map(date -> published(date, all, messages)).orElse(null),
        day.map(LocalDate::toString).orElse(""),
        ReleaseSummary.values(release.eventDates()).stream()
            .map(event -> event(event, all, messages))
            .toList(),
        ReleaseSummary.values(release.venues()).stream()
            .map(venue -> place(venue, all, messages))
            .toList(),
        ReleaseSummary.values(release.speakers()).stream()
            .map(speaker -> person(speaker, all, messages))
            .toList(),
        ReleaseSummary.values(release.topics()).stream()
            .map(topic -> topic(topic, all, messages))
            .toList(),
        release.keywords().stream()
            .limit(KEYWORDS)
            .map(keyword -> Link.to(keyword, all.withText(keyword).toString()))
            .toList(),
        Imprint.of(release.raw().particulars(), messages),
        quotes(release, all, messages),
        linkable(release.raw().url()).orElse(null),
        Citation.of(release).sentence(),
        Stream.of(ReleaseFormat.values()).map(format -> format(format, release, messages)).toList(),
        Legend.of(marks, release.raw().body(), messages),
        way(place, neighbours, messages),
        prints.stream().map(other -> print(other, all)).toList(),
        related.stream().map(other -> Link.to(other.title(), all.toRelease(other.id()))).toList(),
        StructuredData.of(release, url));
  }

  /** Titles of other prints are much the same, so who published each tells them apart. */
  private static Link print(Release release, SearchAddress all) {
    String publisher = ReleaseSummary.publisher(release);
    String label = publisher.isEmpty() ? release.title() : publisher + " · " + release.title();
    return Link.to(label, all.toRelease(release.id()));
  }

  private static @Nullable Way way(ResultPlace place, Neighbours neighbours, Messages messages) {
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

  private static @Nullable Link neighbour(@Nullable Hit hit, ResultPlace place) {
    return hit == null ? null : Link.to(hit.release().title(), place.toRelease(hit.release().id()));
  }

  /** The address, if it is one of the web; others, such as {@code javascript:}, are not linked. */
  static Optional<String> linkable(String address) {
    try {
      String scheme = new URI(address).getScheme();
      boolean web =
          scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
      return web ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Title blocks frame their lines: {@code - 「2025 제주포럼」 성료 -}. The marker is cut already. */
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

  private static Link format(ReleaseFormat format, Release release, Messages messages) {
    return Link.to(
        messages.get("release.format." + format.key()), SearchAddress.toApi(release.id(), format));
  }

  private static boolean isSubtitle(OutlineNode node) {
    return node.kind().equals("subtitle");
  }

  private static @Nullable Link publisher(Release release, SearchAddress all) {
    String name = ReleaseSummary.publisher(release);
    return name.isEmpty() ? null : Link.to(name, all.toProfile(FacetField.PUBLISHER, name));
  }

  private static Link published(LocalDate day, SearchAddress all, Messages messages) {
    DateRange range = DateRange.of(PartialDate.of(day));
    return Link.to(messages.date(day), all.withPublished(range).toString());
  }

  private static Link event(EventDate event, SearchAddress all, Messages messages) {
    DateRange range = new DateRange(PartialDate.of(event.start()), PartialDate.of(event.end()));
    return Link.to(messages.dates(event), all.withEvent(range).toString());
  }

  private static Place place(Venue venue, SearchAddress all, Messages messages) {
    Region region = venue.region();
    return new Place(
        Link.to(venue.name(), all.toProfile(FacetField.VENUE, venue.name())),
        region == null
            ? null
            : Link.to(
                messages.region(region), all.with(FacetField.REGION, region.label()).toString()));
  }

  private static Person person(Speaker speaker, SearchAddress all, Messages messages) {
    return new Person(
        speaker(speaker, all),
        QuotationSummary.post(speaker.affiliation(), speaker.title()),
        speaker.acts().stream().map(messages::act).toList());
  }

  private static Link topic(Topic topic, SearchAddress all, Messages messages) {
    return Link.to(messages.topic(topic), all.toProfile(FacetField.TOPIC, topic.label()));
  }

  private static List<Quote> quotes(Release release, SearchAddress all, Messages messages) {
    Map<String, Link> speakers = new HashMap<>();
    ReleaseSummary.values(release.speakers())
        .forEach(speaker -> speakers.put(speaker.name(), speaker(speaker, all)));
    List<Quote> quotes = new ArrayList<>();
    for (Quotation quotation : ReleaseSummary.values(release.quotations())) {
      String speaker = quotation.speaker();
      quotes.add(
          new Quote(
              quotation.text(),
              messages.manner(quotation),
              "#" + Marks.quotationId(quotes.size() + 1),
              speaker == null ? null : speakers.get(speaker)));
    }
    return quotes;
  }

  private static Link speaker(Speaker speaker, SearchAddress all) {
    return Link.to(speaker.name(), all.toProfile(speaker));
  }
}
