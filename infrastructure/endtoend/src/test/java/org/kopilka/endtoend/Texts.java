package org.kopilka.endtoend;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.StreamSupport;

/** The texts that went out, as the emulator's operator had them. */
final class Texts {
  private final Cloud cloud;

  Texts(Cloud cloud) {
    this.cloud = cloud;
  }

  /** Whether there is an operator that throttles {@link Phones#THROTTLED}. */
  boolean canBeRefused() {
    return cloud.texts().getPath().startsWith("/_ministack/");
  }

  /** All texts to a phone, oldest first. */
  List<String> to(Shopper shopper) {
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
