package org.kopilka.domain.tier;

import java.time.Instant;

/**
 * A tier granted whatever the money says: migrated or given.
 *
 * @param tier its code
 * @param until the first instant at which it no longer holds
 */
public record TierFloor(String tier, Instant until) {}
