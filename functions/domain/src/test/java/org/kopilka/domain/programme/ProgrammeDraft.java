package org.kopilka.domain.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A programme being written: begins as #Veskabonus, every setting of the rules may be changed. */
public final class ProgrammeDraft {
  public String code = "veska";
  public int version = 1;
  public Instant effectiveFrom = Instant.EPOCH;
  public Words brand = new Words("#Веска", "#Veska");
  public String sender = "VESKA";
  public String currency = "BYN";
  public ZoneId zone = ZoneId.of("Europe/Minsk");
  public long pointValue = 1;
  public List<Tier> tiers = List.of(tier("STANDART", 500, 0));
  public @Nullable Period tierWindow = Period.ofMonths(12);
  public int graceDays = 30;
  public EarnBase earnBase = EarnBase.MONEY_PAID;
  public EarnRounding earnRounding = EarnRounding.DOWN;
  public Duration pendingFor = Duration.ofHours(24);
  public @Nullable Period expiresAfter = Period.ofMonths(6);
  public Selector earnExcept = Selector.NOTHING;
  public int spendMaxBp = 7000;
  public boolean spendOnPromoGoods = true;
  public Selector spendExcept = Selector.NOTHING;
  public Set<SpendRequirement> spendRequires = Set.of();
  public ReturnDebt returnDebt = ReturnDebt.CARRY;
  public List<String> questionnaire = List.of();
  public Variants variants = Variants.NONE;
  public LinkAttempts linkAttempts = new LinkAttempts(3, Duration.ofHours(24));

  /** The next version of a programme, so far with nothing changed. */
  public static ProgrammeDraft after(Programme last) {
    var draft = new ProgrammeDraft();
    draft.code = last.code();
    draft.version = last.version() + 1;
    draft.effectiveFrom = last.effectiveFrom();
    draft.brand = last.brand();
    draft.sender = last.sender();
    draft.currency = last.currency();
    draft.zone = last.zone();
    draft.pointValue = last.pointValue();
    draft.returnDebt = last.returnDebt();
    draft.questionnaire = last.questionnaire();
    draft.linkAttempts = last.linkAttempts();
    draft.variants = last.variants();
    draft.take(last.tiers());
    draft.take(last.earn());
    draft.take(last.spend());
    return draft;
  }

  private void take(TierRules rules) {
    tiers = rules.tiers();
    tierWindow = rules.window();
    graceDays = rules.graceDays();
  }

  private void take(EarnRules rules) {
    earnBase = rules.base();
    earnRounding = rules.rounding();
    pendingFor = rules.pendingFor();
    expiresAfter = rules.expiresAfter();
    earnExcept = rules.except();
  }

  private void take(SpendRules rules) {
    spendMaxBp = rules.maxBp();
    spendOnPromoGoods = rules.onPromoGoods();
    spendExcept = rules.except();
    spendRequires = rules.requires();
  }

  /** A tier whose title does not matter. */
  public static Tier tier(String code, int rateBp, long spendFrom) {
    return new Tier(code, new Words(code, code), rateBp, spendFrom);
  }

  /** Another tier in the place of the one with its code, or on top. */
  public void put(Tier tier) {
    var changed = new ArrayList<>(tiers);
    changed.removeIf(old -> old.code().equals(tier.code()));
    changed.add(tier);
    changed.sort(Comparator.comparingLong(Tier::spendFrom));
    tiers = changed;
  }

  /** The programme, if the draft makes sense. */
  public Programme finished() {
    return new Programme(
        code,
        version,
        effectiveFrom,
        brand,
        sender,
        currency,
        zone,
        pointValue,
        new TierRules(tiers, tierWindow, graceDays),
        new EarnRules(earnBase, earnRounding, pendingFor, expiresAfter, earnExcept),
        new SpendRules(spendMaxBp, spendOnPromoGoods, spendExcept, spendRequires, false),
        returnDebt,
        questionnaire,
        linkAttempts,
        variants);
  }

  /** All versions there are, when this is the only one. */
  public Programmes alone() {
    return new Programmes(List.of(finished()));
  }
}
