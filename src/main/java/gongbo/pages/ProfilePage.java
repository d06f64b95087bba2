package gongbo.pages;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.PublicAddress;
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
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The profile page of a speaker, venue, topic or publisher.
 *
 * @param frame the shell of the page
 * @param kind the field, linked to its list
 * @param name the name
 * @param language the language of the name
 * @param holdings the number of releases and quotations, and the period they cover
 * @param renamed the earlier and later names of a publisher; empty for other fields
 * @param roles the posts of a speaker, latest first; empty for other fields
 * @param histogram the releases over time
 * @param related the frequent values of its releases
 * @param quotations the newest quotations
 * @param allQuotations the address of all quotations
 * @param releases the newest releases
 * @param allReleases the address of all releases
 * @param actions what a reader can do with the page
 */
@RecordBuilder
public record ProfilePage(
    PageShell frame,
    Link kind,
    String name,
    Language language,
    String holdings,
    List<Link> renamed,
    List<Role> roles,
    Histogram histogram,
    List<FacetGroup> related,
    List<QuotationSummary> quotations,
    String allQuotations,
    List<ReleaseSummary> releases,
    String allReleases,
    PageActions actions) {
  /** The number of newest releases and quotations. */
  static final int NEWEST = 5;

  /** The number of frequent values per field. */
  private static final int FREQUENT = 8;

  /**
   * A post of a speaker.
   *
   * @param name affiliation and title
   * @param time the period in which releases mention it; empty when unknown
   * @param releases the number of releases that mention it
   */
  public record Role(String name, String time, String releases) {}

  public ProfilePage {
    renamed = List.copyOf(renamed);
    roles = List.copyOf(roles);
    related = List.copyOf(related);
    quotations = List.copyOf(quotations);
    releases = List.copyOf(releases);
  }

  /** Returns the request for the newest releases. */
  public static SearchAddress request(FacetField field, String value, Language language) {
    return SearchAddress.in(language).with(field, value).withSort(Sort.NEWEST).withSize(NEWEST);
  }

  /**
   * Returns the profile page of a value.
   *
   * @param speaker the profile of a speaker; null for other fields
   * @param names the earlier and later names of a publisher; empty for other fields
   * @param site the public address of the server
   */
  public static ProfilePage of(
      FacetField field,
      String value,
      @Nullable SpeakerProfile speaker,
      List<String> names,
      SearchResult<Hit> releases,
      SearchResult<QuotationHit> quotations,
      Language language,
      PublicAddress site) {
    Messages messages = Messages.of(language);
    SearchAddress all = SearchAddress.in(language).with(field, value).withSort(Sort.NEWEST);
    String name = messages.value(field, speaker == null ? value : speaker.key());
    SearchAddress switched = SearchAddress.in(language.other());
    String holdings = messages.get("profile.holdings", releases.total(), quotations.total());
    Histogram histogram = Histogram.of(releases.facets().of(FacetField.DATE), all, messages);
    return ProfilePageBuilder.builder()
        .frame(
            PageShell.ofProfile(
                all,
                name,
                messages.get("summary", messages.facet(field) + " " + name + ": " + holdings),
                switched.toProfile(field, value)))
        .kind(
            Link.to(
                messages.facet(field), CataloguePage.toList(field, SearchAddress.in(language), "")))
        .name(name)
        .language(messages.languageOf(field))
        .holdings(holdings)
        .renamed(renamed(field, names, language))
        .roles(speaker == null ? List.of() : roles(speaker, messages))
        .histogram(histogram)
        .related(related(field, speaker, releases, messages))
        .quotations(
            quotations.hits().stream().map(hit -> QuotationSummary.of(hit, all, messages)).toList())
        .allQuotations(all.withTab(Tab.QUOTATIONS).toString())
        .releases(
            releases.hits().stream().map(hit -> ReleaseSummary.of(hit, all, messages)).toList())
        .allReleases(all.toString())
        .actions(
            PageActions.ofProfile(
                all, all.toProfile(field, value), name, releases.generation(), site, messages))
        .build();
  }

  private static List<Link> renamed(FacetField field, List<String> names, Language language) {
    return names.stream()
        .map(name -> Link.to(name, SearchAddress.in(language).toProfile(field, name)))
        .toList();
  }

  private static List<Role> roles(SpeakerProfile speaker, Messages messages) {
    return speaker.roles().stream().map(role -> role(role, messages)).toList();
  }

  private static Role role(SpeakerProfile.Role role, Messages messages) {
    return new Role(
        QuotationSummary.post(role.affiliation(), role.title()),
        months(role.first(), role.last(), messages),
        messages.get("people.releases", role.releases()));
  }

  /** Returns the months of a period; empty when unknown. */
  static String months(@Nullable LocalDate first, @Nullable LocalDate last, Messages messages) {
    return first == null || last == null
        ? ""
        : messages.dates(new DateRange(PartialDate.ofMonth(first), PartialDate.ofMonth(last)));
  }

  private static List<FacetGroup> related(
      FacetField field,
      @Nullable SpeakerProfile speaker,
      SearchResult<Hit> result,
      Messages messages) {
    Map<FacetField, List<FacetValue>> frequent = new EnumMap<>(FacetField.class);
    SearchAddress.PROFILE_FIELDS.forEach(other -> frequent.put(other, result.facets().of(other)));
    // The counts of a field ignore its own selection, so they would be those of all releases.
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
        value.count(),
        false,
        SearchAddress.in(messages.language()).toProfile(field, value.value()),
        List.of());
  }
}
