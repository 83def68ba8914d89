package org.kopilka.cards;

import org.jspecify.annotations.Nullable;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.problem.FaultCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Whose receipts should not carry a card: {@code {store?, cashier?}}, one of them at least. */
record StaffCardBody(@Nullable String store, @Nullable String cashier, @Nullable String programme) {
  static StaffCardBody read(BodyReader body) {
    var read =
        new StaffCardBody(
            body.optional("store", TextFormats.ID),
            body.optional("cashier", TextFormats.ID),
            body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE));
    if (!body.has("store") && !body.has("cashier")) {
      body.fault("cashier", FaultCode.REQUIRED);
    }
    body.check();
    return read;
  }
}
