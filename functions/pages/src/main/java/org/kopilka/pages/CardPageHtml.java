package org.kopilka.pages;

import static org.kopilka.pages.Html.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.CardView;
import org.kopilka.domain.programme.Programme;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.text.Language;
import org.kopilka.wire.text.MaskedCard;

/** The three pages there are: a card, a card that is used no more, and nothing. */
final class CardPageHtml {
  private static final Template CARD = Template.of("card.html");
  private static final Template MESSAGE = Template.of("message.html");
  private static final Template WALLET = Template.of("wallet.html");

  /** Digits that fit in large type, and in less large, on the narrowest of phones. */
  private static final int LARGE_DIGITS_MAX = 7;

  private static final int SMALLER_DIGITS_MAX = 12;

  private final Language language;
  private final CardWords words;

  CardPageHtml(Language language) {
    this.language = language;
    this.words = new CardWords(language);
  }

  /** Puts the card into a phone's wallet; the address is relative to the page's. */
  record WalletLink(String href, String name) {}

  HttpAnswer card(CardView view, Programme programme, List<WalletLink> wallets) {
    var brand = words.of(programme.brand());
    var number = view.number();
    var available = view.balance().available();
    var qr = Codes.qr(number, words.either("QR-код карты ", "QR code of card ") + number);
    var bars = Codes.bars(number, words.either("Штрихкод карты ", "Barcode of card ") + number);
    var values =
        Map.ofEntries(
            Map.entry("brand", text(brand)),
            Map.entry("tier", text(words.of(view.tier().title()))),
            Map.entry("points", text(words.points(available))),
            Map.entry("size", text(size(available))),
            Map.entry("unit", text(words.unit(available))),
            Map.entry("notice", notice(view)),
            Map.entry("rows", new BalanceRows(words, programme).of(view)),
            Map.entry("show", text(words.either("Покажите на кассе", "Show this at the till"))),
            Map.entry("qr", qr),
            Map.entry("bars", bars),
            Map.entry("number", text(number)),
            Map.entry("wallets", wallets(wallets)),
            Map.entry("asOf", text(asOf(view, programme))),
            Map.entry("refresh", text(words.either("Обновить", "Refresh"))));
    return Page.of(200, language, brand, CARD.fill(values));
  }

  private static String size(long points) {
    var digits = Long.toString(points).length();
    if (digits <= LARGE_DIGITS_MAX) {
      return "large";
    }
    return digits <= SMALLER_DIGITS_MAX ? "smaller" : "small";
  }

  private Html notice(CardView view) {
    return switch (view.status()) {
      case ACCUMULATING -> {
        var sentence = text(words.accumulating(view.missing())).markup();
        yield new Html("<p class=\"notice\">" + sentence + "</p>");
      }
      case SAVE_AND_SPEND, BLOCKED -> Html.NOTHING;
    };
  }

  private Html wallets(List<WalletLink> wallets) {
    var links = wallets.stream().map(CardPageHtml::wallet).toArray(Html[]::new);
    return links.length == 0
        ? Html.NOTHING
        : new Html("<div class=\"wallets\">" + Html.all(links).markup() + "</div>");
  }

  private static Html wallet(WalletLink link) {
    return WALLET.fill(Map.of("href", text(link.href()), "name", text(link.name())));
  }

  private String asOf(CardView view, Programme programme) {
    var time = words.time(view.asOf(), programme.zone());
    return words.either("На " + time, "As of " + time);
  }

  /** Of the card in use no more than its holder needs to find it. */
  HttpAnswer blocked(Programme programme, @Nullable String inUse) {
    var heading = words.either("Эта карта больше не действует", "This card is no longer in use");
    var sentence =
        inUse == null
            ? words.either(
                "Спросите о своей карте на кассе или в личном кабинете.",
                "Ask about your card at the till or in your account.")
            : words
                .either(
                    "Теперь действует карта, номер которой оканчивается на %s: все баллы на ней."
                        + " Её адрес — в личном кабинете.",
                    "The card in use now ends in %s: it has all the points."
                        + " Your account has its address.")
                .formatted(MaskedCard.ending(inUse));
    return message(410, words.of(programme.brand()), heading, sentence);
  }

  /** The same for an address that never was, one that is no more, and what cannot be one. */
  HttpAnswer nothing() {
    var heading = words.either("Такой карты нет", "There is no such card");
    var sentence =
        words.either(
            "Проверьте, что ссылка открыта целиком. Адрес своей карты можно узнать в личном"
                + " кабинете.",
            "Check that you opened the whole link. Your account has your card's address.");
    return message(404, heading, heading, sentence);
  }

  private HttpAnswer message(int status, String title, String heading, String sentence) {
    var body = MESSAGE.fill(Map.of("heading", text(heading), "text", text(sentence)));
    return Page.of(status, language, title, body);
  }
}
