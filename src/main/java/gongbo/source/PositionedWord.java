package gongbo.source;

/**
 * A word where it is printed on a page.
 *
 * @param text the word, or several without a wide gap
 * @param left where it begins, in points from the left edge
 * @param right where it ends
 * @param base its base line, in points from the upper edge
 * @param size how high it is
 * @param share how far down the page it stands, from 0 to 1
 */
record PositionedWord(
    String text, double left, double right, double base, double size, double share) {}
