/**
 * Downloads releases.
 *
 * <p>Takes the address and key of a service and a period, gives a folder of its answers as files,
 * which the source package reads; imports source, whose reader of answers checks each of them.
 * Start with {@link gongbo.download.PressReleaseDownloader}.
 */
@NullMarked
package gongbo.download;

import org.jspecify.annotations.NullMarked;
