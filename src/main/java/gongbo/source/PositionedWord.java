package gongbo.source;

/**
 * A word at its position on a page.
 *
 * @param text the word, or several words without a wide gap
 * @param left the left edge, in points from the left of the page
 * @param right the right edge
 * @param base the base line, in points from the top of the page
 * @param size the height
 * @param share the vertical position, from 0 (top) to 1
 */
record PositionedWord(
    String text, double left, double right, double base, double size, double share) {}
