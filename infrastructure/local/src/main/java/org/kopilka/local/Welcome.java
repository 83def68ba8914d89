package org.kopilka.local;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.kopilka.seeds.Seeds;

/** What a started platform says: where it is, with which keys, and what to try first. */
final class Welcome {
  private Welcome() {}

  static String text(int port, Instant now, Duration startup) {
    var keys = Seeds.SCOPES.stream().map(Seeds::keyOf).collect(Collectors.joining(", "));
    var address = "http://127.0.0.1:" + port;
    return """

    Kopilka listens on %s (ready after %d.%d s; its clock shows %s)
    Keys for X-Api-Key: %s

    Try, in another terminal:
    %s
    Ctrl-C stops it.
    """
        .formatted(
            address,
            startup.toSeconds(),
            startup.toMillisPart() / 100,
            now.truncatedTo(ChronoUnit.SECONDS),
            keys,
            tour(address, now.truncatedTo(ChronoUnit.SECONDS)));
  }

  private static String tour(String address, Instant now) {
    return """
      # a member
      curl -s %1$s/v1/members -H 'X-Api-Key: local-till' -H 'Idempotency-Key: first-%3$d' \\
        -d '{"phone": "+375291234567", "card": "2000000000015", "consents": {}, "source": "TILL"}'
      # buys a coffee for 14.50
      curl -s %1$s/v1/purchases -H 'X-Api-Key: local-till' \\
        -d '{"receiptId": "first-%3$d", "member": {"card": "2000000000015"}, "at": "%2$s",
             "lines": [{"sku": "coffee-250", "name": "Coffee", "quantity": "1", "price": 1450}]}'
      # a day later the points are there
      curl -s %1$s/local/clock -d '{"advance": "PT24H"}'
      # and this is what the member's phone shows
      curl -s %1$s/local/messages
    """
        .formatted(address, now, now.getEpochSecond());
  }
}
