package gongbo.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contents and state of the served generation.
 *
 * @param generation the id
 * @param snapshot distinguishes what is shown of the generation at different times: after a
 *     withdrawal or the end of an embargo it is another one
 * @param created when it was finished
 * @param age the time since then
 * @param sinceFollowed the time since {@code CURRENT} was last compared with it
 * @param releases the number of releases
 * @param quotations the number of quotations
 * @param people the number of names of speakers, which the list of speakers has
 * @param places the number of venues, which the list of venues has
 * @param glosses the number of abbreviations and other names that they define
 * @param oldest the first day of publication; null when no release is dated
 * @param newest the last day of publication; null when no release is dated
 * @param trouble why an older generation is served, or may be; null when the current one is
 */
@RecordBuilder
public record IndexStatus(
    String generation,
    long snapshot,
    Instant created,
    Duration age,
    Duration sinceFollowed,
    long releases,
    long quotations,
    long people,
    long places,
    long glosses,
    @Nullable LocalDate oldest,
    @Nullable LocalDate newest,
    @Nullable String trouble) {}
