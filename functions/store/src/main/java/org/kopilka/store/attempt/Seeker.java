package org.kopilka.store.attempt;

import org.jspecify.annotations.Nullable;

/**
 * Who tries to link a card.
 *
 * @param phone theirs, E.164
 * @param address the network address they come from; null if nobody knows it
 */
public record Seeker(
    String programme, String memberId, String phone, @Nullable String address) {}
