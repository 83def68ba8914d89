package org.kopilka.wire.programme;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Pattern;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.programme.EarnBase;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.programme.EarnRules;
import org.kopilka.domain.programme.LinkAttempts;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.ReturnDebt;
import org.kopilka.domain.programme.Selector;
import org.kopilka.domain.programme.SpendRequirement;
import org.kopilka.domain.programme.SpendRules;
import org.kopilka.domain.programme.Tier;
import org.kopilka.domain.programme.TierRules;
import org.kopilka.domain.programme.Variants;
import org.kopilka.domain.programme.Words;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;

/** Reads a version of a programme from JSON (contract, Programme). */
public final class ProgrammeReader {
  /** The field that says from when a version holds. */
  public static final String EFFECTIVE_FROM = "effectiveFrom";

  private static final int TEXT_MAX = Words.LENGTH_MAX;
  private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9_+/-]{1,64}");

  private final BodyReader in;

  private ProgrammeReader(BodyReader in) {
    this.in = in;
  }

  /**
   * Reads a version as callers send it; its code and number are ours.
   *
   * @param otherwise the instant from which it holds if it does not say so itself
   * @throws org.kopilka.wire.problem.ProblemException {@code BODY_INVALID} for fields that cannot
   *     be read, {@code PROGRAMME_INVALID} for rules that do not fit together
   */
  public static Programme read(BodyReader in, String code, int version, Instant otherwise) {
    try {
      return new ProgrammeReader(in).programme(code, version, otherwise);
    } catch (IllegalArgumentException e) {
      throw invalid(reason(e)).exception();
    }
  }

  /** Rules that do not fit together, or not with those before them. */
  public static Problem invalid(String reason) {
    return Problem.of(ProblemCode.PROGRAMME_INVALID).with("reason", reason);
  }

  private static String reason(IllegalArgumentException e) {
    var message = e.getMessage();
    return message == null ? "?" : message;
  }

  private Programme programme(String code, int version, Instant otherwise) {
    var effectiveFrom = in.optional(EFFECTIVE_FROM, TimeFormats.INSTANT, otherwise);
    var brand = words(in.object("brand"));
    var sender = in.required("sender", TextFormats.text(11));
    var currency = in.required("currency", TextFormats.text(3));
    var zone = in.required("timeZone", TextFormats.matching(ZONE, "Europe/Minsk"));
    var pointValue = in.required("pointValue", NumberFormats.integer(1, Programme.POINT_VALUE_MAX));
    var tiers = tiers();
    var earn = earn();
    var spend = spend(in);
    var debt = in.optional("returnDebt", TextFormats.oneOf(ReturnDebt.class), ReturnDebt.CARRY);
    var questionnaire =
        in.list("questionnaire", 0, Programme.QUESTIONNAIRE_MAX, TextFormats.text(TEXT_MAX));
    var attempts = linkAttempts();
    var variants = in.objects("variants", 0, Variants.VARIANTS_MAX, VariantJson::read);
    in.check();
    return new Programme(
        code,
        version,
        effectiveFrom,
        brand.get(),
        sender,
        currency,
        zone(zone),
        pointValue,
        tiers.get(),
        earn.get(),
        spend,
        debt,
        questionnaire,
        attempts.get(),
        VariantJson.all(variants));
  }

  /**
   * Built only after every field has been checked: until then stand-ins may be among the values.
   */
  private interface Later<T> {
    T get();
  }

  private static Later<Words> words(BodyReader in) {
    var ru = in.required("ru", TextFormats.text(TEXT_MAX));
    var en = in.required("en", TextFormats.text(TEXT_MAX));
    return () -> new Words(ru, en);
  }

  private static ZoneId zone(String id) {
    try {
      return id.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("timeZone: not known: " + id, e);
    }
  }

  private Later<TierRules> tiers() {
    var tiers = in.objects("tiers", 1, TierRules.TIERS_MAX, ProgrammeReader::tier);
    var window = in.optional("tierWindow", TimeFormats.PERIOD);
    var grace =
        in.optional("tierGraceDays", NumberFormats.integer(0, TierRules.GRACE_DAYS_MAX), 0L);
    return () ->
        new TierRules(tiers.stream().map(Later::get).toList(), window, Math.toIntExact(grace));
  }

  private static Later<Tier> tier(BodyReader in) {
    var code = in.required("code", TextFormats.text(32));
    var title = words(in.object("title"));
    var rate = in.required("rateBp", NumberFormats.integer(0, Limits.WHOLE_BP));
    var from = in.required("spendFrom", NumberFormats.amount(Limits.MONEY_MAX));
    return () -> new Tier(code, title.get(), Math.toIntExact(rate), from);
  }

  private Later<EarnRules> earn() {
    var base = in.optional("earnBase", TextFormats.oneOf(EarnBase.class), EarnBase.MONEY_PAID);
    var rounding =
        in.optional("earnRounding", TextFormats.oneOf(EarnRounding.class), EarnRounding.DOWN);
    var pending =
        in.optional(
            "pendingFor",
            TimeFormats.duration(Duration.ZERO, EarnRules.PENDING_MAX),
            Duration.ZERO);
    var expires = in.optional("expiresAfter", TimeFormats.PERIOD);
    var except = selector(in, "earnExcept");
    return () -> new EarnRules(base, rounding, pending, expires, except);
  }

  static SpendRules spend(BodyReader in) {
    return new SpendRules(
        Math.toIntExact(in.required("spendMaxBp", NumberFormats.integer(0, Limits.WHOLE_BP))),
        in.optional("spendOnPromoGoods", NumberFormats.FLAG, true),
        selector(in, "spendExcept"),
        in.has("spendOnly") ? selector(in, "spendOnly") : null,
        Set.copyOf(
            in.list(
                "spendRequires",
                0,
                SpendRequirement.values().length,
                TextFormats.oneOf(SpendRequirement.class))),
        in.optional("spendCode", NumberFormats.FLAG, false));
  }

  static Selector selector(BodyReader in, String field) {
    var inner = in.optionalObject(field);
    return inner == null
        ? Selector.NOTHING
        : new Selector(names(inner, "skus"), names(inner, "categories"), names(inner, "brands"));
  }

  private static Set<String> names(BodyReader in, String field) {
    return Set.copyOf(in.list(field, 0, Selector.NAMES_MAX, TextFormats.text(TEXT_MAX)));
  }

  private Later<LinkAttempts> linkAttempts() {
    var inner = in.optionalObject("linkAttempts");
    if (inner == null) {
      return () -> new LinkAttempts(3, Duration.ofHours(24));
    }
    var attempts = inner.required("attempts", NumberFormats.integer(1, 100));
    var per =
        inner.required("per", TimeFormats.duration(Duration.ofMinutes(1), Duration.ofDays(30)));
    return () -> new LinkAttempts(Math.toIntExact(attempts), per);
  }
}
