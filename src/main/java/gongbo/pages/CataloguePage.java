package gongbo.pages;

import gongbo.request.FormField;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.request.SearchParameters;
import gongbo.search.FacetField;
import gongbo.search.FacetOptions;
import gongbo.search.FacetValue;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of speakers, publishers, venues or topics, most frequent first, of the whole index or of
 * the results of a search.
 *
 * @param frame the shell of the page
 * @param heading the kind of values and their number
 * @param cut advice where the list is incomplete; empty where it is complete
 * @param of the results that the list is limited to; null for the whole index
 * @param typed the prefix of the names
 * @param kept the hidden fields of the prefix form
 * @param entries the entries of this page
 * @param pagination the links to the other pages; null when there is one page
 * @param others the lists of the other fields
 */
@RecordBuilder
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
  /** Entries per page: three columns of one and a half screens. */
  static final int SIZE = 120;

  /** The fields with lists, most used first. */
  private static final List<FacetField> FIELDS =
      List.of(FacetField.PUBLISHER, FacetField.SPEAKER, FacetField.VENUE, FacetField.TOPIC);

  /**
   * An entry of the list.
   *
   * @param name the name, linked to its profile page or to its results
   * @param language the language of the name
   * @param post the post of a speaker; empty for other fields and when unknown
   * @param count the number of releases
   */
  public record Entry(Link name, Language language, String post, long count) {}

  public CataloguePage {
    kept = List.copyOf(kept);
    entries = List.copyOf(entries);
    others = List.copyOf(others);
  }

  /** Returns the path of the list of a field, which is the prefix of its profile pages. */
  public static String pathOf(FacetField field) {
    String path = SearchAddress.profilePath(field);
    return path.substring(0, path.length() - 1);
  }

  /** Returns links to all lists. */
  static List<Link> all(Messages messages) {
    return links(FIELDS.stream(), messages);
  }

  private static List<Link> links(Stream<FacetField> fields, Messages messages) {
    String query = SearchAddress.query(SearchAddress.in(messages.language()).fields());
    return fields
        .map(field -> Link.to(messages.get("catalogue." + field.key()), pathOf(field) + query))
        .toList();
  }

  /** Returns the values on the current page. */
  public static List<FacetValue> shown(SearchAddress address, List<FacetValue> values) {
    int from = Math.min((address.page() - 1) * SIZE, values.size());
    return values.subList(from, Math.min(from + SIZE, values.size()));
  }

  /**
   * Returns a page of the list of a field.
   *
   * @param address the search whose releases are counted, and the page
   * @param typed the prefix of the names
   * @param values all values with the prefix
   * @param posts the posts of the speakers on the page, by name
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
    return CataloguePageBuilder.builder()
        .frame(
            PageShell.of(
                address,
                messages.get("catalogue." + field.key()),
                toList(field, address.withLanguage(address.language().other()), typed),
                !isNarrowed(address)))
        .heading(heading)
        .cut(
            isNarrowed(address) && values.size() >= FacetOptions.MAX_LIMIT
                ? messages.get("catalogue.cut", values.size())
                : "")
        .of(isNarrowed(address) ? Link.to(results(address, messages), address.toString()) : null)
        .typed(typed)
        .kept(address.withPage(1).fields())
        .entries(
            shown(address, values).stream()
                .map(value -> entry(field, value, posts, address, messages))
                .toList())
        .pagination(
            pages > 1 && address.page() <= pages
                ? Pagination.of(
                    address.page(),
                    pages,
                    number -> toList(field, address.withPage(number), typed),
                    messages)
                : null)
        .others(links(FIELDS.stream().filter(other -> other != field), messages))
        .build();
  }

  /** Returns the address of a list. */
  static String toList(FacetField field, SearchAddress address, String typed) {
    Stream<FormField> prefix =
        typed.isEmpty() ? Stream.of() : Stream.of(new FormField(SearchParameters.PREFIX, typed));
    return pathOf(field)
        + SearchAddress.query(Stream.concat(address.fields().stream(), prefix).toList());
  }

  /** Returns whether the list is limited to some releases. */
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
        value.count());
  }
}
