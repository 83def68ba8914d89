package org.kopilka.domain.programme;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The two programmes of the contract's table, as its columns have them. */
public final class ReadyProgrammes {
  private ReadyProgrammes() {}

  /** #Veskabonus: three tiers, 24 hours of waiting, half a year of life. */
  public static ProgrammeDraft veska() {
    var draft = new ProgrammeDraft();
    draft.brand = new Words("#Вескабонус", "#Veskabonus");
    draft.tiers =
        List.of(
            ProgrammeDraft.tier("STANDART", 500, 0),
            ProgrammeDraft.tier("GOLD", 1000, 100_000),
            ProgrammeDraft.tier("PLATINUM", 1500, 300_000));
    return draft;
  }

  /** Dobrostroy: a point is a rouble, never waits, never expires, and needs a known member. */
  public static ProgrammeDraft dobrostroy() {
    var draft = new ProgrammeDraft();
    draft.code = "dobrostroy";
    draft.brand = new Words("Добрострой", "Dobrostroy");
    draft.sender = "DOBROSTROY";
    draft.currency = "RUB";
    draft.zone = ZoneId.of("Europe/Moscow");
    draft.pointValue = 100;
    draft.tiers = List.of(ProgrammeDraft.tier("CARD", 1000, 0));
    draft.tierWindow = null;
    draft.graceDays = 0;
    draft.pendingFor = Duration.ZERO;
    draft.expiresAfter = null;
    draft.spendMaxBp = 5000;
    draft.spendRequires = Set.of(SpendRequirement.PHONE_CONFIRMED, SpendRequirement.QUESTIONNAIRE);
    draft.questionnaire = List.of("fullName", "email");
    return draft;
  }
}
