package gongbo.pages;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.FacetField;
import gongbo.search.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The suggestions under the search box.
 *
 * @param messages the messages in the language of the page
 * @param groups the suggestions by kind
 * @param status the announcement for screen readers
 */
public record SuggestionList(Messages messages, List<Group> groups, String status) {
  /** The suggestions per kind: few enough to read at a glance. */
  public static final int OF_EACH = 4;

  /**
   * The suggestions of one kind.
   *
   * @param key the name of the kind, such as {@code speaker}
   * @param title the label of the kind
   * @param language the language of the values
   * @param options the values, linked to their releases
   */
  public record Group(String key, String title, Language language, List<FacetLink> options) {
    public Group {
      options = List.copyOf(options);
    }
  }

  public SuggestionList {
    groups = List.copyOf(groups);
  }

  public static SuggestionList of(List<Suggestion> suggestions, Language language) {
    Messages messages = Messages.of(language);
    Map<Suggestion.SuggestionKind, List<FacetLink>> options = new LinkedHashMap<>();
    for (Suggestion suggestion : suggestions) {
      options
          .computeIfAbsent(suggestion.kind(), kind -> new ArrayList<>())
          .add(option(suggestion, messages));
    }
    List<Group> groups = new ArrayList<>();
    options.forEach((kind, links) -> groups.add(group(kind, links, messages)));
    return new SuggestionList(
        messages, groups, messages.get("suggestions.status", suggestions.size()));
  }

  private static Group group(
      Suggestion.SuggestionKind kind, List<FacetLink> links, Messages messages) {
    return FacetField.ofKey(kind.key())
        .map(
            field ->
                new Group(field.key(), messages.facet(field), messages.languageOf(field), links))
        .orElseGet(
            () ->
                new Group(
                    kind.key(), messages.get("suggestions." + kind.key()), Language.KOREAN, links));
  }

  /** Returns the address of a suggestion: a name filters, words are searched. */
  private static FacetLink option(Suggestion suggestion, Messages messages) {
    Optional<FacetField> field = FacetField.ofKey(suggestion.kind().key());
    String value = suggestion.value();
    return new FacetLink(
        field.map(known -> messages.value(known, value)).orElse(value),
        suggestion.count(),
        false,
        field
            .map(known -> SearchAddress.in(messages.language()).with(known, value))
            .orElseGet(() -> SearchAddress.of(value, messages.language()))
            .toString(),
        List.of());
  }
}
