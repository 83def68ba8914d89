package org.kopilka.store.attempt;

/**
 * Who tries to link a card.
 *
 * @param phone theirs, E.164
 * @param network that they come from; empty where the gateway knows none
 */
public record Seeker(String programme, String memberId, String phone, String network) {}
