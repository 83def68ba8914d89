package org.kopilka.wire.programme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Selector;
import org.kopilka.domain.programme.SpendRules;
import org.kopilka.domain.programme.Words;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.json.Json;

/** A version of a programme as JSON text: what the table keeps and {@code GET} answers. */
public final class ProgrammeJson {
  private ProgrammeJson() {}

  /** Reads what {@link #write} wrote, or a ready-made programme of the installation. */
  public static Programme read(String text) {
    var json = Json.parseObject(text);
    var code = json.path("code").asText();
    var version = json.path("version").asInt(1);
    return ProgrammeReader.read(BodyReader.of(json), code, version, Instant.EPOCH);
  }

  /** The text that {@link #read} reads. */
  public static String write(Programme programme) {
    return Json.write(json(programme));
  }

  /** A version as a JSON object. */
  public static ObjectNode json(Programme programme) {
    var json = Json.object();
    json.put("code", programme.code()).put("version", programme.version());
    json.put("effectiveFrom", programme.effectiveFrom().toString());
    json.set("brand", words(programme.brand()));
    json.put("sender", programme.sender()).put("currency", programme.currency());
    json.put("timeZone", programme.zone().getId()).put("pointValue", programme.pointValue());
    tiers(json, programme);
    earn(json, programme);
    spend(json, programme.spend());
    json.put("returnDebt", programme.returnDebt().name());
    programme.questionnaire().forEach(json.putArray("questionnaire")::add);
    json.putObject("linkAttempts")
        .put("attempts", programme.linkAttempts().attempts())
        .put("per", programme.linkAttempts().per().toString());
    VariantJson.write(json, programme.variants());
    return json;
  }

  private static void tiers(ObjectNode json, Programme programme) {
    var rules = programme.tiers();
    var tiers = json.putArray("tiers");
    for (var tier : rules.tiers()) {
      var node = tiers.addObject().put("code", tier.code());
      node.set("title", words(tier.title()));
      node.put("rateBp", tier.rateBp()).put("spendFrom", tier.spendFrom());
    }
    if (rules.window() != null) {
      json.put("tierWindow", rules.window().toString());
    }
    json.put("tierGraceDays", rules.graceDays());
  }

  private static void earn(ObjectNode json, Programme programme) {
    var rules = programme.earn();
    json.put("earnBase", rules.base().name()).put("earnRounding", rules.rounding().name());
    json.put("pendingFor", rules.pendingFor().toString());
    if (rules.expiresAfter() != null) {
      json.put("expiresAfter", rules.expiresAfter().toString());
    }
    json.set("earnExcept", selector(rules.except()));
  }

  static void spend(ObjectNode json, SpendRules rules) {
    json.put("spendMaxBp", rules.maxBp()).put("spendOnPromoGoods", rules.onPromoGoods());
    json.set("spendExcept", selector(rules.except()));
    if (rules.only() != null) {
      json.set("spendOnly", selector(rules.only()));
    }
    var requires = json.putArray("spendRequires");
    rules.requires().stream().sorted().forEach(requirement -> requires.add(requirement.name()));
    json.put("spendCode", rules.code());
  }

  private static ObjectNode words(Words words) {
    return Json.object().put("ru", words.ru()).put("en", words.en());
  }

  static ObjectNode selector(Selector selector) {
    var json = Json.object();
    selector.skus().stream().sorted().forEach(json.putArray("skus")::add);
    selector.categories().stream().sorted().forEach(json.putArray("categories")::add);
    selector.brands().stream().sorted().forEach(json.putArray("brands")::add);
    return json;
  }
}
