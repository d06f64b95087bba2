package gongbo.web;

import gongbo.search.FacetField;
import gongbo.search.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the box suggests under what is being typed.
 *
 * @param messages the words of its language
 * @param groups the suggestions, those of a kind together
 * @param status what is said of them to who cannot see them
 */
public record SuggestionList(Messages messages, List<Group> groups, String status) {
  /** How many suggestions of each kind: a list that is read at a glance. */
  static final int OF_EACH = 4;

  /**
   * The suggestions of a kind.
   *
   * @param key the name of the kind, such as {@code speaker}
   * @param title what the kind is called
   * @param language the language of the values
   * @param options the values, leading to their releases
   */
  public record Group(String key, String title, Language language, List<FacetLink> options) {
    public Group {
      options = List.copyOf(options);
    }
  }

  public SuggestionList {
    groups = List.copyOf(groups);
  }

  static SuggestionList of(List<Suggestion> suggestions, Language language) {
    Messages messages = Messages.of(language);
    Map<FacetField, List<FacetLink>> options = new LinkedHashMap<>();
    for (Suggestion suggestion : suggestions) {
      options
          .computeIfAbsent(suggestion.field(), field -> new ArrayList<>())
          .add(option(suggestion, messages));
    }
    List<Group> groups = new ArrayList<>();
    options.forEach(
        (field, links) ->
            groups.add(
                new Group(field.key(), messages.facet(field), messages.languageOf(field), links)));
    return new SuggestionList(
        messages, groups, messages.get("suggestions.status", suggestions.size()));
  }

  private static FacetLink option(Suggestion suggestion, Messages messages) {
    return new FacetLink(
        messages.value(suggestion.field(), suggestion.value()),
        messages.number(suggestion.count()),
        false,
        SearchAddress.in(messages.language())
            .with(suggestion.field(), suggestion.value())
            .toString(),
        List.of());
  }
}
