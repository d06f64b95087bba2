/** Chooses the topics of a release, in whatever language, by the scores of its words. */
@NullMarked
package gongbo.extract.topics;

import org.jspecify.annotations.NullMarked;
