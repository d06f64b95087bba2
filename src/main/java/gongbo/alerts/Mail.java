package gongbo.alerts;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail.
 *
 * @param messageId the header {@code Message-ID}
 * @param to the address of the reader
 * @param date when it was made
 * @param content what the reader sees
 * @param unsubscribe the address at which one request ends the subscription (RFC 8058); null in a
 *     mail that nobody is subscribed to
 */
@RecordBuilder
record Mail(
    String messageId, String to, Instant date, MailContent content, @Nullable String unsubscribe) {}
