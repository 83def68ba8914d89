package org.kopilka.cards;

import org.jspecify.annotations.Nullable;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.member.MemberRefs;
import org.kopilka.wire.programme.ProgrammeChoice;

/** The body that names a card: {@code {number}}. */
record CardBody(String number, @Nullable String programme) {
  static CardBody read(BodyReader body) {
    var read =
        new CardBody(
            body.required("number", MemberRefs.CARD),
            body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE));
    body.check();
    return read;
  }
}
