package gongbo.search;

import gongbo.release.AttributedQuotation;

/**
 * A quotation that matches.
 *
 * @param utterance the quotation, whole
 * @param score how well it matches; comparable within one answer only, 0 when sorted by date
 * @param text its words, those that match marked
 */
public record QuotationHit(AttributedQuotation utterance, float score, HighlightedText text) {}
