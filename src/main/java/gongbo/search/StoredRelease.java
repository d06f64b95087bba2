package gongbo.search;

import gongbo.release.Release;

/**
 * A release of the index.
 *
 * @param release the release, whole
 * @param generation the id of the generation it was taken from
 */
public record StoredRelease(Release release, String generation) {}
