package gongbo.web;

import gongbo.release.EventDate;
import gongbo.release.Quotation;
import gongbo.release.Region;
import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.release.Topic;
import gongbo.release.Venue;
import gongbo.search.FacetField;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
 * @param quotations what is quoted in it
 * @param source its address at its source, or null when that has none that can be linked
 * @param citation how papers cite it
 * @param formats its other forms
 * @param back the results it was reached from, or null when from elsewhere
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
    List<Quote> quotations,
    @Nullable String source,
    String citation,
    List<Link> formats,
    @Nullable Link back) {
  private static final Pattern CLOSING_DASH = Pattern.compile("\\s*[-–—]$");

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
   * @param speaker who says it, or null when unknown
   */
  public record Quote(String text, @Nullable Link speaker) {}

  public ReleasePage {
    subtitles = List.copyOf(subtitles);
    outline = List.copyOf(outline);
    events = List.copyOf(events);
    venues = List.copyOf(venues);
    speakers = List.copyOf(speakers);
    topics = List.copyOf(topics);
    quotations = List.copyOf(quotations);
    formats = List.copyOf(formats);
  }

  /**
   * The page of a release.
   *
   * @param address the search it was reached by
   */
  static ReleasePage of(Release release, SearchAddress address) {
    Messages messages = Messages.of(address.language());
    SearchAddress all = SearchAddress.in(address.language());
    List<OutlineNode> nodes = OutlineNode.of(release.raw().body());
    Optional<LocalDate> day = ReleaseSummary.publishedDay(release);
    String switched = address.withLanguage(address.language().other()).toRelease(release.id());
    return new ReleasePage(
        Frame.of(address, messages.get("title", release.title()), switched, true),
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
        ReleaseSummary.values(release.quotations()).stream()
            .map(quotation -> quote(quotation, all))
            .toList(),
        linkable(release.raw().url()).orElse(null),
        Citation.of(release).sentence(),
        Stream.of(ReleaseFormat.values()).map(format -> format(format, release, messages)).toList(),
        address.text().isEmpty()
            ? null
            : Link.to(messages.get("release.back", address.text()), address.toString()));
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
    String words = CLOSING_DASH.matcher(node.text()).replaceFirst("");
    return new OutlineNode(node.id(), node.kind(), node.marker(), words, List.of());
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
    return name.isEmpty() ? null : Link.to(name, all.with(FacetField.PUBLISHER, name).toString());
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
        Link.to(venue.name(), all.with(FacetField.VENUE, venue.name()).toString()),
        region == null
            ? null
            : Link.to(
                messages.region(region), all.with(FacetField.REGION, region.label()).toString()));
  }

  private static Person person(Speaker speaker, SearchAddress all, Messages messages) {
    return new Person(
        speaker(speaker.name(), all),
        String.join(
            " ",
            Stream.of(speaker.affiliation(), speaker.title()).filter(Objects::nonNull).toList()),
        speaker.acts().stream().map(messages::act).toList());
  }

  private static Link topic(Topic topic, SearchAddress all, Messages messages) {
    return Link.to(messages.topic(topic), all.with(FacetField.TOPIC, topic.label()).toString());
  }

  private static Quote quote(Quotation quotation, SearchAddress all) {
    String speaker = quotation.speaker();
    return new Quote(quotation.text(), speaker == null ? null : speaker(speaker, all));
  }

  private static Link speaker(String name, SearchAddress all) {
    return Link.to(name, all.with(FacetField.SPEAKER, name).toString());
  }
}
