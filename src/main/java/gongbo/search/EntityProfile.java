package gongbo.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a publisher, topic or venue.
 *
 * @param field the field
 * @param name the name
 * @param generation the id of the generation
 * @param releases the number of releases
 * @param quotations the number of quotations in them
 * @param first the day of the first release; null when none is dated
 * @param last the day of the last release
 * @param facets the facets of these releases
 */
@RecordBuilder
public record EntityProfile(
    FacetField field,
    String name,
    String generation,
    long releases,
    long quotations,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    FacetCounts facets) {}
