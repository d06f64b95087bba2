package gongbo.pages;

import gongbo.request.FormField;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.SearchParameters;
import gongbo.search.FacetField;
import gongbo.search.FacetOptions;
import gongbo.search.FacetValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The speakers, publishers, venues or topics there are, the most frequent first; or those of the
 * releases that a search finds.
 *
 * @param frame what stands around it
 * @param heading what they are, and how many
 * @param cut what to do where these are not all; empty where they are
 * @param of the results that they are of; null for those of everything
 * @param typed what their names begin with
 * @param kept what the form that asks for a beginning keeps
 * @param entries those of this page
 * @param pagination the way to the other pages, or null when there is one page
 * @param others the lists of the other kinds
 */
public record CataloguePage(
    PageShell frame,
    String heading,
    String cut,
    @Nullable Link of,
    String typed,
    List<FormField> kept,
    List<Entry> entries,
    @Nullable Pagination pagination,
    List<Link> others) {
  /** So many stand on a page: three columns of a screen and a half. */
  static final int SIZE = 120;

  /** In the order of what a reader looks through most. */
  private static final List<FacetField> FIELDS =
      List.of(FacetField.PUBLISHER, FacetField.SPEAKER, FacetField.VENUE, FacetField.TOPIC);

  /**
   * One of them.
   *
   * @param name the name, leading to the page about it or to the results that have it
   * @param language the language of the name
   * @param post what a speaker is; empty for others, and when unknown
   * @param count how many releases have it
   */
  public record Entry(Link name, Language language, String post, String count) {}

  public CataloguePage {
    kept = List.copyOf(kept);
    entries = List.copyOf(entries);
    others = List.copyOf(others);
  }

  /** Where the list of a field is: what the addresses of its values begin with. */
  public static String pathOf(FacetField field) {
    String path = SearchAddress.profilePath(field);
    return path.substring(0, path.length() - 1);
  }

  /** The lists there are. */
  static List<Link> all(Messages messages) {
    return links(FIELDS.stream(), messages);
  }

  private static List<Link> links(Stream<FacetField> fields, Messages messages) {
    String query = SearchAddress.query(SearchAddress.in(messages.language()).fields());
    return fields
        .map(field -> Link.to(messages.get("catalogue." + field.key()), pathOf(field) + query))
        .toList();
  }

  /** Those of the values that stand on a page. */
  public static List<FacetValue> shown(SearchAddress address, List<FacetValue> values) {
    int from = Math.min((address.page() - 1) * SIZE, values.size());
    return values.subList(from, Math.min(from + SIZE, values.size()));
  }

  /**
   * Returns a page of the list of a field.
   *
   * @param address the search whose releases they are of, and the page
   * @param typed what their names begin with
   * @param values all that begin so
   * @param posts what those of the page are, by name, where they are speakers
   */
  public static CataloguePage of(
      FacetField field,
      SearchAddress address,
      String typed,
      List<FacetValue> values,
      Map<String, String> posts) {
    Messages messages = Messages.of(address.language());
    String heading = messages.get("catalogue.heading." + field.key(), values.size());
    int pages = Math.ceilDiv(values.size(), SIZE);
    return new CataloguePage(
        PageShell.of(
            address,
            messages.get("catalogue." + field.key()),
            toList(field, address.withLanguage(address.language().other()), typed),
            !isNarrowed(address)),
        heading,
        isNarrowed(address) && values.size() >= FacetOptions.MAX_LIMIT
            ? messages.get("catalogue.cut", values.size())
            : "",
        isNarrowed(address) ? Link.to(results(address, messages), address.toString()) : null,
        typed,
        address.withPage(1).fields(),
        shown(address, values).stream()
            .map(value -> entry(field, value, posts, address, messages))
            .toList(),
        pages > 1 && address.page() <= pages
            ? Pagination.of(
                address.page(),
                pages,
                number -> toList(field, address.withPage(number), typed),
                messages)
            : null,
        links(FIELDS.stream().filter(other -> other != field), messages));
  }

  /** The address of a list. */
  static String toList(FacetField field, SearchAddress address, String typed) {
    Stream<FormField> prefix =
        typed.isEmpty() ? Stream.of() : Stream.of(new FormField(SearchParameters.PREFIX, typed));
    return pathOf(field)
        + SearchAddress.query(Stream.concat(address.fields().stream(), prefix).toList());
  }

  /** Whether they are those of some releases only. */
  public static boolean isNarrowed(SearchAddress address) {
    return !address.text().isEmpty() || address.hasFilters();
  }

  private static String results(SearchAddress address, Messages messages) {
    return address.text().isEmpty()
        ? messages.get("release.back-all")
        : messages.get("release.back", address.text());
  }

  private static Entry entry(
      FacetField field,
      FacetValue value,
      Map<String, String> posts,
      SearchAddress address,
      Messages messages) {
    SearchAddress releases = address.withPage(1);
    return new Entry(
        Link.to(
            messages.value(field, value.value()),
            isNarrowed(address)
                ? releases.with(field, value.value()).toString()
                : releases.toProfile(field, value.value())),
        messages.languageOf(field),
        posts.getOrDefault(value.value(), ""),
        messages.number(value.count()));
  }
}
