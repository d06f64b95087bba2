package gongbo.alerts;

/**
 * The signed links of a mail, absolute.
 *
 * @param confirm confirms the subscription
 * @param unsubscribe ends the subscription
 * @param manage shows and changes all subscriptions of the reader
 */
public record AlertLinks(String confirm, String unsubscribe, String manage) {}
