package org.kopilka.pages.pass;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kopilka.domain.card.CardView;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Words;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.Language;
import org.kopilka.wire.wallet.WalletKeys.Apple;

/** A card as {@code pass.json}, of the style {@code storeCard}. */
record PassJson(Apple apple, CardView view, Programme programme, Language language) {
  private static final String PAPER = "rgb(255, 255, 255)";
  private static final String GROUND = "rgb(11, 93, 78)";

  ObjectNode json() {
    var brand = of(programme.brand());
    var json = Json.object().put("formatVersion", 1);
    json.put("passTypeIdentifier", apple.passType()).put("teamIdentifier", apple.team());
    json.put("serialNumber", view.programme() + "." + view.memberId());
    json.put("organizationName", brand).put("description", brand).put("logoText", brand);
    json.put("foregroundColor", PAPER).put("labelColor", PAPER).put("backgroundColor", GROUND);
    json.putArray("barcodes")
        .addObject()
        .put("format", "PKBarcodeFormatQR")
        .put("message", view.number())
        .put("messageEncoding", "iso-8859-1")
        .put("altText", view.number());
    fields(json.putObject("storeCard"));
    return json;
  }

  private void fields(ObjectNode card) {
    var balance = view.balance();
    field(card.putArray("headerFields"), "tier", new Words("Уровень", "Tier"))
        .put("value", of(view.tier().title()));
    field(card.putArray("primaryFields"), "points", new Words("Баллы", "Points"))
        .put("value", balance.available());
    if (balance.pending() > 0) {
      field(card.putArray("secondaryFields"), "pending", new Words("Ожидают", "Pending"))
          .put("value", balance.pending());
    }
    // A pass does not move by itself: without this it would lie.
    field(card.putArray("auxiliaryFields"), "asOf", new Words("На момент", "As of"))
        .put("value", view.asOf().toString())
        .put("dateStyle", "PKDateStyleShort")
        .put("timeStyle", "PKDateStyleShort");
  }

  private ObjectNode field(ArrayNode fields, String key, Words label) {
    return fields.addObject().put("key", key).put("label", of(label));
  }

  private String of(Words words) {
    return switch (language) {
      case RU -> words.ru();
      case EN -> words.en();
    };
  }
}
