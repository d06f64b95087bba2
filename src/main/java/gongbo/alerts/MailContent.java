package gongbo.alerts;

import gongbo.request.Language;

/**
 * The subject and the two parts of a mail, which say the same.
 *
 * @param language the language
 * @param subject the subject, one line
 * @param text the part for readers without HTML
 * @param html the part with HTML
 */
public record MailContent(Language language, String subject, String text, String html) {}
