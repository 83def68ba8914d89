package org.kopilka.domain.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One version of a loyalty programme, in force from an instant (contract, Programme).
 *
 * @param code names the programme in keys and requests
 * @param version 1, 2, 3 …
 * @param effectiveFrom decisions dated from here on follow this version
 * @param brand what members call the programme
 * @param sender alphanumeric sender of its SMS, 1 to 11 characters
 * @param currency ISO 4217
 * @param zone where its days begin
 * @param pointValue minor units that one point is worth
 * @param questionnaire fields that make the questionnaire complete
 * @param variants older programmes that still decide for the accounts that came from them
 */
public record Programme(
    String code,
    int version,
    Instant effectiveFrom,
    Words brand,
    String sender,
    String currency,
    ZoneId zone,
    long pointValue,
    TierRules tiers,
    EarnRules earn,
    SpendRules spend,
    ReturnDebt returnDebt,
    List<String> questionnaire,
    LinkAttempts linkAttempts,
    Variants variants) {
  public static final long POINT_VALUE_MAX = 1_000_000;
  public static final int QUESTIONNAIRE_MAX = 20;

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9 ]{1,11}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  public Programme {
    questionnaire = List.copyOf(questionnaire);
    require(CODE.matcher(code).matches(), "code: lower-case, 1 to 32 characters");
    require(version >= 1, "version: from 1");
    require(SENDER.matcher(sender).matches(), "sender: 1 to 11 Latin letters and digits");
    require(CURRENCY.matcher(currency).matches(), "currency: three capital letters (ISO 4217)");
    require(
        pointValue >= 1 && pointValue <= POINT_VALUE_MAX, "pointValue: 1 to " + POINT_VALUE_MAX);
    require(questionnaire.size() <= QUESTIONNAIRE_MAX, "questionnaire: at most 20 fields");
    variants.requireTiersOf(tiers);
  }

  /** A version without variants. */
  public Programme(
      String code,
      int version,
      Instant effectiveFrom,
      Words brand,
      String sender,
      String currency,
      ZoneId zone,
      long pointValue,
      TierRules tiers,
      EarnRules earn,
      SpendRules spend,
      ReturnDebt returnDebt,
      List<String> questionnaire,
      LinkAttempts linkAttempts) {
    this(
        code,
        version,
        effectiveFrom,
        brand,
        sender,
        currency,
        zone,
        pointValue,
        tiers,
        earn,
        spend,
        returnDebt,
        questionnaire,
        linkAttempts,
        Variants.NONE);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }

  /** The programme's calendar day of an instant. */
  public LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The instant at which a calendar day of the programme begins. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Whether another version says the same, whatever its number and beginning. */
  public boolean hasSameRulesAs(Programme other) {
    return equals(other.as(version, effectiveFrom));
  }

  private Programme as(int otherVersion, Instant otherFrom) {
    return with(otherVersion, otherFrom, tiers, earn, spend, variants);
  }

  /** The rules for an account of this variant: the programme's own where it has no such variant. */
  public Programme by(String variant) {
    return variants
        .get(variant)
        .map(
            v ->
                with(
                    version, effectiveFrom, v.tiers(tiers), v.earn(earn), v.spend(), Variants.NONE))
        .orElse(this);
  }

  /**
   * The version that begins on day X (requirement 99): every account follows the programme itself,
   * and points pay with a confirmed phone only.
   */
  public Programme onDayX(int nextVersion, Instant from) {
    var rule = spend.requiring(SpendRequirement.PHONE_CONFIRMED);
    return with(nextVersion, from, tiers, earn, rule, Variants.NONE);
  }

  /** The same rules once more, as a version that begins then. */
  public Programme again(int nextVersion, Instant from) {
    return as(nextVersion, from);
  }

  private Programme with(
      int otherVersion,
      Instant otherFrom,
      TierRules otherTiers,
      EarnRules otherEarn,
      SpendRules otherSpend,
      Variants otherVariants) {
    return new Programme(
        code,
        otherVersion,
        otherFrom,
        brand,
        sender,
        currency,
        zone,
        pointValue,
        otherTiers,
        otherEarn,
        otherSpend,
        returnDebt,
        questionnaire,
        linkAttempts,
        otherVariants);
  }
}
