package gongbo.source;

/**
 * A line where it is printed on a page.
 *
 * @param text its words
 * @param left where it begins
 * @param right where it ends
 * @param edge how far to the right the lines around it go
 * @param share how far down the page it stands, from 0 to 1
 */
record PositionedLine(String text, double left, double right, double edge, double share) {}
