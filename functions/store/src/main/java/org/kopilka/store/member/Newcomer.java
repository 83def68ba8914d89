package org.kopilka.store.member;

import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.MemberFacts;

/**
 * Somebody who joins a programme.
 *
 * @param card the number of the card they hold; null for an electronic one to be issued
 * @param source where they come in: TILL, QR, SITE or MANUAL
 */
public record Newcomer(@Nullable String card, MemberFacts facts, String source, Profile profile) {}
