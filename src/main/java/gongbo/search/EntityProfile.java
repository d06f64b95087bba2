package gongbo.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an index knows of a publisher, topic or venue.
 *
 * @param field what it is
 * @param name its name
 * @param generation the id of the generation that says so
 * @param releases how many releases have it
 * @param quotations how many quotations stand in these
 * @param first the day of the first release; null when none of them is dated
 * @param last the day of the last
 * @param facets what else these releases have
 */
public record EntityProfile(
    FacetField field,
    String name,
    String generation,
    long releases,
    long quotations,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    FacetCounts facets) {}
