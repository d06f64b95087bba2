package gongbo.entities;

/**
 * Two names of one thing, of which releases define one by the other: {@code 과학기술정책연구원(이하 STEPI)}.
 *
 * @param term the thing's name
 * @param alias its other name
 * @param releases how many releases define it so
 */
public record Abbreviation(String term, String alias, int releases) {}
