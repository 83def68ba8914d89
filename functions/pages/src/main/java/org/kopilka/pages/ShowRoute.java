package org.kopilka.pages;

import java.util.List;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.wallet.WalletKeys;

/** A card's page (requirements 54 to 56). */
record ShowRoute(Sights sights, WalletKeys keys) {
  HttpAnswer show(HttpRequest http) {
    var html = new CardPageHtml(http.language());
    return switch (sights.of(http)) {
      case Sight.Card(var view, var programme) -> html.card(view, programme, links(http));
      case Sight.Blocked(var programme, var inUse) -> html.blocked(programme, inUse);
      case Sight.Nothing _ -> html.nothing();
    };
  }

  private List<CardPageHtml.WalletLink> links(HttpRequest http) {
    var address = http.pathParameters().getOrDefault("address", "");
    return WalletRoutes.links(keys, address, new CardWords(http.language()));
  }
}
