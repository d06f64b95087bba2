/**
 * The vocabulary: what a press release is, as values.
 *
 * <p>Takes and gives nothing but records; imports the JDK alone. Start with {@link
 * gongbo.release.RawRelease}, a release as it was read, and {@link gongbo.release.Release}, the
 * same with what was found in it. A {@link gongbo.release.Finding} wraps each thing found together
 * with its evidence: the {@link gongbo.release.Span} it stands at and the rule that saw it.
 *
 * <p>Every text here is in Unicode normalisation form C.
 */
@NullMarked
package gongbo.release;

import org.jspecify.annotations.NullMarked;
