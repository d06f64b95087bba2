package gongbo.search;

import gongbo.release.AttributedQuotation;

/**
 * A matching quotation.
 *
 * @param utterance the quotation
 * @param rank the score and the tier
 * @param text its words with matches highlighted
 */
public record QuotationHit(AttributedQuotation utterance, HitRank rank, HighlightedText text) {}
