package gongbo.web;

import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import gongbo.search.Hit;
import gongbo.search.SearchResult;
import java.util.List;

/**
 * A page of people who speak in the releases that match, the most frequent first.
 *
 * @param frame what stands around it
 * @param head what stands over it
 * @param narrowing what narrows it
 * @param people the people
 * @param empty whether there are none
 */
public record PeoplePage(
    Frame frame, ResultsHead head, Narrowing narrowing, List<Person> people, boolean empty) {
  /**
   * A person.
   *
   * @param name the name, leading to the page about the person
   * @param releases how many of the releases the person speaks in, leading to them
   * @param quotations where the person's quotations are that match
   */
  public record Person(Link name, Link releases, String quotations) {}

  public PeoplePage {
    people = List.copyOf(people);
  }

  static PeoplePage of(SearchAddress address, SearchResult<Hit> result) {
    Messages messages = Messages.of(address.language());
    List<FacetValue> speakers = result.facets().of(FacetField.SPEAKER);
    String heading =
        address.text().isEmpty()
            ? messages.get("people.heading-all", speakers.size())
            : messages.get("people.heading", address.text(), speakers.size());
    return new PeoplePage(
        Frame.ofResults(address, heading, false),
        ResultsHead.of(address, heading, result.interpretation(), messages),
        Narrowing.of(address, result, messages),
        speakers.stream().map(speaker -> person(speaker, address, messages)).toList(),
        speakers.isEmpty());
  }

  private static Person person(FacetValue speaker, SearchAddress address, Messages messages) {
    SearchAddress narrowed = address.with(FacetField.SPEAKER, speaker.value());
    return new Person(
        Link.to(speaker.value(), address.toProfile(FacetField.SPEAKER, speaker.value())),
        Link.to(
            messages.get("people.releases", speaker.count()),
            narrowed.withTab(Tab.RELEASES).toString()),
        narrowed.withTab(Tab.QUOTATIONS).toString());
  }
}
