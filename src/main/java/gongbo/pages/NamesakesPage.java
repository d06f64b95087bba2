package gongbo.pages;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.FacetField;
import gongbo.search.SpeakerProfile;
import gongbo.search.SpeakerProfile.Namesake;
import java.util.List;

/**
 * The page of a name that several people have: the choice of one of them.
 *
 * @param frame the shell of the page
 * @param kind the field, linked to its list
 * @param name the name
 * @param people the people, the one with most releases first
 * @param all the releases in which anybody of that name speaks
 */
public record NamesakesPage(PageShell frame, Link kind, String name, List<Entry> people, Link all) {
  /**
   * A person.
   *
   * @param name name and affiliation, linked to the profile page
   * @param post the most frequent post; empty when unknown
   * @param time the period in which releases mention the person; empty when unknown
   * @param releases the number of releases
   */
  public record Entry(Link name, String post, String time, String releases) {}

  public NamesakesPage {
    people = List.copyOf(people);
  }

  /** Returns whether the profile is that of several people, among whom to choose first. */
  public static boolean isNeeded(SpeakerProfile profile) {
    return !profile.persons().isEmpty();
  }

  public static NamesakesPage of(SpeakerProfile profile, Language language) {
    Messages messages = Messages.of(language);
    SearchAddress address = SearchAddress.in(language);
    String name = profile.name();
    SearchAddress all = address.with(FacetField.SPEAKER, name);
    String switched =
        address.withLanguage(language.other()).toProfile(FacetField.SPEAKER, profile.key());
    String summary = messages.get("namesakes.lead", profile.persons().size());
    return new NamesakesPage(
        PageShell.ofProfile(all, name, name + ": " + summary, switched),
        Link.to(
            messages.facet(FacetField.SPEAKER),
            CataloguePage.toList(FacetField.SPEAKER, address, "")),
        name,
        profile.persons().stream().map(person -> entry(person, address, messages)).toList(),
        Link.to(messages.get("namesakes.all", profile.releases()), all.toString()));
  }

  /** Returns how many people have the name. */
  public String lead() {
    return frame.messages().get("namesakes.lead", people.size());
  }

  private static Entry entry(Namesake person, SearchAddress address, Messages messages) {
    SpeakerProfile.Role post = person.post();
    return new Entry(
        Link.to(
            messages.value(FacetField.SPEAKER, person.key()),
            address.toProfile(FacetField.SPEAKER, person.key())),
        post == null ? "" : QuotationSummary.post(post.affiliation(), post.title()),
        ProfilePage.months(person.first(), person.last(), messages),
        messages.get("people.releases", person.releases()));
  }
}
