package gongbo.pages;

import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;
import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import java.util.List;
import java.util.Map;

/**
 * Somebody who speaks in releases.
 *
 * @param name the name, leading to the page about the person
 * @param post affiliation and title as most releases have them; empty when unknown
 * @param releases how many of the releases the person speaks in, leading to those
 * @param quotations the address of the person's quotations that match
 */
public record SpeakerEntry(Link name, String post, Link releases, String quotations) {
  /**
   * The speakers that a facet counts.
   *
   * @param posts what they are, by name
   * @param address what the facet is of
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
        Link.to(speaker.value(), address.toProfile(FacetField.SPEAKER, speaker.value())),
        post,
        Link.to(
            messages.get("people.releases", speaker.count()),
            narrowed.withTab(Tab.RELEASES).toString()),
        narrowed.withTab(Tab.QUOTATIONS).toString());
  }
}
