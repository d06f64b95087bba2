package gongbo.search;

import gongbo.release.ReleaseId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A release that is indexed and not shown, for the operator.
 *
 * @param id the id
 * @param title the title
 * @param until the time in Korea from which it is shown; null when it was withdrawn
 */
public record WithheldRelease(ReleaseId id, String title, @Nullable LocalDateTime until) {}
