package org.kopilka.vigilance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.fraud.Post;
import org.kopilka.domain.fraud.Visit;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.field.TimeFormats;

/**
 * A {@code PurchaseRecorded} as far as it matters here.
 *
 * @param memberId null where the receipt is nobody's
 */
record Purchase(String programme, @Nullable String memberId, Visit visit) {
  static final String EVENT = "PurchaseRecorded";

  private static final Format<Long> POINTS = NumberFormats.amount(Long.MAX_VALUE);
  private static final Format<Long> BASIS_POINTS = NumberFormats.integer(0, 10_000);

  static Purchase read(BusEvent event) {
    return event.read(
        data ->
            new Purchase(
                data.required("programme", TextFormats.ID),
                data.optional("memberId", TextFormats.ID),
                visit(data)));
  }

  private static Visit visit(BodyReader data) {
    var tier = data.optional("tier", TextFormats.text(64));
    var tierAfter = data.optional("tierAfter", TextFormats.text(64));
    return new Visit(
        data.required("receiptId", TextFormats.ID),
        data.optional("at", TimeFormats.INSTANT, Instant.EPOCH),
        Post.of(data.optional("store", TextFormats.ID), data.optional("cashier", TextFormats.ID)),
        data.optional("earned", POINTS, 0L),
        data.optional("redeemed", POINTS, 0L),
        data.optional("rateBp", BASIS_POINTS, 0L).intValue(),
        tier != null && tierAfter != null && !tier.equals(tierAfter));
  }
}
