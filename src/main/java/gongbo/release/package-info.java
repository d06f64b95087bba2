/**
 * The data model of press releases and of the information extracted from them.
 *
 * <p>The package contains only value types and imports only the JDK. Start with {@link
 * gongbo.release.RawRelease}, a release as read from its source, and {@link
 * gongbo.release.Release}, the same release with the extracted information. A {@link
 * gongbo.release.Finding} adds the evidence to an extracted value: its {@link gongbo.release.Span}
 * and the rule that extracted it.
 *
 * <p>All text is in Unicode normalisation form C.
 */
@NullMarked
package gongbo.release;

import org.jspecify.annotations.NullMarked;
