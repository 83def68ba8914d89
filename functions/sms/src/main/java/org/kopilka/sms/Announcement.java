package org.kopilka.sms;

import org.kopilka.store.message.MessageKey;

/**
 * One thing to tell one member, because of one event.
 *
 * @param correlationId of the request that caused the event
 */
record Announcement(MessageKey key, Notice notice, String correlationId) {}
