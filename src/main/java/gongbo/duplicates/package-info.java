/**
 * Detection of near-duplicate releases.
 *
 * <p>Takes {@link gongbo.release.Release}s and gives {@link gongbo.duplicates.DuplicateClusters};
 * imports release. Start with {@link gongbo.duplicates.DuplicateDetector}, which compares one
 * {@link gongbo.duplicates.Fingerprint} of each release.
 */
@NullMarked
package gongbo.duplicates;

import org.jspecify.annotations.NullMarked;
