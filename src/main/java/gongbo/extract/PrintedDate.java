package gongbo.extract;

import gongbo.release.EventDate;

/**
 * A date as printed in a text, resolved to days.
 *
 * @param start the offset of its first character
 * @param end the offset after its last character
 * @param value the day or days
 * @param form the notation, such as {@code month-day-weekday}
 * @param certain true if a printed year or weekday agrees with the days
 */
record PrintedDate(int start, int end, EventDate value, String form, boolean certain) {}
