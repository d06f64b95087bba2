package gongbo.search;

import java.time.LocalDate;

/**
 * A place between two hits of an answer, from which the next hits can be asked for. It holds the
 * values that the hit before it was ordered by, so that nothing is passed over or told twice.
 *
 * @param generation the id of the generation that answered; only in it does the place exist
 * @param today the day of the first request of the walk, which 지난달 is told from to its end
 * @param rank how many hits stand before the place
 * @param document the number of the hit before it in the generation
 * @param score the score of that hit; 0 when sorted by date
 * @param published when it was published, in seconds of Korean time since 1970
 * @param id its id
 */
public record CursorPosition(
    String generation,
    LocalDate today,
    int rank,
    int document,
    float score,
    long published,
    String id) {}
