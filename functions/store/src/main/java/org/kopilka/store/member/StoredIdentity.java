package org.kopilka.store.member;

import org.kopilka.domain.card.CardIdentity;

/**
 * A card's identity as it lies.
 *
 * @param version how often it was changed
 */
record StoredIdentity(CardIdentity identity, long version) {}
