package org.kopilka.wire.wallet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.kopilka.domain.card.CardView;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Words;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.Language;

/** A card as Google Wallet has it: a loyalty object of its REST API, and the link that saves it. */
public final class GoogleCard {
  private static final String SAVE = "https://pay.google.com/gp/v/save/";

  private static final Words AVAILABLE = new Words("Баллы", "Points");
  private static final Words PENDING = new Words("Ожидают", "Pending");

  private GoogleCard() {}

  /** The name of a member's card among all objects of all issuers. */
  public static String id(WalletKeys.Google google, CardView view) {
    return google.issuer() + "." + view.programme() + "." + view.memberId();
  }

  /** What changes when points move; also the card's number, after another one was chosen. */
  public static ObjectNode changing(CardView view, Programme programme, Language language) {
    var json = Json.object().put("state", "ACTIVE");
    var tier = view.tier().title();
    json.putObject("barcode")
        .put("type", "QR_CODE")
        .put("value", view.number())
        .put("alternateText", view.number());
    points(json, "loyaltyPoints", view.balance().available(), AVAILABLE, language);
    points(json, "secondaryLoyaltyPoints", view.balance().pending(), PENDING, language);
    json.putArray("textModulesData")
        .addObject()
        .put("id", "tier")
        .put("header", of(programme.brand(), language))
        .put("body", of(tier, language));
    return json;
  }

  /** What is left of a card whose holder is gone. */
  public static ObjectNode ended() {
    var json = Json.object().put("state", "EXPIRED");
    json.putNull("barcode").putNull("loyaltyPoints").putNull("secondaryLoyaltyPoints");
    return json.putNull("textModulesData");
  }

  /** As text: their numbers have 31 bits. */
  private static void points(
      ObjectNode json, String field, long points, Words label, Language language) {
    json.putObject(field)
        .put("label", of(label, language))
        .putObject("balance")
        .put("string", Long.toString(points));
  }

  /** The link that puts the card into the wallet of whoever opens it. */
  public static String link(
      WalletKeys.Google google,
      CardView view,
      Programme programme,
      Language language,
      Instant now) {
    var claims = Json.object().put("iss", google.account()).put("aud", "google");
    claims.put("typ", "savetowallet").put("iat", now.getEpochSecond()).putArray("origins");
    var object = changing(view, programme, language);
    object.put("id", id(google, view)).put("classId", google.issuer() + "." + google.cardClass());
    object.put("accountId", view.number());
    claims.putObject("payload").putArray("loyaltyObjects").add(object);
    return SAVE + SignedJwt.of(claims, google.key());
  }

  private static String of(Words words, Language language) {
    return switch (language) {
      case RU -> words.ru();
      case EN -> words.en();
    };
  }
}
