package gongbo.search;

/**
 * A facet value that somebody may be typing.
 *
 * @param field what kind of value it is
 * @param value the value
 * @param count how many releases have it
 */
public record Suggestion(FacetField field, String value, long count) {}
