package gongbo.pages;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A facet of the results.
 *
 * @param key the parameter, such as {@code speaker}
 * @param title the name of the facet
 * @param language the language of its values
 * @param top the values shown at first
 * @param rest the values shown on request
 * @param all the address of the list of all values; null when none are left
 */
public record FacetGroup(
    String key,
    String title,
    Language language,
    List<FacetLink> top,
    List<FacetLink> rest,
    @Nullable String all) {
  /** The values shown at first. */
  static final int TOP = 10;

  /** The values shown on request; the list has the others. */
  static final int REST = 20;

  public FacetGroup {
    top = List.copyOf(top);
    rest = List.copyOf(rest);
  }

  /** Returns the group of a field. Selected values are shown at first, however rare they are. */
  static FacetGroup of(
      FacetField field, List<FacetValue> values, SearchAddress address, Messages messages) {
    List<FacetLink> top = new ArrayList<>();
    List<FacetLink> rest = new ArrayList<>();
    for (int rank = 0; rank < values.size(); rank++) {
      FacetLink link = link(field, values.get(rank), address, messages);
      if (rank < TOP || link.selected()) {
        top.add(link);
      } else if (rest.size() < REST) {
        rest.add(link);
      }
    }
    return new FacetGroup(
        field.key(),
        messages.facet(field),
        messages.languageOf(field),
        top,
        rest,
        values.size() > top.size() + rest.size() && SearchAddress.PROFILE_FIELDS.contains(field)
            ? CataloguePage.toList(field, address.withPage(1), "")
            : null);
  }

  private static FacetLink link(
      FacetField field, FacetValue value, SearchAddress address, Messages messages) {
    boolean selected = address.has(field, value.value());
    SearchAddress target =
        selected ? address.without(field, value.value()) : address.with(field, value.value());
    return new FacetLink(
        messages.value(field, value.value()),
        value.count(),
        selected,
        target.toString(),
        selected || isShared(field, value) ? finer(field, value, address, messages) : List.of());
  }

  /** Returns whether several people share the name; a single one would appear twice. */
  private static boolean isShared(FacetField field, FacetValue value) {
    return field == FacetField.SPEAKER
        && (value.children().size() > 1
            || value.children().stream().anyMatch(FacetValue::selected));
  }

  /**
   * Returns the most frequent finer values: venues of a selected region, or people who share a
   * selected name.
   */
  private static List<FacetLink> finer(
      FacetField field, FacetValue value, SearchAddress address, Messages messages) {
    return value.children().stream()
        .limit(TOP)
        .map(
            child ->
                link(
                    field == FacetField.REGION ? FacetField.VENUE : field,
                    child,
                    address,
                    messages))
        .toList();
  }
}
