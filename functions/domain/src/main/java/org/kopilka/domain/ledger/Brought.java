package org.kopilka.domain.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.tier.TierFloor;

/**
 * What a card brings along from an older programme (requirement 103).
 *
 * @param migrationId which import brought it
 * @param variant by whose rules it is used until the programme has none left
 * @param points as they were; null for none
 * @param floor the tier granted for a discount; null for none
 * @param movedAt when points of the card last moved; null if nobody knows
 * @param reachable whether texts reach the holder
 */
public record Brought(
    String migrationId,
    String variant,
    @Nullable Earning points,
    @Nullable TierFloor floor,
    @Nullable Instant movedAt,
    boolean reachable) {}
