package gongbo.source;

/**
 * A line at its position on a page.
 *
 * @param text the text
 * @param left the left edge
 * @param right the right edge
 * @param edge the right edge of the lines around it
 * @param share the vertical position, from 0 (top) to 1
 * @param spaced whether a space is printed after the text
 */
record PositionedLine(
    String text, double left, double right, double edge, double share, boolean spaced) {}
