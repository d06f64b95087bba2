package gongbo.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;

/**
 * A position between two hits, from which the next hits can be requested. It holds the sort values
 * of the hit before it, so that no hit is skipped or repeated.
 *
 * @param generation the id of the generation in which the position is valid
 * @param today the day of the first request, to which relative dates such as 지난달 refer
 * @param rank the number of hits before the position
 * @param document the document number of the hit before it
 * @param tier the key of the tier of that hit; 0 where the order has none
 * @param score the score of that hit; 0 when sorted by date
 * @param published when it was published, in seconds of Korean time since 1970
 * @param id its id
 */
@RecordBuilder
public record PageCursor(
    String generation,
    LocalDate today,
    int rank,
    int document,
    double tier,
    float score,
    long published,
    String id) {}
