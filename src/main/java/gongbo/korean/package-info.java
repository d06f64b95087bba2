/**
 * Korean text analysis.
 *
 * <p>The package converts text to tokens; it imports config and Lucene's analysis. {@link
 * gongbo.korean.KoreanText} normalises input text. {@link gongbo.korean.KoreanAnalysis} provides
 * the analyzers: morphemes by nori, and syllable bigrams for words that nori splits inconsistently.
 */
@NullMarked
package gongbo.korean;

import org.jspecify.annotations.NullMarked;
