package org.kopilka.sms;

import java.time.Instant;
import org.kopilka.store.message.MessageKey;

/**
 * One thing to tell one member, because of one event.
 *
 * @param happenedAt when the event happened
 * @param correlationId of the request that caused the event
 */
record Announcement(MessageKey key, Notice notice, Instant happenedAt, String correlationId) {}
