/**
 * What the service knows of written Korean.
 *
 * <p>Takes and gives text and tokens; imports config and Lucene's analysis. {@link
 * gongbo.korean.KoreanText} folds text at the door; {@link gongbo.korean.KoreanAnalysis} makes the
 * two analyzers, morphemes by nori and syllable pairs as its safety net.
 */
@NullMarked
package gongbo.korean;

import org.jspecify.annotations.NullMarked;
