package org.kopilka.endtoend;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.StreamSupport;

/** The texts that went out, as the emulator's operator had them. */
final class Texts {
  private static final String CARDS = "/v1/cards/";

  private final Cloud cloud;

  Texts(Cloud cloud) {
    this.cloud = cloud;
  }

  /** Whether there is an operator that throttles {@link Phones#THROTTLED}. */
  boolean canBeRefused() {
    return cloud.texts().getPath().startsWith("/_ministack/");
  }

  /** All texts to a phone, oldest first, but for the link to the card that everybody gets. */
  List<String> to(Shopper shopper) {
    return all(shopper).stream().filter(text -> !text.contains(CARDS)).toList();
  }

  /** Comes back with the address of the page of the shopper's card. */
  String card(Shopper shopper) {
    var texts =
        Wait.until(
            "the link to the card of " + shopper.phone(),
            () -> all(shopper).stream().filter(text -> text.contains(CARDS)).toList(),
            found -> !found.isEmpty());
    var text = texts.getFirst();
    return text.substring(text.indexOf(CARDS));
  }

  private List<String> all(Shopper shopper) {
    var request = HttpRequest.newBuilder(cloud.texts()).build();
    var texts = Web.send(request).body().path("sms_messages").path(shopper.phone());
    return StreamSupport.stream(texts.spliterator(), false)
        .map(text -> text.path("Message").asText())
        .toList();
  }

  /** Comes back when so many went to a phone. */
  List<String> untilThereAre(int count, Shopper shopper) {
    return Wait.until(
        count + " texts to " + shopper.phone(), () -> to(shopper), texts -> texts.size() >= count);
  }
}
