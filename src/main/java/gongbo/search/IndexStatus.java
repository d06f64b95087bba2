package gongbo.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the generation that answers holds.
 *
 * @param generation its id
 * @param created when it was finished
 * @param releases how many releases it has
 * @param quotations how many quotations stand in them
 * @param people how many people are told apart in them
 * @param places how many places their events are at
 * @param glosses how many other names they define
 * @param oldest the day the oldest of them was published; null when no release is dated
 * @param newest the day the newest of them was published; null when no release is dated
 * @param trouble why it is not the current generation that answers; null when it is
 */
@RecordBuilder
public record IndexStatus(
    String generation,
    Instant created,
    long releases,
    long quotations,
    long people,
    long places,
    long glosses,
    @Nullable LocalDate oldest,
    @Nullable LocalDate newest,
    @Nullable String trouble) {}
