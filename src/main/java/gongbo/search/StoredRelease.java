package gongbo.search;

import gongbo.release.Release;

/**
 * A stored release.
 *
 * @param release the release
 * @param generation the id of the generation
 */
public record StoredRelease(Release release, String generation) {}
