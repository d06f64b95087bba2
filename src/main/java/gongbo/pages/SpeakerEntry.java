package gongbo.pages;

import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;
import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import java.util.List;
import java.util.Map;

/**
 * A speaker in a list.
 *
 * @param name the name, linked to the profile page
 * @param post the most frequent affiliation and title; empty when unknown
 * @param releases the number of releases, linked to them
 * @param quotations the address of the speaker's matching quotations
 */
public record SpeakerEntry(Link name, String post, Link releases, String quotations) {
  /**
   * Returns the speakers of a facet.
   *
   * @param posts the posts of the speakers, by name
   * @param address the search whose facet it is
   */
  static List<SpeakerEntry> all(
      List<FacetValue> speakers,
      Map<String, String> posts,
      SearchAddress address,
      Messages messages) {
    return speakers.stream()
        .map(speaker -> of(speaker, posts.getOrDefault(speaker.value(), ""), address, messages))
        .toList();
  }

  private static SpeakerEntry of(
      FacetValue speaker, String post, SearchAddress address, Messages messages) {
    SearchAddress narrowed = address.with(FacetField.SPEAKER, speaker.value());
    return new SpeakerEntry(
        Link.to(
            messages.value(FacetField.SPEAKER, speaker.value()),
            address.toProfile(FacetField.SPEAKER, speaker.value())),
        post,
        Link.to(
            messages.get("people.releases", speaker.count()),
            narrowed.withTab(Tab.RELEASES).toString()),
        narrowed.withTab(Tab.QUOTATIONS).toString());
  }
}
