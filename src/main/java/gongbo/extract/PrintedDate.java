package gongbo.extract;

import gongbo.release.EventDate;

/**
 * A date as a text prints it, resolved to days.
 *
 * @param start its first character in the text
 * @param end the offset after its last character
 * @param value the day or days
 * @param form the notation, such as {@code month-day-weekday}
 * @param certain whether a printed year or weekday agrees with the days
 */
record PrintedDate(int start, int end, EventDate value, String form, boolean certain) {}
