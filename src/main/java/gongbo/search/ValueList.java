package gongbo.search;

import java.util.List;

/**
 * The values of a field, the most frequent first.
 *
 * @param generation the id of the generation that has them
 * @param values all that begin as was asked for
 */
public record ValueList(String generation, List<Suggestion> values) {
  public ValueList {
    values = List.copyOf(values);
  }
}
