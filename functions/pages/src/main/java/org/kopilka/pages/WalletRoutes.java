package org.kopilka.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kopilka.pages.CardPageHtml.WalletLink;
import org.kopilka.pages.pass.Pass;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.wallet.GoogleCard;
import org.kopilka.wire.wallet.WalletKeys;

/** Puts a card into a phone's wallet, where the chain has what that takes. */
record WalletRoutes(Sights sights, WalletKeys keys, Clock clock) {

  /** The links of a page, relative to it. */
  static List<WalletLink> links(WalletKeys keys, String address, CardWords words) {
    var links = new ArrayList<WalletLink>();
    if (keys.apple() != null) {
      var name = words.either("Добавить в Apple Wallet", "Add to Apple Wallet");
      links.add(new WalletLink(address + "/pass", name));
    }
    if (keys.google() != null) {
      var name = words.either("Добавить в Google Кошелёк", "Add to Google Wallet");
      links.add(new WalletLink(address + "/google-wallet", name));
    }
    return links;
  }

  /** The card as a pass of Apple Wallet. */
  HttpAnswer pass(HttpRequest http) {
    var apple = keys.apple();
    return apple == null
        ? new CardPageHtml(http.language()).nothing()
        : answer(
            http,
            card ->
                HttpAnswer.bytes(
                        200,
                        Pass.TYPE,
                        Pass.of(
                            apple, card.view(), card.programme(), http.language(), clock.instant()))
                    .header("Content-Disposition", "attachment; filename=\"card.pkpass\""));
  }

  /** To Google's page that saves the card. */
  HttpAnswer googleWallet(HttpRequest http) {
    var google = keys.google();
    return google == null
        ? new CardPageHtml(http.language()).nothing()
        : answer(
            http,
            card ->
                HttpAnswer.empty(302)
                    .header("Referrer-Policy", "no-referrer")
                    .header(
                        "Location",
                        GoogleCard.link(
                            google,
                            card.view(),
                            card.programme(),
                            http.language(),
                            clock.instant())));
  }

  private HttpAnswer answer(HttpRequest http, Function<Sight.Card, HttpAnswer> wallet) {
    var html = new CardPageHtml(http.language());
    return switch (sights.of(http)) {
      case Sight.Card card -> wallet.apply(card);
      case Sight.Blocked(var programme, var inUse) -> html.blocked(programme, inUse);
      case Sight.Nothing _ -> html.nothing();
    };
  }
}
