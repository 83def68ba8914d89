package org.kopilka.vigilance;

import org.jspecify.annotations.Nullable;
import org.kopilka.domain.fraud.GivenBack;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;

/**
 * A {@code PurchaseReturned} as far as it matters here.
 *
 * @param memberId null where the receipt was nobody's
 */
record Return(String programme, @Nullable String memberId, GivenBack returned) {
  static final String EVENT = "PurchaseReturned";

  private static final Format<Long> POINTS = NumberFormats.amount(Long.MAX_VALUE);

  static Return read(BusEvent event) {
    return event.read(
        data ->
            new Return(
                data.required("programme", TextFormats.ID),
                data.optional("memberId", TextFormats.ID),
                new GivenBack(
                    data.required("receiptId", TextFormats.ID),
                    data.required("returnId", TextFormats.ID),
                    event.at(),
                    data.optional("newDebt", POINTS, 0L),
                    data.optional("pointsRevived", POINTS, 0L),
                    data.has("tierChange"))));
  }
}
