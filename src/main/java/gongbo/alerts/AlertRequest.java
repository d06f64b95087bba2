package gongbo.alerts;

import gongbo.request.Language;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who wants to follow a search.
 *
 * @param address the mail address
 * @param search the search
 * @param frequency how often
 * @param language the language of the mails
 * @param network identifies the network of the client; only a keyed digest of it is kept, for a
 *     day; null when it is unknown, as behind a proxy
 */
@RecordBuilder
public record AlertRequest(
    MailAddress address,
    SavedSearch search,
    Frequency frequency,
    Language language,
    @Nullable String network) {}
