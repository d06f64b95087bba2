/**
 * Alerts: saved searches whose new releases are sent by mail.
 *
 * <p>Takes the releases that a snapshot adds, gives mails; imports release, config, search and
 * request. Start with {@link gongbo.alerts.Alerts}, which takes subscriptions and runs the worker.
 * {@code ReleaseScan} finds what is new in a snapshot, {@code AlertMatcher} matches it with every
 * subscription, {@code Outbox} makes mails when they are due, and {@code MailSender} sends them.
 * Everything that must survive a crash is in one SQLite file, {@code AlertDatabase}; each step is
 * one transaction, so that it can be repeated.
 */
@NullMarked
package gongbo.alerts;

import org.jspecify.annotations.NullMarked;
