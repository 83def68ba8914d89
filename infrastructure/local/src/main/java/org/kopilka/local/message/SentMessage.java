package org.kopilka.local.message;

import java.time.Instant;

/**
 * A message as it left.
 *
 * @param channel SMS
 * @param to the phone, E.164
 * @param parts how many paid parts the sender counted; 0 if it did not say
 * @param purpose TRANSACTIONAL, MARKETING or CODE, as the sender said; empty if it did not
 */
public record SentMessage(
    String id, String channel, String to, String text, int parts, String purpose, Instant at) {}
