package gongbo.entities;

/**
 * An abbreviation defined by releases, such as {@code 과학기술정책연구원(이하 STEPI)}.
 *
 * @param term the full name
 * @param alias the alternative name
 * @param releases the number of releases that define it
 */
public record Abbreviation(String term, String alias, int releases) {}
