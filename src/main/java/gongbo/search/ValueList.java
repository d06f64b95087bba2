package gongbo.search;

import java.util.List;

/**
 * The values of a field, most frequent first.
 *
 * @param generation the id of the generation
 * @param values the values with the requested prefix
 */
public record ValueList(String generation, List<Suggestion> values) {
  public ValueList {
    values = List.copyOf(values);
  }
}
