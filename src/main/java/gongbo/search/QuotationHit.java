package gongbo.search;

import gongbo.release.AttributedQuotation;

/**
 * A matching quotation.
 *
 * @param utterance the quotation
 * @param score the score; comparable within one answer only, 0 when sorted by date
 * @param text its words with matches highlighted
 */
public record QuotationHit(AttributedQuotation utterance, float score, HighlightedText text) {}
