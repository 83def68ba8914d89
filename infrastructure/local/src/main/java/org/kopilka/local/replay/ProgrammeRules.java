package org.kopilka.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.Terms;
import org.kopilka.auditor.Terms.ReturnDebt;
import org.kopilka.auditor.Terms.Tier;

/**
 * What {@code GET /v1/programme} says, read once more and by itself: the auditor must not learn the
 * rules from whom it audits. Goods that earn nothing or cannot be paid with points are not known:
 * receipts of a replay have none.
 *
 * @param spends whether a card pays with points as soon as it is registered
 */
public record ProgrammeRules(Terms terms, boolean spends, String currency) {
  /** When everybody buys. */
  private static final LocalTime NOON = LocalTime.of(12, 0);

  /** Reads them. */
  public static ProgrammeRules read(JsonNode programme) {
    var terms =
        new Terms(
            ZoneId.of(programme.path("timeZone").asText()),
            programme.path("pointValue").asLong(),
            StreamSupport.stream(programme.path("tiers").spliterator(), false)
                .map(ProgrammeRules::tier)
                .toList(),
            period(programme.path("tierWindow")),
            programme.path("tierGraceDays").asInt(),
            Duration.parse(programme.path("pendingFor").asText()),
            period(programme.path("expiresAfter")),
            programme.path("spendMaxBp").asInt(),
            ReturnDebt.valueOf(programme.path("returnDebt").asText()));
    var spends = programme.path("spendRequires").isEmpty();
    return new ProgrammeRules(terms, spends, programme.path("currency").asText());
  }

  private static Tier tier(JsonNode tier) {
    return new Tier(
        tier.path("code").asText(), tier.path("rateBp").asInt(), tier.path("spendFrom").asLong());
  }

  private static @Nullable Period period(JsonNode text) {
    return text.isTextual() ? Period.parse(text.asText()) : null;
  }

  /** The instant at which everything of a day happens. */
  Instant noonOf(LocalDate date) {
    return date.atTime(NOON).atZone(terms.zone()).toInstant();
  }
}
