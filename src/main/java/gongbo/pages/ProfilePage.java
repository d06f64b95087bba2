package gongbo.pages;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import gongbo.search.Hit;
import gongbo.search.PartialDate;
import gongbo.search.QuotationHit;
import gongbo.search.SearchRequest.Sort;
import gongbo.search.SearchResult;
import gongbo.search.SpeakerProfile;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page about a speaker, venue, topic or publisher: what releases tell of it.
 *
 * @param frame what stands around it
 * @param kind what it is, such as a speaker, leading to all of those
 * @param name its name
 * @param language the language of the name
 * @param holdings how many releases and quotations there are, and from when to when
 * @param renamed what a publisher was called before and after; empty for others
 * @param persons who has the name, where several people have it; empty otherwise
 * @param roles what a speaker is over time, the latest first; empty for others
 * @param histogram its releases over time
 * @param related what is frequent in its releases
 * @param quotations the newest quotations
 * @param allQuotations the address of all of them
 * @param releases the newest releases
 * @param allReleases the address of all of them
 */
public record ProfilePage(
    PageShell frame,
    Link kind,
    String name,
    Language language,
    String holdings,
    List<Link> renamed,
    List<FacetLink> persons,
    List<Role> roles,
    Histogram histogram,
    List<FacetGroup> related,
    List<QuotationSummary> quotations,
    String allQuotations,
    List<ReleaseSummary> releases,
    String allReleases) {
  /** How many of the newest releases and quotations are shown. */
  static final int NEWEST = 5;

  /** How many frequent values of each kind are shown. */
  private static final int FREQUENT = 8;

  /**
   * A post.
   *
   * @param name affiliation and title
   * @param time from when to when releases name it; empty when unknown
   * @param releases how many name it
   */
  public record Role(String name, String time, String releases) {}

  public ProfilePage {
    renamed = List.copyOf(renamed);
    persons = List.copyOf(persons);
    roles = List.copyOf(roles);
    related = List.copyOf(related);
    quotations = List.copyOf(quotations);
    releases = List.copyOf(releases);
  }

  /** What the page asks of the search. */
  public static SearchAddress request(FacetField field, String value, Language language) {
    return SearchAddress.in(language).with(field, value).withSort(Sort.NEWEST).withSize(NEWEST);
  }

  /**
   * Returns the profile page of a value.
   *
   * @param speaker what the index knows of a speaker; null for others
   * @param names what a publisher was called before and after; empty for others
   */
  public static ProfilePage of(
      FacetField field,
      String value,
      @Nullable SpeakerProfile speaker,
      List<String> names,
      SearchResult<Hit> releases,
      SearchResult<QuotationHit> quotations,
      Language language) {
    Messages messages = Messages.of(language);
    SearchAddress all = SearchAddress.in(language).with(field, value).withSort(Sort.NEWEST);
    String name = speaker == null ? messages.value(field, value) : speaker.name();
    SearchAddress switched = SearchAddress.in(language.other());
    String holdings = messages.get("profile.holdings", releases.total(), quotations.total());
    Histogram histogram = Histogram.of(releases.facets().dates(), all, messages);
    return new ProfilePage(
        PageShell.ofProfile(
            all,
            name,
            messages.get("summary", messages.facet(field) + " " + name + ": " + holdings),
            switched.toProfile(field, value)),
        Link.to(messages.facet(field), CataloguePage.toList(field, SearchAddress.in(language), "")),
        name,
        messages.languageOf(field),
        holdings,
        names.stream()
            .map(it -> Link.to(it, SearchAddress.in(language).toProfile(field, it)))
            .toList(),
        speaker == null
            ? List.of()
            : speaker.persons().stream()
                .map(
                    it ->
                        profile(field, it, messages)
                            .labelled(FacetGroup.namesake(name, it.value())))
                .toList(),
        speaker == null
            ? List.of()
            : speaker.roles().stream().map(role -> role(role, messages)).toList(),
        histogram,
        related(field, speaker, releases, messages),
        quotations.hits().stream().map(hit -> QuotationSummary.of(hit, all, messages)).toList(),
        all.withTab(Tab.QUOTATIONS).toString(),
        releases.hits().stream().map(hit -> ReleaseSummary.of(hit, all, messages)).toList(),
        all.toString());
  }

  private static Role role(SpeakerProfile.Role role, Messages messages) {
    LocalDate first = role.first();
    LocalDate last = role.last();
    return new Role(
        QuotationSummary.post(role.affiliation(), role.title()),
        first == null || last == null
            ? ""
            : messages.dates(new DateRange(PartialDate.ofMonth(first), PartialDate.ofMonth(last))),
        messages.get("people.releases", role.releases()));
  }

  private static List<FacetGroup> related(
      FacetField field,
      @Nullable SpeakerProfile speaker,
      SearchResult<Hit> result,
      Messages messages) {
    Map<FacetField, List<FacetValue>> frequent = new EnumMap<>(FacetField.class);
    SearchAddress.PROFILE_FIELDS.forEach(other -> frequent.put(other, result.facets().of(other)));
    // The counts of a field leave its own selection aside, so those are of all releases.
    frequent.put(field, speaker == null ? List.of() : speaker.others());
    return Stream.of(FacetField.SPEAKER, FacetField.TOPIC, FacetField.PUBLISHER, FacetField.VENUE)
        .map(
            other ->
                new FacetGroup(
                    other.key(),
                    messages.get("profile.related." + other.key()),
                    messages.languageOf(other),
                    frequent.getOrDefault(other, List.of()).stream()
                        .limit(FREQUENT)
                        .map(it -> profile(other, it, messages))
                        .toList(),
                    List.of(),
                    null))
        .filter(group -> !group.top().isEmpty())
        .toList();
  }

  private static FacetLink profile(FacetField field, FacetValue value, Messages messages) {
    return new FacetLink(
        messages.value(field, value.value()),
        messages.number(value.count()),
        false,
        SearchAddress.in(messages.language()).toProfile(field, value.value()),
        List.of());
  }
}
