package org.kopilka.oldbase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A card as it is in truth, whatever its row says.
 *
 * @param phone of digits alone, if texts reach it; null otherwise
 * @param complete whether name and a usable e-mail address are known
 * @param moved the day of its last movement; null if nobody knows
 */
public record Holding(
    String card,
    @Nullable String phone,
    boolean complete,
    long points,
    @Nullable LocalDate moved) {}
