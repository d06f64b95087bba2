package gongbo.pages;

import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.FacetField;
import gongbo.search.FacetOptions;
import gongbo.search.FacetValue;
import gongbo.search.Hit;
import gongbo.search.SearchResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the people who speak in the matching releases, most frequent first.
 *
 * @param frame the shell of the page
 * @param head the head of the results
 * @param narrowing the filters
 * @param people the most frequent speakers
 * @param all the address of the list of all; null when none are left
 */
public record PeoplePage(
    PageShell frame,
    ResultsHead head,
    ActiveFilters narrowing,
    List<SpeakerEntry> people,
    @Nullable String all) {
  public PeoplePage {
    people = List.copyOf(people);
  }

  /**
   * Returns a page of speakers.
   *
   * @param posts the posts of the speakers, by name
   */
  public static PeoplePage of(
      SearchAddress address, SearchResult<Hit> result, Map<String, String> posts) {
    Messages messages = Messages.of(address.language());
    List<FacetValue> speakers = result.facets().of(FacetField.SPEAKER);
    String heading = ResultsHead.heading("people", address, speakers.size(), messages);
    return new PeoplePage(
        PageShell.ofResults(address, heading, false),
        ResultsHead.of(address, heading, result.interpretation(), messages),
        ActiveFilters.of(address, result, messages),
        SpeakerEntry.all(speakers, posts, address, messages),
        speakers.size() < FacetOptions.DEFAULT_LIMIT
            ? null
            : CataloguePage.toList(FacetField.SPEAKER, address.withPage(1), ""));
  }
}
