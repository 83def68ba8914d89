package org.kopilka.wire.programme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.programme.TierRules;
import org.kopilka.domain.programme.Variant;
import org.kopilka.domain.programme.Variants;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;

/** The variants of a programme's version (requirements 91 to 95). */
final class VariantJson {
  /** How a variant's code is written. */
  private static final Format<String> CODE =
      TextFormats.matching(Pattern.compile(Variants.CODE), "designers-5");

  private static final int TIER_MAX = 32;

  private VariantJson() {}

  /** A variant and its code. */
  record Named(String code, Variant variant) {}

  private record Rate(String tier, int rateBp) {}

  static Named read(BodyReader in) {
    var code = in.required("code", CODE);
    var rates = in.objects("rates", 0, TierRules.TIERS_MAX, VariantJson::rate);
    var byTier = new HashMap<String, Integer>();
    rates.forEach(rate -> byTier.put(rate.tier(), rate.rateBp()));
    var except = ProgrammeReader.selector(in, "earnExcept");
    return new Named(code, new Variant(byTier, except, ProgrammeReader.spend(in)));
  }

  private static Rate rate(BodyReader in) {
    var tier = in.required("tier", TextFormats.text(TIER_MAX));
    var rate = in.required("rateBp", NumberFormats.integer(0, Limits.WHOLE_BP));
    return new Rate(tier, Math.toIntExact(rate));
  }

  /**
   * All of a version.
   *
   * @throws IllegalArgumentException if two have one code
   */
  static Variants all(List<Named> variants) {
    var byCode = new HashMap<String, Variant>();
    for (var named : variants) {
      if (byCode.put(named.code(), named.variant()) != null) {
        throw new IllegalArgumentException("variants: each has a code of its own");
      }
    }
    return new Variants(byCode);
  }

  /** A version without variants does not speak of them. */
  static void write(ObjectNode json, Variants variants) {
    if (!variants.byCode().isEmpty()) {
      var array = json.putArray("variants");
      new TreeMap<>(variants.byCode()).forEach((code, v) -> write(array.addObject(), code, v));
    }
  }

  private static void write(ObjectNode json, String code, Variant variant) {
    json.put("code", code);
    var rates = json.putArray("rates");
    new TreeMap<>(Map.copyOf(variant.rates()))
        .forEach((tier, rate) -> rates.addObject().put("tier", tier).put("rateBp", rate));
    json.set("earnExcept", ProgrammeJson.selector(variant.earnExcept()));
    ProgrammeJson.spend(json, variant.spend());
  }
}
